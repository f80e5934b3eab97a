-- Deploy kmzb:policies to pg
-- requires: reports
-- Staff may read rows of their own subtree and nothing else; nobody may write. The schema kmzb stays closed (no USAGE), so these
-- grants work only through the views of kmzb_api, which run with the caller's rights.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE beat ENABLE ROW LEVEL SECURITY;
ALTER TABLE report ENABLE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_subtree ON unit FOR SELECT TO kmzb_staff USING (id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON beat FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON report FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
-- What hangs on a report is visible with it: the report's own policy answers.
CREATE POLICY own_subtree ON event FOR SELECT TO kmzb_staff
    USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));
CREATE POLICY own_subtree ON annotation FOR SELECT TO kmzb_staff
    USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));
CREATE POLICY own_subtree ON attachment FOR SELECT TO kmzb_staff
    USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));

GRANT SELECT ON pillar, position_quality, category_group, category, status, queue, queue_status, act, transition,
    transition_role, reason, institution, unit_kind, beat TO kmzb_staff;
GRANT SELECT (id, code, kind, name, parent_id, address, phone, email, seat, geom, area_m2) ON unit TO kmzb_staff;
GRANT SELECT (id, name) ON person TO kmzb_staff;
GRANT SELECT (id, source, external_id, pillar, category, status, status_since, unit_id, beat_id, institution_id, taken_by, geom,
    position_quality, teryt, created_at, event_from, event_to, time_of_day, weekdays, description, due_at, version)
    ON report TO kmzb_staff;
GRANT SELECT ON event, annotation TO kmzb_staff;
GRANT SELECT (id, report_id, name, media_type, size_bytes) ON attachment TO kmzb_staff;

COMMIT;
