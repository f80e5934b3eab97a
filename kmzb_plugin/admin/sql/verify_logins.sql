SELECT concat('person ', p.login, ' (', p.name, ') cannot log in: the server has no such login')
FROM kmzb.person p
WHERE p.is_active AND NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = p.login AND r.rolcanlogin)
UNION ALL
SELECT concat('person ', p.login, ' (', p.name, ') holds no role')
FROM kmzb.person p
WHERE p.is_active AND EXISTS (SELECT FROM pg_roles r WHERE r.rolname = p.login)
  AND NOT EXISTS (SELECT FROM kmzb.role k WHERE pg_has_role(p.login, k.pg_role, 'MEMBER'))
