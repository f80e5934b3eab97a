UPDATE pg_temp.import_place r
SET field = p.problem[1], value = left(p.problem[2], 300), reason = p.problem[3]
FROM (SELECT i.item, CASE
          WHEN i.name IS NULL THEN ARRAY['name', NULL, 'is missing']
          WHEN char_length(i.name) > 200 THEN ARRAY['name', i.name, 'is longer than 200 characters']
          WHEN char_length(i.external_id) > 200 THEN ARRAY['external_id', i.external_id, 'is longer than 200 characters']
          WHEN i.teryt !~ '^[0-9]{7}$' THEN ARRAY['teryt', i.teryt, 'is not a 7-digit gmina code']
          WHEN i.population !~ '^[0-9]{1,9}$' THEN ARRAY['population', i.population, 'is not a number of people']
          WHEN i.geom IS NULL OR ST_IsEmpty(i.geom) OR ST_X(i.geom) NOT BETWEEN 171000 AND 862000 OR ST_Y(i.geom) NOT BETWEEN 133000 AND 775000
              THEN ARRAY['position', coalesce(i.shape, concat_ws(' ', i.x, i.y)), 'is not a place in Poland']
          WHEN i.item > first_value(i.item) OVER same AND
               (i.name, i.kind, i.teryt, i.population, ST_AsBinary(i.geom)) IS DISTINCT FROM
               (first_value(i.name) OVER same, first_value(i.kind) OVER same, first_value(i.teryt) OVER same,
                first_value(i.population) OVER same, first_value(ST_AsBinary(i.geom)) OVER same)
              THEN ARRAY['external_id', i.external_id, 'stands twice in this file: first in row ' || first_value(i.item) OVER same]
      END AS problem
      FROM pg_temp.import_place i
      WINDOW same AS (PARTITION BY i.external_id ORDER BY i.item ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) p
WHERE p.item = r.item AND p.problem IS NOT NULL
