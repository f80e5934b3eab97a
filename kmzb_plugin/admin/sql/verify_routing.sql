SELECT concat('report ', r.id, ' is with ', u.code, ' (', u.name, ') by its area, which does not hold it; ',
              coalesce(h.code || ' (' || h.name || ') does', 'no other does'))
FROM kmzb.report r
JOIN kmzb.status s ON s.code = r.status AND s.is_open
JOIN kmzb.unit u ON u.id = r.unit_id
LEFT JOIN kmzb.unit h ON h.id = kmzb.unit_at(r.geom) AND h.id <> u.id
WHERE r.routed_how IN ('area', 'area_set') AND u.geom IS NOT NULL AND NOT ST_DWithin(u.geom, r.geom, 1)
ORDER BY r.id
