-- Verify kmzb:report_links on pg

BEGIN;

SELECT case_id, routed_how, routed_by, bounces, suggested_institution FROM kmzb.report WHERE false;
SELECT institution_id, case_id, routed_how, bounces, suggested_institution FROM kmzb_api.queue_report WHERE false;
SELECT 1 / (relrowsecurity)::int FROM pg_class WHERE oid = 'kmzb.case_file'::regclass;
SELECT 1 / (count(*) = 5)::int FROM kmzb.act WHERE code IN ('join_case', 'leave_case', 'reassign', 'reroute', 'referral_returned');

COMMIT;
