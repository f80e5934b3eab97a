-- Verify kmzb:report_links on pg

BEGIN;

COMMIT;
