SELECT {meeting_columns}
FROM kmzb_api.remove_minutes(%(file_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid) m
