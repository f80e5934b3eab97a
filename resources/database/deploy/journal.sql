-- Deploy kmzb:journal to pg
-- requires: import
-- requires: setup_check

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
