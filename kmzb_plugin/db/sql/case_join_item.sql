SELECT case_id FROM kmzb_api.join_case_item(%(report_id)s::bigint, %(report_version)s::int, %(client_id)s::uuid, %(kind)s, %(other_id)s::bigint)
