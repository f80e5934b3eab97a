-- What the journal of each case says, in order: the first two reports together, each other one alone, then what other pillars know.
-- Who put the reports together looks at the other pillars, too, and at nothing outside of their area.
CREATE TEMPORARY TABLE demo_case_entry ON COMMIT DROP AS
WITH moved AS (
    SELECT e.report_id, e.seq, e.at, e.person_id, (e.new ->> 'case_id')::bigint AS case_id, r.created_at
    FROM kmzb.event e JOIN kmzb.report r ON r.id = e.report_id
    WHERE e.act = 'join_case'
), made AS (
    SELECT m.case_id, m.at, m.person_id, count(*) AS reports, max(m.created_at) AS last_at,
           jsonb_build_object('reports', jsonb_agg(jsonb_build_object('report', m.report_id, 'version', m.seq, 'was', NULL)
                                                   ORDER BY m.report_id)) AS new
    FROM moved m GROUP BY 1, 2, 3
), owner AS MATERIALIZED (
    -- a case is made by the report with the smallest number
    SELECT DISTINCT ON (r.case_id) r.case_id, r.unit_id, p.person_id, p.at, kmzb.unit_subtree(w.unit_id) AS units
    FROM kmzb.report r
    JOIN (SELECT DISTINCT ON (m.case_id) m.case_id, m.person_id, max(m.at) OVER (PARTITION BY m.case_id) AS at FROM made m
          ORDER BY m.case_id) p ON p.case_id = r.case_id
    JOIN kmzb.person w ON w.id = p.person_id
    WHERE r.case_id IN (SELECT i.case_id FROM demo_case_item i)
    ORDER BY r.case_id, r.id
), known AS (
    SELECT d.case_id, d.kind, coalesce(i.id, t.id) AS item_id, o.person_id,
           coalesce(i.occurred_from, t.raised_on::timestamp AT TIME ZONE kmzb.time_zone()) AS item_at,
           greatest(o.at, i.occurred_from, (t.raised_on + 1)::timestamp AT TIME ZONE kmzb.time_zone())
               + make_interval(secs => d.after_s) AS at
    FROM demo_case_item d
    JOIN owner o ON o.case_id = d.case_id
    LEFT JOIN kmzb.incident i ON d.kind = 'incident' AND i.source = 'demo' AND i.external_id = d.source_id AND i.unit_id = ANY (o.units)
    LEFT JOIN kmzb.raised_threat t
        ON d.kind = 'threat' AND t.source = 'demo' AND t.external_id = d.source_id AND t.unit_id = ANY (o.units)
    WHERE coalesce(i.id, t.id) IS NOT NULL
), entry AS (
    SELECT m.case_id, m.at, m.person_id, 'join' AS act, m.reports, m.last_at, 0 AS incidents, 0 AS threats, NULL AS kind,
           NULL::bigint AS item_id, m.new
    FROM made m
    UNION ALL
    SELECT k.case_id, k.at, k.person_id, 'join_item', 0, k.item_at, (k.kind = 'incident')::int, (k.kind = 'threat')::int, k.kind, k.item_id,
           jsonb_build_object('reports', '[]'::jsonb,
                              'items', jsonb_build_array(jsonb_build_object('kind', k.kind, 'id', k.item_id, 'was', NULL)))
    FROM known k
    WHERE k.at < %(reference)s
), told AS (
    SELECT e.*, (row_number() OVER w)::int AS seq, (sum(e.reports) OVER w)::int AS reports_so_far, max(e.last_at) OVER w AS last_so_far,
           1 + (max(e.incidents) OVER w) + (max(e.threats) OVER w) AS pillars_so_far
    FROM entry e
    WINDOW w AS (PARTITION BY e.case_id ORDER BY e.at, e.item_id NULLS FIRST)
)
SELECT t.case_id, t.seq, t.act, t.at, t.person_id, t.kind, t.item_id,
       -- as kmzb.case_level would have said at that moment; members of a demo's case are all of different people
       t.new || jsonb_build_object('priority', coalesce((
           SELECT max(p.level) FROM kmzb.case_priority p
           WHERE t.reports_so_far >= p.min_reports AND t.reports_so_far >= p.min_senders AND t.pillars_so_far >= p.min_pillars
             AND t.last_so_far > t.at - make_interval(days => p.within_days)), 1)) AS new
FROM told t;
CREATE UNIQUE INDEX demo_case_entry_seq ON demo_case_entry (seq, case_id);
ANALYZE demo_case_entry;
UPDATE kmzb.incident i SET case_id = e.case_id FROM demo_case_entry e WHERE e.kind = 'incident' AND i.id = e.item_id;
UPDATE kmzb.raised_threat t SET case_id = e.case_id FROM demo_case_entry e WHERE e.kind = 'threat' AND t.id = e.item_id;
-- A case as kmzb.refresh_case would leave it.
INSERT INTO kmzb.case_file (id, unit_id, category, created_at, version, reports, senders, unknown, others, pillars, first_at, last_at)
SELECT m.case_id, m.unit_id, m.category, j.at, j.version, m.reports, m.senders, m.reports - m.known, coalesce(o.others, 0),
       1 + coalesce(o.pillars, 0), least(m.first_at, o.first_at), greatest(m.last_at, o.last_at)
FROM (
    SELECT r.case_id, (array_agg(r.unit_id ORDER BY r.id))[1] AS unit_id, mode() WITHIN GROUP (ORDER BY r.category) AS category,
           count(*) AS reports, count(DISTINCT r.sender_hash) AS senders, count(r.sender_hash) AS known, min(r.created_at) AS first_at,
           max(r.created_at) AS last_at
    FROM kmzb.report r WHERE r.case_id IS NOT NULL GROUP BY 1
) m
JOIN (SELECT e.case_id, min(e.at) AS at, max(e.seq) AS version FROM demo_case_entry e GROUP BY 1) j USING (case_id)
LEFT JOIN (
    SELECT x.case_id, count(*) AS others, count(DISTINCT x.kind) AS pillars, min(x.at) AS first_at, max(x.at) AS last_at
    FROM (SELECT i.case_id, 'incident' AS kind, i.occurred_from AS at FROM kmzb.incident i WHERE i.case_id IS NOT NULL
          UNION ALL
          SELECT t.case_id, 'threat', t.raised_on::timestamp AT TIME ZONE kmzb.time_zone() FROM kmzb.raised_threat t
          WHERE t.case_id IS NOT NULL) x
    GROUP BY 1
) o USING (case_id)
ORDER BY m.case_id;
UPDATE kmzb.case_file c SET priority = kmzb.case_level(c.reports, c.senders, c.pillars, c.last_at);
