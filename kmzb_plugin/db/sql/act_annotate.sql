SELECT {report_columns}
FROM kmzb_api.annotate(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid,
                       ST_GeomFromWKB(%(wkb_2180)s, 2180), %(note)s::text) r
