SELECT kmzb_api.move_rule(%(rule_id)s::int, %(version)s::int, %(client_id)s::uuid, %(upwards)s::boolean)
