-- Revert kmzb:routing from pg

BEGIN;

COMMIT;
