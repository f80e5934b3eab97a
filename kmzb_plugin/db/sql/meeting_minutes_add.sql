SELECT {meeting_columns}
FROM kmzb_api.add_minutes(%(meeting_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(name)s::text, %(content)s::bytea) m
