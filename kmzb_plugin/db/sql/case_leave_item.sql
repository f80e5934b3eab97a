SELECT id FROM kmzb_api.leave_case_item(%(case_id)s::bigint, %(case_version)s::int, %(client_id)s::uuid, %(kind)s, %(other_id)s::bigint)
