-- Deploy kmzb:staffing to pg
-- requires: rollup

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
