-- Deploy kmzb:public_view to pg
-- requires: submission

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
