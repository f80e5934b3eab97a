SELECT r.line, r.item, r.code, p.field, left(p.value, 300), p.reason
FROM pg_temp.import_unit r
LEFT JOIN kmzb.unit u ON u.code = r.code,
LATERAL (
    SELECT 'code', NULL, 'is missing' WHERE r.code IS NULL
    UNION ALL
    SELECT 'code', r.code, 'stands twice in this file'
    WHERE %(once)s AND EXISTS (SELECT FROM pg_temp.import_unit o WHERE o.code = r.code AND o.item < r.item)
    UNION ALL
    SELECT 'kind', r.kind, 'unknown kind of unit'
    WHERE r.kind IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.unit_kind k WHERE k.code = r.kind)
    UNION ALL
    SELECT 'kind', NULL, 'is missing, and there is no unit with this code yet' WHERE r.kind IS NULL AND u.id IS NULL
    UNION ALL
    SELECT 'name', NULL, 'is missing, and there is no unit with this code yet' WHERE r.name IS NULL AND u.id IS NULL
    UNION ALL
    SELECT 'parent', r.parent, 'there is no such unit'
    WHERE r.parent IS NOT NULL AND NOT EXISTS (SELECT FROM pg_temp.import_unit o WHERE o.code = r.parent)
      AND NOT EXISTS (SELECT FROM kmzb.unit o WHERE o.code = r.parent)
    UNION ALL
    SELECT 'seat', concat_ws(' ', r.x, r.y), 'is not a place in Poland'
    WHERE (r.x IS NOT NULL OR r.y IS NOT NULL) AND r.seat IS NULL
    UNION ALL
    SELECT 'geometry', NULL, 'is not an area' WHERE (r.wkb IS NOT NULL OR r.geojson IS NOT NULL) AND r.area IS NULL
    UNION ALL
    SELECT 'geometry', replace(ST_Envelope(r.area)::box2d::text, 'BOX', ''), 'lies outside Poland'
    WHERE r.area IS NOT NULL
      AND NOT (ST_XMin(r.area) > 100000 AND ST_XMax(r.area) < 950000 AND ST_YMin(r.area) > 50000 AND ST_YMax(r.area) < 900000)
) AS p (field, value, reason)
ORDER BY r.item, p.field
