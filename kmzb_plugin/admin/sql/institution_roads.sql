WITH cleared AS (DELETE FROM kmzb.institution_road_class WHERE institution_id = %(id)s AND road_class <> ALL (%(classes)s::text[]))
INSERT INTO kmzb.institution_road_class SELECT %(id)s, c FROM unnest(%(classes)s::text[]) c
ON CONFLICT DO NOTHING
