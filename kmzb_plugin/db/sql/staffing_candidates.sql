SELECT site_id, kind, name, x, y, unit_id, note, version FROM kmzb_api.desk_candidates(%(scope)s::jsonb)
