SELECT kmzb_api.remove_rule(%(rule_id)s::int, %(version)s::int, %(client_id)s::uuid)
