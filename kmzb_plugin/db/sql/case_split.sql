SELECT id FROM kmzb_api.split_case(%(case_id)s::bigint, %(case_version)s::int, %(part)s::bigint[], %(client_id)s::uuid)
