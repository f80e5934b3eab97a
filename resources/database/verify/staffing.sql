-- Verify kmzb:staffing on pg

BEGIN;

SELECT key, value, minimum, maximum, measure_pl, name_pl, source_pl FROM kmzb_api.desk_assumption WHERE false;
SELECT unit_id, valid_from, established, filled, version FROM kmzb_api.staffing_table WHERE false;
SELECT table_id, unit_id, weekday, hour_from, hour_to, people FROM kmzb_api.duty_staffing WHERE false;
SELECT source, is_base, kind, name, teryt, people, geom FROM kmzb_api.population_point WHERE false;
SELECT unit_id, is_closable, capacity, readiness_min, version, geom FROM kmzb_api.station WHERE false;
SELECT id, unit_id, kind, name, version, geom FROM kmzb_api.candidate_site WHERE false;
SELECT id, class, speed_kmh, geom FROM kmzb_api.road WHERE false;
-- every category and every type of incident has its handling time
SELECT 1 / (NOT EXISTS (SELECT code FROM kmzb.category UNION SELECT code FROM kmzb.incident_type EXCEPT SELECT kind FROM kmzb.handling_time))::int;
SELECT 'kmzb_api.desk_base(jsonb)'::regprocedure, 'kmzb_api.desk_duty(jsonb)'::regprocedure, 'kmzb_api.desk_unmet(jsonb)'::regprocedure,
       'kmzb_api.desk_workload(jsonb)'::regprocedure, 'kmzb_api.desk_candidates(jsonb)'::regprocedure;

COMMIT;
