-- Verify kmzb:checks on pg

BEGIN;

SELECT 1 / (count(*) = 0)::int FROM kmzb.verify_setup() WHERE object LIKE 'kmzb%' AND object NOT LIKE 'kmzb.person %';

COMMIT;
