-- Verify kmzb:import_links on pg

BEGIN;

SELECT has_function_privilege('kmzb_owner', 'kmzb.import_read(text, bigint, bigint)', 'EXECUTE');
SELECT has_function_privilege('kmzb_owner', 'kmzb.import_prepare(bigint)', 'EXECUTE');
SELECT 1 / (count(*) = 6)::int FROM pg_trigger t
WHERE t.tgfoid IN ('kmzb.check_reports()'::regprocedure, 'kmzb.check_events()'::regprocedure,
                   'kmzb.check_report_links()'::regprocedure, 'kmzb.check_event_links()'::regprocedure);

COMMIT;
