-- Deploy kmzb:schemas to pg
-- requires: roles

BEGIN;

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE SCHEMA kmzb AUTHORIZATION kmzb_owner;
COMMENT ON SCHEMA kmzb IS 'Tables and rules of the national threat map; closed to users';
CREATE SCHEMA kmzb_api AUTHORIZATION kmzb_owner;
COMMENT ON SCHEMA kmzb_api IS 'Views and functions: the only thing users touch';

GRANT USAGE ON SCHEMA kmzb_api TO kmzb_staff, kmzb_intake, kmzb_public;

-- No function of ours is callable unless a grant says so.
ALTER DEFAULT PRIVILEGES FOR ROLE kmzb_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Under row-level security only leak-proof operators may use an index before the policy is checked. PostGIS does not mark its
-- bounding-box operator so; without this each map extent would read all reports of a unit. It compares two boxes and tells nothing else.
ALTER FUNCTION geometry_overlaps(geometry, geometry) LEAKPROOF;

COMMIT;
