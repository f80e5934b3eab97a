-- Verify kmzb:routing on pg

BEGIN;

SELECT 1 / (count(*) >= 7)::int FROM kmzb.routing_kind;
SELECT 1 / (relrowsecurity)::int FROM pg_class WHERE oid = 'kmzb.routing_rule'::regclass;
SELECT has_function_privilege('kmzb_owner', 'kmzb.route(geometry, text, text, timestamptz)', 'EXECUTE');

COMMIT;
