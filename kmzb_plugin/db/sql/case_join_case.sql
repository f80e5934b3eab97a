SELECT case_id FROM kmzb_api.join_case(%(report_id)s::bigint, %(report_version)s::int, %(client_id)s::uuid, NULL, %(other_id)s::bigint)
