-- Revert kmzb:schemas from pg

BEGIN;
DROP SCHEMA kmzb_api;
DROP SCHEMA kmzb;
ALTER DEFAULT PRIVILEGES FOR ROLE kmzb_owner GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER FUNCTION geometry_overlaps(geometry, geometry) NOT LEAKPROOF;
COMMIT;
