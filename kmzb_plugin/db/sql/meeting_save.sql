SELECT {meeting_columns}
FROM kmzb_api.save_meeting(%(meeting_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(held_on)s::date,
                           %(held_at)s::time, %(place)s::text, %(teryt)s::text,
                           ST_SetSRID(ST_MakePoint(%(x)s::float8, %(y)s::float8), 2180), %(kind)s::text, %(organiser)s::text,
                           %(organiser_kind)s::text, %(participants)s::int) m
