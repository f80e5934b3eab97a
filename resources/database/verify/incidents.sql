-- Verify kmzb:incidents on pg

BEGIN;

COMMIT;
