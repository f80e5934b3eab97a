-- Deploy kmzb:rollup to pg
-- requires: checks

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
