-- Revert kmzb:staffing from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP FUNCTION
    kmzb_api.desk_base(jsonb), kmzb_api.desk_duty(jsonb), kmzb_api.desk_unmet(jsonb), kmzb_api.desk_workload(jsonb),
    kmzb_api.desk_population(jsonb), kmzb_api.desk_stations(jsonb), kmzb_api.desk_candidates(jsonb),
    kmzb_api.assumptions_of(int), kmzb_api.handling_of(int), kmzb_api.save_assumption(int, text, int, uuid, double precision, text),
    kmzb_api.save_handling_time(int, text, int, uuid, double precision, double precision, text),
    kmzb_api.save_staffing(int, date, int, uuid, int, int, jsonb, text), kmzb_api.withdraw_staffing(int, date, int, uuid, text),
    kmzb_api.save_station(int, int, uuid, boolean, double precision, double precision, text),
    kmzb_api.save_site(bigint, int, uuid, int, text, text, geometry, text), kmzb_api.withdraw_site(bigint, int, uuid, text);
DROP VIEW
    kmzb_api.desk_assumption, kmzb_api.assumption_value, kmzb_api.handling_time, kmzb_api.handling_value, kmzb_api.staffing_table,
    kmzb_api.duty_staffing, kmzb_api.population_set, kmzb_api.population_point, kmzb_api.station, kmzb_api.candidate_site, kmzb_api.road;
REVOKE SELECT (id, class, number, street_name, locality, geom) ON road FROM kmzb_staff;
ALTER TABLE road_class DROP COLUMN speed_kmh;
DROP INDEX event_unmet;
DROP TRIGGER add_handling_time ON category;
DROP TRIGGER add_handling_time ON incident_type;
DROP TRIGGER forget_unit_roads ON unit;
DROP TRIGGER forget_unit_roads_all ON road;
DROP TRIGGER forget_unit_roads ON road;
DROP FUNCTION
    add_handling_time(), forget_unit_roads(), refresh_unit_road(), own_roads(int[], geometry), road_pieces(geometry), unit_area_m2(int, geometry),
    staffing_on(int[], date), scope_people(desk_scope), scope_parts(int), hour_of_week(timestamp),
    lock_site(bigint), site_state(candidate_site),
    write_staffing(int, date, int, uuid, int, int, jsonb, text, boolean, person), read_shifts(jsonb), staffing_state(staffing_table),
    desk_note(text), begin_desk(uuid, text, text, int), desk_unit(int), unit_line(int), shift_hours(int, int);
DROP TABLE
    unit_road, candidate_site, station, population_point, population_set, duty_staffing, staffing_table, handling_value, handling_time,
    assumption_value, desk_assumption;
DELETE FROM duty_role WHERE duty IN ('save_assumption', 'save_staffing', 'save_station', 'save_site');

COMMIT;
