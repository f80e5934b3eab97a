-- A report is written once, as its last event leaves it, and as a purge of today would leave it.
INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, beat_id, institution_id, taken_by, geom,
                         position_quality, created_at, event_from, event_to, time_of_day, weekdays, description, sender_hash,
                         due_at, version, chain_hash, case_id)
SELECT r.id, 'demo', 'DEMO/' || to_char(r.created_at, 'YYYY') || '/' || lpad(r.id::text, 7, '0'),
       e.category, e.status, e.status_since, r.unit_id, r.beat_id, e.institution_id, e.taken_by, ST_Point(e.x, e.y, 2180),
       e.position_quality, r.created_at, nullif(r.event_from, '-infinity'), nullif(r.event_to, '-infinity'),
       nullif(r.time_of_day, 0), nullif(r.weekdays, 0), t.body, CASE WHEN r.created_at >= kept.since THEN sha256(convert_to('demo:' || r.sender, 'UTF8')) END,
       e.due_at, e.seq, e.hash, nullif(r.case_id, 0)
FROM demo_report r
CROSS JOIN (SELECT now() - make_interval(days => kmzb.setting_int('sender_hash_days')) AS since) kept
LEFT JOIN demo_event e ON e.report_id = r.id AND e.seq = r.version
LEFT JOIN demo_text t ON t.number = r.description
ORDER BY r.id;
