-- Verify kmzb:meetings on pg

BEGIN;

COMMIT;
