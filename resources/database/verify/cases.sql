-- Verify kmzb:cases on pg

BEGIN;

COMMIT;
