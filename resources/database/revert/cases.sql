-- Revert kmzb:cases from pg

BEGIN;

COMMIT;
