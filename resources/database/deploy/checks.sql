-- Deploy kmzb:checks to pg
-- requires: referrals
-- requires: area_sets
-- requires: import_links
-- requires: public_view

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

COMMIT;
