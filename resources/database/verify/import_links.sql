-- Verify kmzb:import_links on pg

BEGIN;

SELECT has_function_privilege('kmzb_owner', 'kmzb.import_read(text, bigint, bigint)', 'EXECUTE');

COMMIT;
