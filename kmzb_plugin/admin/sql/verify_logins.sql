SELECT concat('person ', p.login, ' (', p.name, ') ', v.problem)
FROM kmzb.person p
JOIN pg_roles r ON r.rolname = p.login,
LATERAL (
    SELECT 'may not log in (NOLOGIN)' WHERE NOT r.rolcanlogin
    UNION ALL
    SELECT 'holds no role' WHERE NOT EXISTS (SELECT FROM kmzb.role k WHERE pg_has_role(r.oid, k.pg_role, 'MEMBER'))
) v (problem)
WHERE p.is_active
ORDER BY p.login
