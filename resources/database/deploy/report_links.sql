-- Deploy kmzb:report_links to pg
-- requires: routing

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
