-- Revert kmzb:policies from pg

BEGIN;
DROP POLICY own_subtree ON kmzb.attachment;
DROP POLICY own_subtree ON kmzb.annotation;
DROP POLICY own_subtree ON kmzb.event;
DROP POLICY own_subtree ON kmzb.report;
DROP POLICY own_subtree ON kmzb.beat;
DROP POLICY own_subtree ON kmzb.unit;
ALTER TABLE kmzb.attachment DISABLE ROW LEVEL SECURITY;
ALTER TABLE kmzb.annotation DISABLE ROW LEVEL SECURITY;
ALTER TABLE kmzb.event DISABLE ROW LEVEL SECURITY;
ALTER TABLE kmzb.report DISABLE ROW LEVEL SECURITY;
ALTER TABLE kmzb.beat DISABLE ROW LEVEL SECURITY;
ALTER TABLE kmzb.unit DISABLE ROW LEVEL SECURITY;
REVOKE ALL ON ALL TABLES IN SCHEMA kmzb FROM kmzb_staff;
COMMIT;
