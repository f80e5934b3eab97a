-- Verify kmzb:routing on pg

BEGIN;
SELECT code, name_pl, name_en, is_flag FROM kmzb_api.routing_kind WHERE false;
SELECT id, unit_id, position, name, to_unit, to_institution, is_valid, is_removed FROM kmzb.routing_rule WHERE false;
SELECT cell, unit_id, beat_id, superiors, geom FROM kmzb.area_cell WHERE false;
SELECT (kmzb.route(NULL, NULL, NULL, NULL)).unit_id;
SELECT 1 / has_function_privilege('kmzb_coordinator', 'kmzb_api.save_rule(int, int, uuid, int, jsonb)', 'EXECUTE')::int;
SELECT 1 / (NOT has_function_privilege('kmzb_analyst', 'kmzb_api.save_rule(int, int, uuid, int, jsonb)', 'EXECUTE'))::int;
ROLLBACK;
