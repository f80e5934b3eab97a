-- Verify kmzb:checks on pg

BEGIN;

COMMIT;
