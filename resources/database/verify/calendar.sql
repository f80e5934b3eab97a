-- Verify kmzb:calendar on pg

BEGIN;
SELECT 1 / (kmzb.easter_sunday(2026) = '2026-04-05')::int;
SELECT 1 / (kmzb.add_working_days('2021-02-15'::date, 10) = '2021-03-01')::int;
SELECT 1 / count(*) FROM kmzb.deadline_rule;
ROLLBACK;
