SELECT f.n, f.fingerprint, to_char(f.as_of AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD"T"HH24:MI:SS')
FROM kmzb_api.desk_fingerprint(%(scope)s::jsonb) f
