-- Verify kmzb:area_sets on pg

BEGIN;

COMMIT;
