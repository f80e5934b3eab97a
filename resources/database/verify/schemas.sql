-- Verify kmzb:schemas on pg

BEGIN;
SELECT 1 / count(*) FROM pg_namespace WHERE nspname = 'kmzb' AND NOT has_schema_privilege('kmzb_staff', oid, 'USAGE');
SELECT 1 / count(*) FROM pg_namespace WHERE nspname = 'kmzb_api' AND has_schema_privilege('kmzb_staff', oid, 'USAGE');
SELECT postgis_version();
ROLLBACK;
