-- Verify kmzb:submission on pg

BEGIN;

SELECT id, key, created_at FROM kmzb.sender_key WHERE false;
SELECT sender_hash, last_at FROM kmzb.sender_day WHERE false;
SELECT id, report_id, at, sender_hash, client_id FROM kmzb.sighting WHERE false;
SELECT code, sqlstate, text_pl, text_en FROM kmzb.refusal WHERE false;
SELECT code, endings, media_type, is_allowed FROM kmzb.file_type WHERE false;
SELECT 1 / (count(*) = 10)::int FROM kmzb.setting WHERE key LIKE 'submit\_%' OR key LIKE 'sender\_%' OR key = 'sighting_per_day';
SELECT 1 / (count(*) > 0)::int FROM kmzb.sender_key;
SELECT has_function_privilege('kmzb_owner', 'kmzb.purge(timestamptz)', 'EXECUTE');

-- the door is open to one role
SELECT 1 / (array_agg(a.grantee::regrole::text ORDER BY a.grantee::regrole::text) = '{kmzb_intake,kmzb_owner}')::int
FROM pg_proc p, aclexplode(p.proacl) a
WHERE p.pronamespace = 'kmzb_api'::regnamespace AND p.proname = 'submit_report';

COMMIT;
