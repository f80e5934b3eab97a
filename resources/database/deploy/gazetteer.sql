-- Deploy kmzb:gazetteer to pg
-- requires: journal

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
