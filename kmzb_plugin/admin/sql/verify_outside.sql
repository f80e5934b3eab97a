SELECT concat('report ', r.id, ' lies ', round(ST_Distance(u.geom, r.geom))::int, ' m outside ', u.code, ' (', u.name, ')')
FROM kmzb.report r
JOIN kmzb.status s ON s.code = r.status AND s.is_open
JOIN kmzb.unit u ON u.id = r.unit_id
WHERE u.geom IS NOT NULL AND NOT ST_Covers(u.geom, r.geom) AND r.routed_how NOT IN ('rule', 'reassigned', 'escalated')
  AND NOT ST_DWithin(u.geom, r.geom, (SELECT value::float FROM kmzb.setting WHERE key = 'nearest_unit_m'))
ORDER BY r.id
