SELECT {report_columns}
FROM kmzb_api.recategorise(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(category)s::text,
                           %(note)s::text) r
