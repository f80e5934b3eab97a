-- Verify kmzb:referrals on pg

BEGIN;

COMMIT;
