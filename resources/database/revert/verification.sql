-- Revert kmzb:verification from pg

BEGIN;
DROP FUNCTION kmzb_api.verify_chain(), kmzb.verify_state(), kmzb.verify_chain();
COMMIT;
