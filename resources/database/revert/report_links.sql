-- Revert kmzb:report_links from pg

BEGIN;

COMMIT;
