-- Verify kmzb:import on pg

BEGIN;

SELECT has_function_privilege('kmzb_owner', f, 'EXECUTE')
FROM unnest(ARRAY['kmzb.import_begin()', 'kmzb.import_prepare()', 'kmzb.import_read(bigint, bigint)',
                  'kmzb.import_batch(text, text, text, bigint, bigint)']) f;

SELECT 1 / (count(*) = 1)::int FROM kmzb.setting WHERE key = 'import_earliest';

-- closed to everybody else
SELECT 1 / (count(*) = 0)::int
FROM pg_proc p, aclexplode(p.proacl) a
WHERE p.pronamespace = 'kmzb'::regnamespace AND p.proname LIKE 'import\_%' AND a.grantee <> 'kmzb_owner'::regrole;

COMMIT;
