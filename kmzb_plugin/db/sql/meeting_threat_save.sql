SELECT {threat_columns}
FROM kmzb_api.save_threat(%(threat_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(meeting_id)s::bigint,
                          %(category)s::text, ST_GeomFromWKB(%(wkb_2180)s, 2180), %(description)s::text, %(people)s::int) t
