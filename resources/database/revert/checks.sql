-- Revert kmzb:checks from pg

BEGIN;

COMMIT;
