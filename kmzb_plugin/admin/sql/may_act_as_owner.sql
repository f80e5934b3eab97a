SELECT to_regclass('kmzb.setting') IS NOT NULL,
       coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = 'kmzb_owner'), false)
