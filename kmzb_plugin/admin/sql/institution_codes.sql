SELECT (SELECT array_agg(code) FROM kmzb.institution_kind), (SELECT array_agg(code) FROM kmzb.road_class)
