-- Verify kmzb:journal on pg

BEGIN;

SELECT 1 / (kmzb.fold('Łódź, ŻÓŁĆ') = 'lodz, zolc')::int;
SELECT 1 / (relrowsecurity)::int FROM pg_class WHERE oid = 'kmzb.journal'::regclass;
SELECT 1 / (count(*) = 0)::int FROM kmzb.verify_journal();

COMMIT;
