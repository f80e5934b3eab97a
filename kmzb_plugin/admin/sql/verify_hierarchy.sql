SELECT concat('unit ', u.code, ' (', u.name, '): a ', u.kind, ' stands under a ', p.kind, ' (', p.code, ')')
FROM kmzb.unit u
JOIN kmzb.unit p ON p.id = u.parent_id
JOIN kmzb.unit_kind ku ON ku.code = u.kind
JOIN kmzb.unit_kind kp ON kp.code = p.kind
WHERE kp.rank >= ku.rank
UNION ALL
SELECT concat('unit ', u.code, ' (', u.name, ') has no superior, like ', first.code)
FROM kmzb.unit u, LATERAL (SELECT min(r.code) AS code FROM kmzb.unit r WHERE r.parent_id IS NULL AND r.kind = 'KGP') first
WHERE u.parent_id IS NULL AND first.code IS NOT NULL AND u.code <> first.code
