-- Where the rows lie: at their own point, in their own area, or in the area of their gmina.
UPDATE pg_temp.import_population r
SET point = CASE WHEN ST_Dimension(m.shape) = 0 THEN ST_PointOnSurface(m.shape) ELSE m.point END,
    outline = CASE WHEN ST_Dimension(m.shape) = 2 THEN m.shape WHEN m.shape IS NULL AND m.point IS NULL THEN m.gmina END
FROM (SELECT i.item, CASE WHEN i.shape IS NOT NULL THEN kmzb.import_shape(i.shape, i.srid::int) END AS shape,
             CASE WHEN i.shape IS NULL THEN kmzb.import_point(kmzb.import_number(i.x), kmzb.import_number(i.y), i.srid) END AS point,
             CASE WHEN i.shape IS NULL AND num_nonnulls(i.x, i.y) = 0 THEN o.geom END AS gmina
      FROM pg_temp.import_population i
      LEFT JOIN (SELECT a.teryt, ST_Union(kmzb.import_shape(a.shape, a.srid::int)) AS geom FROM pg_temp.import_outline a GROUP BY 1) o
          ON o.teryt = left(i.teryt, 6)) m
WHERE m.item = r.item
