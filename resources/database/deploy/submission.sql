-- Deploy kmzb:submission to pg
-- requires: report_links

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
