-- The area of a unit or of a beat as WKT, so that it can be a scope's area; fewer points where there are more than a scope may have.
SELECT ST_AsText(CASE WHEN ST_NPoints(g.geom) <= 5000 THEN g.geom ELSE ST_Multi(ST_CollectionExtract(ST_MakeValid(
           ST_SimplifyPreserveTopology(g.geom, 20)), 3)) END, 1)
FROM (SELECT u.geom FROM kmzb_api.unit u WHERE %(what)s = 'unit' AND u.id = %(id)s
      UNION ALL
      SELECT b.geom FROM kmzb_api.beat b WHERE %(what)s = 'beat' AND b.id = %(id)s) g
WHERE g.geom IS NOT NULL
