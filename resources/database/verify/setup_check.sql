-- Verify kmzb:setup_check on pg

BEGIN;
SELECT 1 / (count(*) = 0)::int FROM kmzb.verify_setup();
ROLLBACK;
