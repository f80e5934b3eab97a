-- Verify kmzb:area_sets on pg

BEGIN;
SELECT id, unit_id, name, valid_from, status, areas, version FROM kmzb_api.area_set WHERE false;
SELECT id, set_id, unit_id, geom FROM kmzb_api.area_set_area WHERE false;
SELECT 1 / has_function_privilege('kmzb_analyst', 'kmzb_api.reassign(bigint, int, uuid, int, text, text)', 'EXECUTE')::int;
SELECT 1 / (NOT has_function_privilege('kmzb_analyst', 'kmzb_api.apply_area_set(int, int, uuid, boolean)', 'EXECUTE'))::int;
SELECT kind FROM kmzb.area_problems() LIMIT 1;
ROLLBACK;
