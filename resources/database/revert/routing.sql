-- Revert kmzb:routing from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP FUNCTION kmzb_api.rule_catch(int, jsonb), kmzb_api.move_rule(int, int, uuid, boolean), kmzb_api.remove_rule(int, int, uuid),
              kmzb_api.save_rule(int, int, uuid, int, jsonb), lock_rule(int), read_rule(routing_rule, jsonb),
              kmzb_api.routing_targets(int), kmzb_api.routing_owners(), kmzb_api.routing_rules(), may_edit_rules(int),
              kmzb_api.try_route(geometry, text, text, timestamptz);
DELETE FROM duty_role WHERE duty = 'edit_routing';
DROP VIEW kmzb_api.pillar, kmzb_api.routing_kind;
DROP FUNCTION route(geometry, text, text, timestamptz);
DROP TYPE routed;
DROP FUNCTION rule_fits(routing_rule, text, text, timestamp), rule_for(int[], geometry, text, text, timestamptz);

CREATE OR REPLACE FUNCTION unit_at(point geometry) RETURNS int
LANGUAGE sql STABLE STRICT AS $function$
    SELECT coalesce(
        (SELECT u.id FROM kmzb.unit u WHERE ST_Covers(u.geom, point) ORDER BY u.area_m2, u.id LIMIT 1),
        (SELECT u.id FROM kmzb.unit u
         WHERE ST_DWithin(u.geom, point, (SELECT value::float FROM kmzb.setting WHERE key = 'nearest_unit_m'))
         ORDER BY ST_Distance(u.geom, point), u.area_m2, u.id LIMIT 1))
$function$;

CREATE OR REPLACE FUNCTION beat_at(point geometry, of_unit int) RETURNS int
LANGUAGE sql STABLE STRICT AS $function$
    SELECT b.id FROM kmzb.beat b WHERE b.unit_id = of_unit AND ST_Covers(b.geom, point) ORDER BY b.id LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION in_poland(point geometry) RETURNS boolean
LANGUAGE sql STABLE AS $function$
    SELECT coalesce(
        NOT ST_IsEmpty(point)
        AND ST_XMin(point) >= 171000 AND ST_XMax(point) <= 862000 AND ST_YMin(point) >= 133000 AND ST_YMax(point) <= 775000
        AND (kmzb.unit_at(ST_PointOnSurface(point)) IS NOT NULL OR NOT EXISTS (SELECT FROM kmzb.unit WHERE geom IS NOT NULL)),
        false)
$function$;

DROP FUNCTION locate(geometry), locate_nearest(geometry);
DROP TYPE located;
DROP TRIGGER refresh_cells ON unit;
DROP TRIGGER refresh_cells ON beat;
DROP FUNCTION rebuild_cells(), refresh_beat_cells(), refresh_unit_cells(), cells(geometry), cell_of(double precision, double precision);
DROP TABLE area_cell, routing_rule, routing_kind;
DELETE FROM setting WHERE key IN ('area_tolerance_m2', 'bounces_max');
COMMIT;
