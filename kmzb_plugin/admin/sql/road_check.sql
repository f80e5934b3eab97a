UPDATE pg_temp.import_road r
SET field = p.problem[1], value = left(p.problem[2], 300), reason = p.problem[3]
FROM (SELECT i.item, CASE
          WHEN i.class IS NOT NULL AND i.class_code IS NULL THEN ARRAY['class', i.class, 'unknown class of road']
          WHEN i.class IS NULL AND i.street_name IS NULL AND i.number IS NULL THEN ARRAY['class', NULL, 'has no class, name or number']
          WHEN i.manager IS NOT NULL AND i.institution_id IS NULL THEN ARRAY['manager', i.manager, 'there is no such institution']
          WHEN char_length(i.street_name) > 200 THEN ARRAY['street_name', i.street_name, 'is longer than 200 characters']
          WHEN char_length(i.locality) > 200 THEN ARRAY['locality', i.locality, 'is longer than 200 characters']
          WHEN char_length(i.number) > 40 THEN ARRAY['number', i.number, 'is longer than 40 characters']
          WHEN char_length(i.external_id) > 200 THEN ARRAY['external_id', i.external_id, 'is longer than 200 characters']
          WHEN i.teryt !~ '^[0-9]{7}$' THEN ARRAY['teryt', i.teryt, 'is not a 7-digit gmina code']
          WHEN i.geom IS NULL OR ST_IsEmpty(i.geom) OR ST_Length(i.geom) = 0 OR NOT i.geom && ST_MakeEnvelope(171000, 133000, 862000, 775000, 2180)
              THEN ARRAY['geometry', i.shape, 'is not a line in Poland']
          WHEN i.item > first_value(i.item) OVER same AND
               (i.class_code, i.number, i.street_name, i.locality, i.teryt, i.institution_id,
                kmzb.road_key(i.geom, NULL, NULL, NULL)) IS DISTINCT FROM
               (first_value(i.class_code) OVER same, first_value(i.number) OVER same, first_value(i.street_name) OVER same,
                first_value(i.locality) OVER same, first_value(i.teryt) OVER same, first_value(i.institution_id) OVER same,
                kmzb.road_key(first_value(i.geom) OVER same, NULL, NULL, NULL))
              THEN ARRAY['external_id', i.external_id, 'stands twice in this file: first in row ' || first_value(i.item) OVER same]
      END AS problem
      FROM pg_temp.import_road i
      WINDOW same AS (PARTITION BY i.external_id ORDER BY i.item ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) p
WHERE p.item = r.item AND p.problem IS NOT NULL
