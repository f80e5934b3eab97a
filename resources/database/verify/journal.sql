-- Verify kmzb:journal on pg

BEGIN;

COMMIT;
