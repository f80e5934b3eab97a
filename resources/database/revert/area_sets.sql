-- Revert kmzb:area_sets from pg

BEGIN;

COMMIT;
