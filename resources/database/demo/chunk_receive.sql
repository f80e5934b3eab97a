-- Number 1 of every chain. Its new values are the whole state, as kmzb.report_state gives it.
INSERT INTO demo_event
SELECT e.id, 1, 'receive', e.created_at, e.person_id, '{}', e.new, NULL, NULL, e.prev_hash,
       kmzb.event_hash(e.prev_hash, e.id, 1, 'receive', e.created_at, e.person_id, e.actor, e.actor_unit, e.login, '{}', e.new,
                       NULL, NULL, NULL, NULL),
       e.created_at, 'new', e.created_at, e.category, NULL, NULL, e.due_at, e.x, e.y, 'exact'
FROM (
    SELECT d.*, kmzb.chain_start(d.id) AS prev_hash,
           jsonb_build_object(
               'status', 'new', 'status_since', d.created_at, 'category', d.category, 'unit_id', d.unit_id, 'beat_id', d.beat_id,
               'institution_id', NULL, 'taken_by', NULL, 'due_at', d.due_at, 'x', d.x, 'y', d.y, 'position_quality', 'exact',
               'case_id', NULL, 'routed_how', 'area', 'routed_by', NULL, 'bounces', 0, 'suggested_institution', NULL) AS new
    FROM (
        SELECT r.id, r.created_at, r.unit_id, r.beat_id, r.x, r.y, c.code AS category, a.id AS person_id, a.actor, a.actor_unit,
               a.login,
               CASE WHEN l.working_days THEN kmzb.due_at('new', c.code, r.created_at, r.created_at)
                    ELSE (r.created_at AT TIME ZONE l.zone + l.days) AT TIME ZONE l.zone END AS due_at
        FROM demo_report r
        JOIN demo_code c ON c.kind = 'category' AND c.number = r.category
        LEFT JOIN demo_deadline l ON l.status = 'new' AND l.category = c.code
        CROSS JOIN (SELECT * FROM demo_actor WHERE login = %(intake)s) a
        OFFSET 0
    ) d
    OFFSET 0
) e;
