SELECT id FROM kmzb_api.undo_case_act(%(case_id)s::bigint, %(case_version)s::int, %(client_id)s::uuid)
