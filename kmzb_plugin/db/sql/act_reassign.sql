SELECT {report_columns}
FROM kmzb_api.reassign(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(unit_id)s::int, %(reason)s::text,
                       %(note)s::text) r
