SELECT id, kind, name, teryt, people, area_km2, x, y, unit_id, beat_id FROM kmzb_api.desk_population(%(scope)s::jsonb)
