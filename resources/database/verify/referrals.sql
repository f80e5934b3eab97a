-- Verify kmzb:referrals on pg

BEGIN;

SELECT 1 / (relrowsecurity)::int FROM pg_class WHERE oid = 'kmzb.referral'::regclass;
-- every hand-over has its referral, and every template the general one behind it
SELECT 1 / (count(*) = 0)::int FROM kmzb.verify_referrals();
SELECT 1 / (count(*) = 1)::int FROM kmzb.referral_template WHERE kind IS NULL AND category IS NULL;
-- braces inside a value are text
SELECT 1 / (kmzb.fill_template('{opis}/{nic}', '{"opis": "{numer}", "numer": 1}') = '{numer}/{nic}')::int;

ROLLBACK;
