-- Deploy kmzb:checks to pg
-- requires: referrals
-- requires: area_sets
-- requires: import_links
-- requires: public_view
-- The findings of verify_setup() over everything that the three pillars brought: any table with a unit's rows, not a list of names.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

CREATE OR REPLACE FUNCTION verify_setup() RETURNS TABLE (object text, problem text)
LANGUAGE sql STABLE AS $function$
    SELECT c.oid::regclass::text, 'row-level security is off'
    FROM pg_class c
    WHERE c.relnamespace = 'kmzb'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
      AND (c.relname IN ('unit', 'annotation', 'attachment', 'event')
           OR EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = c.oid AND a.attname IN ('unit_id', 'report_id', 'meeting_id', 'case_id') AND NOT a.attisdropped))
      AND c.relname <> 'person'
      AND EXISTS (SELECT FROM aclexplode(c.relacl) g JOIN pg_roles r ON r.oid = g.grantee WHERE r.rolname <> 'kmzb_owner'
                  UNION ALL
                  SELECT FROM pg_attribute a, aclexplode(a.attacl) g WHERE a.attrelid = c.oid)
    UNION ALL
    SELECT c.oid::regclass::text, 'view runs with its owner''s rights (security_invoker is off)'
    FROM pg_class c
    WHERE c.relnamespace = 'kmzb_api'::regnamespace AND c.relkind = 'v'
      AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
    UNION ALL
    SELECT p.oid::regprocedure::text, 'function is open to everybody'
    FROM pg_proc p
    WHERE p.pronamespace IN ('kmzb'::regnamespace, 'kmzb_api'::regnamespace)
      AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)
    UNION ALL
    SELECT c.oid::regclass::text, 'may be written by ' || r.rolname
    FROM pg_class c, pg_roles r
    WHERE c.relnamespace IN ('kmzb'::regnamespace, 'kmzb_api'::regnamespace) AND c.relkind IN ('r', 'p', 'v')
      AND r.rolname IN ('kmzb_staff', 'kmzb_analyst', 'kmzb_coordinator', 'kmzb_commander', 'kmzb_administrator', 'kmzb_intake',
                        'kmzb_public')
      AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
    UNION ALL
    SELECT w.chained::text, 'append-only trigger ' || w.name || CASE WHEN t.oid IS NULL THEN ' is missing' ELSE ' is off' END
    FROM (SELECT c::regclass, n FROM unnest(ARRAY['kmzb.event', 'kmzb.journal']) c, unnest(ARRAY['append_only', 'append_only_all']) n)
         w (chained, name)
    LEFT JOIN pg_trigger t ON t.tgrelid = w.chained AND t.tgname = w.name
    WHERE t.oid IS NULL OR t.tgenabled = 'D'
    UNION ALL
    SELECT p.oid::regprocedure::text, 'not leak-proof: map extents read every report of a unit (mend with: upgrade)'
    FROM pg_proc p
    WHERE p.proname = 'geometry_overlaps' AND p.pronargs = 2 AND NOT p.proleakproof
      AND p.proargtypes = array_to_string(array_fill('geometry'::regtype::oid, ARRAY[2]), ' ')::oidvector
    UNION ALL
    SELECT 'kmzb.transition ' || t.id, 'a reason is required and none is valid for ' || t.act
    FROM kmzb.transition t
    WHERE t.reason_required AND NOT EXISTS (SELECT FROM kmzb.reason r WHERE r.act = t.act AND r.is_valid)
    UNION ALL
    SELECT 'kmzb.transition ' || t.id, 'nobody may do it: ' || t.act || ' from ' || t.from_status
    FROM kmzb.transition t
    WHERE NOT EXISTS (SELECT FROM kmzb.transition_role tr WHERE tr.transition_id = t.id)
    UNION ALL
    SELECT 'kmzb.person ' || p.id, 'no login role ' || quote_ident(p.login)
    FROM kmzb.person p
    WHERE p.is_active AND NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = p.login)
$function$;

COMMIT;
