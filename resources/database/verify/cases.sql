-- Verify kmzb:cases on pg

BEGIN;

SELECT category, radius_m, window_days, threshold FROM kmzb_api.case_rule WHERE false;
SELECT id, unit_id, category, reports, senders, unknown_senders, priority, version, reports_open FROM kmzb_api.case WHERE false;
SELECT case_id, kind, id, status, at, version, geom FROM kmzb_api.case_member WHERE false;
-- every category has its radius and window
SELECT 1 / (NOT EXISTS (SELECT FROM kmzb.category c WHERE NOT EXISTS (SELECT FROM kmzb.case_rule r WHERE r.category = c.code)))::int;
SELECT 'kmzb_api.case_candidates(bigint, int)'::regprocedure, 'kmzb_api.place_history(bigint)'::regprocedure,
       'kmzb_api.decide_case(bigint, int, uuid, text, text, text, int, jsonb)'::regprocedure;

COMMIT;
