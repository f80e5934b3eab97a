-- Verify kmzb:catalogues on pg

BEGIN;
SELECT 1 / (count(*) = 24)::int FROM kmzb.category WHERE valid_to IS NULL;
SELECT 1 / (count(*) = 7)::int FROM kmzb.status;
-- Every transition has somebody who may do it, and every act but the system's has a transition.
SELECT 1 / (count(*) = 0)::int FROM kmzb.transition t
WHERE NOT EXISTS (SELECT FROM kmzb.transition_role r WHERE r.transition_id = t.id);
SELECT 1 / (count(*) = 0)::int FROM kmzb.act a
WHERE a.key IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.transition t WHERE t.act = a.code);
-- A required reason can be given.
SELECT 1 / (count(*) = 0)::int FROM kmzb.transition t
WHERE t.reason_required AND NOT EXISTS (SELECT FROM kmzb.reason r WHERE r.act = t.act AND r.is_valid);
ROLLBACK;
