WITH placed AS (
    SELECT r.item, r.code, r.area, p.id AS parent_id, p.geom AS frame,
           min(r.item) OVER (PARTITION BY r.code) AS first_item
    FROM pg_temp.import_unit r
    LEFT JOIN kmzb.unit u ON u.code = r.code
    LEFT JOIN kmzb.unit p ON CASE WHEN r.parent IS NULL THEN p.id = u.parent_id ELSE p.code = r.parent END
    WHERE r.area IS NOT NULL
), fitted AS (
    SELECT a.item, ST_Multi(ST_CollectionExtract(ST_Difference(
               coalesce(ST_Intersection(a.area, a.frame), a.area),
               coalesce((SELECT ST_Union(b.area) FROM placed b
                         WHERE b.code <> a.code AND b.first_item < a.first_item AND b.parent_id IS NOT DISTINCT FROM a.parent_id
                           AND b.area && a.area), ST_SetSRID('POLYGON EMPTY'::geometry, 2180))), 3)) AS area
    FROM placed a
)
UPDATE pg_temp.import_unit r
SET area = CASE WHEN ST_IsEmpty(f.area) THEN NULL ELSE f.area END
FROM fitted f
WHERE f.item = r.item
