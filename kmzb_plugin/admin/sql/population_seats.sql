-- The people of an area stand at its seat: the locality of the same name, or its largest one, among those known there; else in its middle.
UPDATE pg_temp.import_population r
SET point = coalesce(s.geom, ST_PointOnSurface(r.outline))
FROM pg_temp.import_population i
LEFT JOIN (
    SELECT DISTINCT ON (c.item) c.item, p.geom
    FROM pg_temp.import_population c JOIN kmzb.place p ON left(p.teryt, 6) = left(c.teryt, 6)
    WHERE c.point IS NULL AND (c.outline IS NULL OR ST_Intersects(c.outline, p.geom))
    ORDER BY c.item, p.folded = kmzb.fold(c.name) DESC, p.population DESC NULLS LAST, p.id) s ON s.item = i.item
WHERE i.item = r.item AND r.point IS NULL AND r.shape IS NULL AND num_nonnulls(r.x, r.y) = 0
   OR i.item = r.item AND r.point IS NULL AND r.outline IS NOT NULL
