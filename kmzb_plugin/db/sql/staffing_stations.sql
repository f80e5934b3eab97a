SELECT unit_id, kind, name, x, y, is_closable, capacity, readiness_min, note, version FROM kmzb_api.desk_stations(%(scope)s::jsonb)
