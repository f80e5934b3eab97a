-- Revert kmzb:import_links from pg

BEGIN;

COMMIT;
