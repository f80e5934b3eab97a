SELECT reports, of_all FROM kmzb_api.rule_catch(%(owner)s::int, %(rule)s::jsonb)
