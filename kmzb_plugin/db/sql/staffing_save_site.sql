SELECT s.id, s.kind, s.name, ST_X(s.geom), ST_Y(s.geom), s.unit_id, s.note, s.version
FROM kmzb_api.save_site(%(id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(unit_id)s::int, %(kind)s::text, %(name)s::text,
                        ST_SetSRID(ST_MakePoint(%(x)s::float8, %(y)s::float8), 2180), %(note)s::text) s
