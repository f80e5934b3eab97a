-- Verify kmzb:acts on pg

BEGIN;
-- Definer functions pin their search_path, and none is open to everybody.
SELECT 1 / (count(*) = 0)::int FROM pg_proc p
WHERE p.pronamespace IN ('kmzb'::regnamespace, 'kmzb_api'::regnamespace)
  AND ((p.prosecdef AND NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%'))
       OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x WHERE x.grantee = 0));
ROLLBACK;
