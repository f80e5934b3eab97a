SELECT id FROM kmzb_api.merge_cases(%(case_id)s::bigint, %(case_version)s::int, %(other_id)s::bigint, %(other_version)s::int, %(client_id)s::uuid)
