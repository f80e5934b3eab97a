-- Verify kmzb:incidents on pg

BEGIN;

SELECT 1 / count(*) FROM kmzb.duty_role WHERE duty = 'import';
SELECT has_function_privilege('kmzb_api.import_reports_begin()', 'execute');

ROLLBACK;
