SELECT concat(u.code, ' (', u.name, ') lies ', round(beyond.m2)::bigint, ' m2 outside ', p.code, ' (', p.name, ')')
FROM kmzb.unit u
JOIN kmzb.unit p ON p.id = u.parent_id,
LATERAL (SELECT ST_Area(ST_Difference(u.geom, p.geom)) AS m2) beyond
WHERE ST_IsValid(u.geom) AND ST_IsValid(p.geom) AND NOT ST_CoveredBy(u.geom, p.geom) AND beyond.m2 > 10000
UNION ALL
SELECT concat('beat ', b.name, ' lies ', round(beyond.m2)::bigint, ' m2 outside its unit ', u.code, ' (', u.name, ')')
FROM kmzb.beat b
JOIN kmzb.unit u ON u.id = b.unit_id,
LATERAL (SELECT ST_Area(ST_Difference(b.geom, u.geom)) AS m2) beyond
WHERE ST_IsValid(b.geom) AND ST_IsValid(u.geom) AND NOT ST_CoveredBy(b.geom, u.geom) AND beyond.m2 > 10000
