WITH covered AS (
    SELECT ST_Union(geom) AS geom FROM kmzb.unit WHERE ST_IsValid(geom)
), piece AS (
    SELECT (ST_Dump(geom)).geom FROM covered
), hole AS (
    SELECT (ring).geom, (ring).path[1] AS number FROM (SELECT ST_DumpRings(geom) AS ring FROM piece) d
)
SELECT concat('no unit has the ', round(ST_Area(geom))::bigint, ' m2 at x ', round(ST_X(ST_PointOnSurface(geom)))::int,
              ', y ', round(ST_Y(ST_PointOnSurface(geom)))::int)
FROM hole
WHERE number > 0 AND ST_Area(geom) > 10000
ORDER BY ST_Area(geom) DESC
