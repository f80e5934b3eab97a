-- Revert kmzb:incidents from pg

BEGIN;

DROP FUNCTION kmzb_api.import_reports_begin(), kmzb_api.import_reports_prepare(),
    kmzb_api.import_reports_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_reports_finish(text, jsonb, text, bigint);
DROP FUNCTION kmzb.import_units(), kmzb.import_own_table(), kmzb.import_open(text[]), kmzb.import_done(text, text, text, bigint);
DROP SEQUENCE kmzb.import_run;
DELETE FROM kmzb.duty_role WHERE duty = 'import';

COMMIT;
