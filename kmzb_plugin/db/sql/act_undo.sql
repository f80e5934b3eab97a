SELECT {report_columns}
FROM kmzb_api.undo(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid) r
