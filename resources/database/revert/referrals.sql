-- Revert kmzb:referrals from pg

BEGIN;

COMMIT;
