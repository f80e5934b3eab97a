-- Verify kmzb:policies on pg

BEGIN;
-- Every table with a unit or a report in it is under row-level security.
SELECT 1 / (count(*) = 0)::int
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'kmzb'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname IN ('unit_id', 'report_id')
  AND NOT c.relrowsecurity AND c.relname <> 'person';
-- Nobody but the owner may write.
SELECT 1 / (count(*) = 0)::int
FROM pg_class c, unnest(ARRAY['kmzb_staff', 'kmzb_intake', 'kmzb_public']) AS r
WHERE c.relnamespace = 'kmzb'::regnamespace AND c.relkind IN ('r', 'p')
  AND has_table_privilege(r, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE');
ROLLBACK;
