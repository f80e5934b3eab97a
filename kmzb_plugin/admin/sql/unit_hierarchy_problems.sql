SELECT 0, 0, u.code, 'parent', p.code, format('a %s cannot stand under a %s', u.kind, p.kind)
FROM kmzb.unit u
JOIN kmzb.unit p ON p.id = u.parent_id
JOIN kmzb.unit_kind ku ON ku.code = u.kind
JOIN kmzb.unit_kind kp ON kp.code = p.kind
WHERE kp.rank >= ku.rank AND u.code IN (SELECT code FROM pg_temp.import_unit)
ORDER BY u.code
