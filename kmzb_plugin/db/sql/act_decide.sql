SELECT {report_columns}
FROM kmzb_api.decide(%(report_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(act)s::text, %(reason)s::text,
                     %(note)s::text, %(institution_id)s::int) r
