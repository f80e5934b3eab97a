-- What the program hands over by COPY, and the chain that the database makes of it. All gone at the end of the transaction.
CREATE TEMPORARY TABLE demo_code (kind text, number int, code text, PRIMARY KEY (kind, number)) ON COMMIT DROP;
CREATE TEMPORARY TABLE demo_text (number int PRIMARY KEY, body text NOT NULL) ON COMMIT DROP;
CREATE TEMPORARY TABLE demo_login (login name PRIMARY KEY, pg_role name NOT NULL) ON COMMIT DROP;

CREATE TEMPORARY TABLE demo_report (
    id bigint, unit_id int, beat_id int, category int, x float8, y float8, created_at timestamptz, event_from timestamptz,
    event_to timestamptz, time_of_day int, weekdays int, description int, sender bigint, version int, case_id int
) ON COMMIT DROP;
COMMENT ON TABLE demo_report IS 'As received; -infinity and -1 stand for nothing, and 0 for no case';

CREATE TEMPORARY TABLE demo_step (
    report_id bigint, seq int, act int, at timestamptz, person_id int, reason int, note int, institution_id int, category int,
    x float8, y float8, case_id int
) ON COMMIT DROP;

CREATE TEMPORARY TABLE demo_drawing (report_id bigint, seq int, wkt text, PRIMARY KEY (report_id, seq)) ON COMMIT DROP;

CREATE TEMPORARY TABLE demo_event (
    report_id bigint, seq int, act text, at timestamptz, person_id int, old jsonb, new jsonb, reason text, note text,
    prev_hash bytea, hash bytea,
    -- the report after the act
    created_at timestamptz, status text, status_since timestamptz, category text, institution_id int, taken_by int,
    due_at timestamptz, x float8, y float8, position_quality text
) ON COMMIT DROP;

CREATE TEMPORARY VIEW demo_actor AS
SELECT p.id, p.name AS actor, u.name AS actor_unit, p.login FROM kmzb.person p JOIN kmzb.unit u ON u.id = p.unit_id;

-- The deadline rule of every status and category, picked as kmzb.due_at picks it: that function is called millions of times otherwise.
-- Calendar days are counted in these statements, working days by kmzb.due_at itself; a test compares both with it.
CREATE TEMPORARY TABLE demo_deadline ON COMMIT DROP AS
SELECT DISTINCT ON (r.status, c.code)
       r.status, c.code AS category, make_interval(days => r.days) AS days, r.working_days, r.counted_from = 'status' AS from_status,
       kmzb.time_zone() AS zone
FROM kmzb.deadline_rule r JOIN kmzb.category c ON r.category = c.code OR r.category IS NULL
ORDER BY r.status, c.code, r.category NULLS LAST;
ALTER TABLE demo_deadline ADD PRIMARY KEY (status, category);
ANALYZE demo_deadline;
