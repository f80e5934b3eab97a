SELECT id, name, kind FROM kmzb_api.routing_targets(%(owner)s::int)
