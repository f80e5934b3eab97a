SELECT {report_columns}
FROM kmzb_api.refer(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(institution_id)s::int, %(letter)s::text,
                    %(note)s::text) r
