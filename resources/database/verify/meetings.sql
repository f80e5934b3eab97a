-- Verify kmzb:meetings on pg

BEGIN;
-- Everything that holds a unit's data is under a policy.
SELECT 1 / (count(*) = 4)::int FROM pg_class c
WHERE c.oid IN ('kmzb.meeting'::regclass, 'kmzb.meeting_file'::regclass, 'kmzb.raised_threat'::regclass,
                'kmzb.raised_threat_report'::regclass)
  AND c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid);
SELECT 1 / (count(*) > 0)::int FROM kmzb.meeting_kind WHERE is_valid;
SELECT 1 / (count(*) > 0)::int FROM kmzb.organiser_kind WHERE is_valid;
ROLLBACK;
