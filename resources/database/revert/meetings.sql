-- Revert kmzb:meetings from pg

BEGIN;

COMMIT;
