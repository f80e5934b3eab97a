SELECT r.line, r.item, r.code, p.field, left(p.value, 300), p.reason
FROM pg_temp.import_set r
LEFT JOIN kmzb.unit u ON u.code = r.code,
LATERAL (
    SELECT 'code', NULL, 'is missing' WHERE r.code IS NULL
    UNION ALL
    SELECT 'code', r.code, 'there is no such unit' WHERE r.code IS NOT NULL AND u.id IS NULL
    UNION ALL
    SELECT 'code', r.code, 'is not below the unit that the set is for'
    WHERE u.id IS NOT NULL AND NOT %(owner)s = ANY (kmzb.unit_superiors(u.id))
    UNION ALL
    SELECT 'geometry', left(r.wkt, 60), 'is not an area'
    WHERE (r.wkb IS NOT NULL OR r.geojson IS NOT NULL OR r.wkt IS NOT NULL) AND r.area IS NULL
    UNION ALL
    SELECT 'geometry', replace(ST_Envelope(r.area)::box2d::text, 'BOX', ''), 'lies outside Poland'
    WHERE r.area IS NOT NULL
      AND NOT (ST_XMin(r.area) > 100000 AND ST_XMax(r.area) < 950000 AND ST_YMin(r.area) > 50000 AND ST_YMax(r.area) < 900000)
) AS p (field, value, reason)
ORDER BY r.item, p.field
