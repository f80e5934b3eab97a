SELECT kmzb_api.save_rule(%(rule_id)s::int, %(version)s::int, %(client_id)s::uuid, %(owner)s::int, %(rule)s::jsonb)
