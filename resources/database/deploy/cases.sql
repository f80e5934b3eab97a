-- Deploy kmzb:cases to pg
-- requires: incidents
-- requires: meetings
-- requires: submission

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
