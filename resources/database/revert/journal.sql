-- Revert kmzb:journal from pg

BEGIN;

COMMIT;
