-- Revert kmzb:import from pg

BEGIN;

DROP FUNCTION kmzb.import_batch(text, text, text, bigint, bigint);
DROP FUNCTION kmzb.import_read(bigint, bigint);
DROP FUNCTION kmzb.import_statuses();
DROP FUNCTION kmzb.import_categories();
DROP FUNCTION kmzb.import_prepare();
DROP FUNCTION kmzb.import_area(bytea, text, int);
DROP FUNCTION kmzb.import_point(float8, float8, text);
DROP FUNCTION kmzb.import_name(text);
DROP FUNCTION kmzb.import_small(text);
DROP FUNCTION kmzb.import_number(text);
DROP FUNCTION kmzb.import_time(text);
DROP FUNCTION kmzb.import_begin();
DELETE FROM kmzb.setting WHERE key IN ('import_earliest', 'import_clock_minutes');

COMMIT;
