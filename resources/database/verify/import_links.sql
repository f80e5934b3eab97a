-- Verify kmzb:import_links on pg

BEGIN;

COMMIT;
