SELECT concat(count(*), ' ', u.kind, ' with an area and without beats: reports there have no dzielnicowy')
FROM kmzb.unit u
JOIN kmzb.unit_kind k ON k.code = u.kind AND k.rank >= 2
WHERE u.geom IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.beat b WHERE b.unit_id = u.id)
GROUP BY u.kind
ORDER BY u.kind
