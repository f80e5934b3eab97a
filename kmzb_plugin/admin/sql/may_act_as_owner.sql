SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'kmzb'),
       coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = 'kmzb_owner'), false)
