-- Verify kmzb:submission on pg

BEGIN;

COMMIT;
