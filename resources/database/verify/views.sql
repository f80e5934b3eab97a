-- Verify kmzb:views on pg

BEGIN;
-- A view without security_invoker would run with its owner's rights and pass the policies by.
SELECT 1 / (count(*) = 0)::int FROM pg_class
WHERE relnamespace = 'kmzb_api'::regnamespace AND relkind = 'v'
  AND NOT coalesce('security_invoker=true' = ANY (reloptions), false);
SELECT * FROM kmzb_api.queue_report WHERE false;
SELECT kmzb_api.schema_version();
ROLLBACK;
