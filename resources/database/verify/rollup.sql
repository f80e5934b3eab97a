-- Verify kmzb:rollup on pg

BEGIN;

SELECT 1 / (count(*) = 0)::int FROM kmzb.verify_rollup();
SELECT 1 / (count(*) = 3)::int FROM kmzb.status WHERE is_confirmed;
SELECT 1 / (count(*) = 0)::int FROM kmzb.category c WHERE NOT EXISTS (SELECT FROM kmzb.harm_weight h WHERE h.code = c.code);

ROLLBACK;
