-- Revert kmzb:setup_check from pg

BEGIN;
DROP FUNCTION kmzb.verify_setup();
COMMIT;
