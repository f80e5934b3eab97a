-- Revert kmzb:submission from pg

BEGIN;

COMMIT;
