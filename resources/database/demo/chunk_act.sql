-- The acts with one number, each on the state that the act before it left. What an act changes is what kmzb_api's functions change.
INSERT INTO demo_event
SELECT e.report_id, e.seq, e.act, e.at, e.person_id, e.old, e.new, e.reason, e.note, e.prev_hash,
       kmzb.event_hash(e.prev_hash, e.report_id, e.seq, e.act, e.at, e.person_id, e.actor, e.actor_unit, e.login, e.old, e.new,
                       e.reason, e.note, NULL, NULL),
       e.created_at, e.status, e.status_since, e.category, e.institution_id, e.taken_by, e.due_at, e.x, e.y, e.position_quality
FROM (
    SELECT d.*,
           CASE d.act
               WHEN 'take_up' THEN jsonb_build_object('status', d.old_status, 'status_since', d.old_status_since,
                                                      'due_at', d.old_due_at, 'taken_by', d.old_taken_by)
               WHEN 'reopen' THEN jsonb_build_object('status', d.old_status, 'status_since', d.old_status_since,
                                                     'due_at', d.old_due_at, 'taken_by', d.old_taken_by)
               WHEN 'hand_over' THEN jsonb_build_object('status', d.old_status, 'status_since', d.old_status_since,
                                                        'institution_id', d.old_institution_id, 'due_at', d.old_due_at)
               WHEN 'referral_accepted' THEN '{}'
               WHEN 'referral_answered' THEN jsonb_build_object('due_at', d.old_due_at)
               WHEN 'mark_eliminated' THEN jsonb_build_object('status', d.old_status, 'status_since', d.old_status_since)
               WHEN 'move' THEN jsonb_build_object('x', d.old_x, 'y', d.old_y, 'position_quality', d.old_position_quality)
               WHEN 'recategorise' THEN jsonb_build_object('category', d.old_category)
                   || CASE WHEN d.due_at IS DISTINCT FROM d.old_due_at THEN jsonb_build_object('due_at', d.old_due_at) ELSE '{}' END
               WHEN 'annotate' THEN '{}'
               WHEN 'could_not_check' THEN '{}'
               WHEN 'join_case' THEN jsonb_build_object('case_id', NULL)
               ELSE jsonb_build_object('status', d.old_status, 'status_since', d.old_status_since, 'due_at', d.old_due_at)
           END AS old,
           CASE d.act
               WHEN 'take_up' THEN jsonb_build_object('status', d.status, 'status_since', d.status_since, 'due_at', d.due_at,
                                                      'taken_by', d.taken_by)
               WHEN 'reopen' THEN jsonb_build_object('status', d.status, 'status_since', d.status_since, 'due_at', d.due_at,
                                                     'taken_by', d.taken_by)
               WHEN 'hand_over' THEN jsonb_build_object('status', d.status, 'status_since', d.status_since,
                                                        'institution_id', d.institution_id, 'due_at', d.due_at)
               WHEN 'referral_accepted' THEN '{}'
               WHEN 'referral_answered' THEN jsonb_build_object('due_at', d.due_at)
               WHEN 'mark_eliminated' THEN jsonb_build_object('status', d.status, 'status_since', d.status_since)
               WHEN 'move' THEN jsonb_build_object('x', d.x, 'y', d.y, 'position_quality', d.position_quality)
               WHEN 'recategorise' THEN jsonb_build_object('category', d.category)
                   || CASE WHEN d.due_at IS DISTINCT FROM d.old_due_at THEN jsonb_build_object('due_at', d.due_at) ELSE '{}' END
               WHEN 'annotate' THEN jsonb_build_object('annotation', d.wkt)
               WHEN 'could_not_check' THEN '{}'
               WHEN 'join_case' THEN jsonb_build_object('case_id', d.case_id)
               ELSE jsonb_build_object('status', d.status, 'status_since', d.status_since, 'due_at', d.due_at)
           END AS new
    FROM (
        SELECT c.*,
               CASE WHEN c.act = 'hand_over' THEN kmzb.referral_due(c.institution_id, c.status_since)
                    WHEN c.act = 'referral_answered' THEN NULL
                    WHEN NOT c.changes AND c.old_category = c.category THEN c.old_due_at
                    WHEN l.working_days THEN kmzb.due_at(c.status, c.category, c.created_at, c.status_since)
                    ELSE ((CASE WHEN l.from_status THEN c.status_since ELSE c.created_at END) AT TIME ZONE l.zone + l.days)
                         AT TIME ZONE l.zone END AS due_at
        FROM (
            SELECT s.report_id, s.seq, a.code AS act, s.at, s.person_id, w.actor, w.actor_unit, w.login, reason.code AS reason, s.case_id,
                   note.body AS note, p.hash AS prev_hash, p.created_at, drawing.wkt,
                   t.to_status <> p.status AS changes,
                   p.status AS old_status, t.to_status AS status,
                   p.status_since AS old_status_since,
                   CASE WHEN t.to_status <> p.status THEN s.at ELSE p.status_since END AS status_since,
                   p.category AS old_category, coalesce(category.code, p.category) AS category,
                   p.institution_id AS old_institution_id,
                   CASE WHEN t.to_status <> p.status THEN nullif(s.institution_id, -1) ELSE p.institution_id END AS institution_id,
                   p.taken_by AS old_taken_by,
                   CASE a.code WHEN 'take_up' THEN s.person_id WHEN 'could_not_check' THEN s.person_id WHEN 'reopen' THEN NULL
                               ELSE p.taken_by END AS taken_by,
                   p.due_at AS old_due_at,
                   p.x AS old_x, p.y AS old_y, p.position_quality AS old_position_quality,
                   CASE a.code WHEN 'move' THEN s.x ELSE p.x END AS x, CASE a.code WHEN 'move' THEN s.y ELSE p.y END AS y,
                   CASE a.code WHEN 'move' THEN 'corrected' ELSE p.position_quality END AS position_quality
            FROM demo_step s
            JOIN demo_event p ON p.report_id = s.report_id AND p.seq = s.seq - 1
            JOIN demo_code a ON a.kind = 'act' AND a.number = s.act
            JOIN kmzb.transition t ON t.act = a.code AND t.from_status = p.status
            JOIN demo_actor w ON w.id = s.person_id
            LEFT JOIN demo_code reason ON reason.kind = 'reason' AND reason.number = s.reason
            LEFT JOIN demo_code category ON category.kind = 'category' AND category.number = s.category
            LEFT JOIN demo_text note ON note.number = s.note
            LEFT JOIN demo_drawing drawing ON drawing.report_id = s.report_id AND drawing.seq = s.seq
            WHERE s.seq = %(seq)s
            OFFSET 0
        ) c
        LEFT JOIN demo_deadline l ON l.status = c.status AND l.category = c.category
        OFFSET 0
    ) d
    OFFSET 0
) e;
