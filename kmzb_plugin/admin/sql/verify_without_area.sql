SELECT concat(count(*), ' ', u.kind, ' without an area, with ',
              coalesce(sum((SELECT count(*) FROM kmzb.report r WHERE r.unit_id = u.id)), 0), ' reports: no new report comes to them')
FROM kmzb.unit u
WHERE u.geom IS NULL AND NOT EXISTS (SELECT FROM kmzb.unit c WHERE c.parent_id = u.id)
GROUP BY u.kind
ORDER BY u.kind
