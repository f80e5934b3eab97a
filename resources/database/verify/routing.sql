-- Verify kmzb:routing on pg

BEGIN;

COMMIT;
