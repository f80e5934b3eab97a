UPDATE pg_temp.import_population r
SET external_id = p.key, field = p.problem[1], value = left(p.problem[2], 300), reason = p.problem[3]
FROM (SELECT k.item, k.key, CASE
          WHEN k.name IS NULL THEN ARRAY['name', NULL, 'is missing']
          WHEN char_length(k.name) > 200 THEN ARRAY['name', k.name, 'is longer than 200 characters']
          WHEN char_length(k.key) > 200 THEN ARRAY['external_id', k.key, 'is longer than 200 characters']
          WHEN k.teryt !~ '^[0-9]{6,7}$' THEN ARRAY['teryt', k.teryt, 'is not a gmina code of 6 or 7 digits']
          WHEN k.people IS NULL THEN ARRAY['people', NULL, 'is missing']
          WHEN k.people !~ '^[0-9]{1,9}$' THEN ARRAY['people', k.people, 'is not a number of people']
          WHEN k.area_km2 !~ '^[0-9]{1,6}([.][0-9]{1,9})?$' OR k.area_km2 ~ '^[0.]*$'
              THEN ARRAY['area_km2', k.area_km2, 'is not a number of square kilometres']
          WHEN k.point IS NULL AND num_nonnulls(k.x, k.y, k.shape) = 0
              THEN ARRAY['position', k.teryt, 'is missing, and no area or locality of this gmina is known']
          WHEN k.point IS NULL OR ST_IsEmpty(k.point) OR ST_X(k.point) NOT BETWEEN 171000 AND 862000
               OR ST_Y(k.point) NOT BETWEEN 133000 AND 775000
              THEN ARRAY['position', coalesce(k.shape, concat_ws(' ', k.x, k.y)), 'is not a place in Poland']
          WHEN k.item > first_value(k.item) OVER same
              THEN ARRAY['external_id', k.key, 'stands twice in this file: first in row ' || first_value(k.item) OVER same]
      END AS problem
      FROM (SELECT i.*, coalesce(i.external_id, CASE WHEN %(kind)s = 'gmina' THEN i.teryt END,
                                 md5(concat_ws('|', i.name, i.teryt, ST_AsText(ST_SnapToGrid(i.point, 10))))) AS key
            FROM pg_temp.import_population i) k
      WINDOW same AS (PARTITION BY k.key ORDER BY k.item ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) p
WHERE p.item = r.item
