SELECT unit_id, unit_name, unit_kind, is_whole, inhabitants, population_points, road_km, area_km2, established, filled, beats
FROM kmzb_api.desk_base(%(scope)s::jsonb)
