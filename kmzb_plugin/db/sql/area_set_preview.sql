SELECT kind, unit_id, unit_name, other_id, other_name, reports, m2_before, m2_after, report_id, ST_AsBinary(geom)
FROM kmzb_api.preview_area_set(%(set_id)s::int)
