-- Revert kmzb:incidents from pg

BEGIN;

COMMIT;
