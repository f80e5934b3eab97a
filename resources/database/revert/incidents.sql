-- Revert kmzb:incidents from pg

BEGIN;

DROP FUNCTION kmzb_api.import_incidents_begin(), kmzb_api.import_incidents_prepare(bigint),
    kmzb_api.import_incidents_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_incidents_finish(text, jsonb, text, bigint);
DROP FUNCTION kmzb.import_incidents_plain(text, boolean, jsonb, bigint, bigint, int[]), kmzb.import_incidents_place(jsonb),
    kmzb.incident_names(bigint, bigint), kmzb.facts_problem(jsonb), kmzb.area_unit(text), kmzb.read_again(float8, float8, int, text[], int),
    kmzb.with_decimal_point(float8, int);
DROP INDEX kmzb.area_cell_smallest, kmzb.area_cell_of_unit;
DROP VIEW kmzb_api.incident, kmzb_api.incident_type, kmzb_api.incident_fact;
DROP TABLE kmzb.incident, kmzb.incident_type, kmzb.incident_fact;
DROP TRIGGER used_by_incident ON kmzb.position_quality;
DROP TRIGGER used_by_incident ON kmzb.routing_kind;
DROP TRIGGER used_by_incident ON kmzb.unit;
DROP TRIGGER used_by_incident ON kmzb.beat;
DROP TRIGGER used_by_incident ON kmzb.case_file;
DROP FUNCTION kmzb.check_incidents();
DELETE FROM kmzb.routing_kind WHERE code IN ('area_code', 'nowhere');
DELETE FROM kmzb.position_quality WHERE code IN ('snapped', 'recovered');
DROP FUNCTION kmzb_api.import_reports_begin(), kmzb_api.import_reports_prepare(bigint),
    kmzb_api.import_reports_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_reports_finish(text, jsonb, text, bigint);
DROP FUNCTION kmzb.import_units(), kmzb.import_own_table(), kmzb.import_open(text[]), kmzb.import_done(text, text, text, bigint);
DROP SEQUENCE kmzb.import_run;
DELETE FROM kmzb.duty_role WHERE duty = 'import';

COMMIT;
