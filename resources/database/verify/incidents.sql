-- Verify kmzb:incidents on pg

BEGIN;

SELECT 1 / count(*) FROM kmzb.duty_role WHERE duty = 'import';
SELECT id, type, is_point, geom FROM kmzb_api.incident WHERE false;
SELECT 1 / count(*) FROM kmzb.incident_type WHERE kind = 'crime' HAVING count(*) = 14;
SELECT has_function_privilege('kmzb_api.import_incidents_begin()', 'execute');
SELECT has_function_privilege('kmzb_api.import_reports_begin()', 'execute');

ROLLBACK;
