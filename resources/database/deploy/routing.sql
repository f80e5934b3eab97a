-- Deploy kmzb:routing to pg
-- requires: gazetteer

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
