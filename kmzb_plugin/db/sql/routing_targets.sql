SELECT id, name, kind, distance_m FROM kmzb_api.reassign_targets(%(report_id)s::bigint)
