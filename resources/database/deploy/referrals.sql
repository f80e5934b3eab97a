-- Deploy kmzb:referrals to pg
-- requires: cases

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
