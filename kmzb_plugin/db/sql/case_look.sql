-- Everything the panel shows of the case and the place of a report, in one round trip; lists are JSON arrays in the order of the
-- dataclass that takes them.
SELECT {report_columns},
    (SELECT json_build_array(h.radius_m, h.reports, h.decided, h.confirmed, h.last_at, h.other_reports, h.last_decisions)
     FROM kmzb_api.place_history(r.id) h) AS history,
    (SELECT json_build_array(c.id, c.version, c.category, c.unit_name, c.reports, c.senders, c.unknown_senders, c.others, c.priority,
                             p.name_pl, p.name_en, c.first_at, c.last_at)
     FROM kmzb_api.case c LEFT JOIN kmzb_api.case_priority p ON p.level = c.priority WHERE c.id = r.case_id) AS "case",
    (SELECT coalesce(json_agg(json_build_array(m.kind, m.id, m.code, m.status, m.at, m.unit_id, m.version, m.description,
                                               ST_X(m.place), ST_Y(m.place), m.name_pl, m.name_en)
                              ORDER BY m.at DESC, m.id), '[]')
     FROM (SELECT *, ST_PointOnSurface(geom) AS place FROM kmzb_api.case_member) m WHERE m.case_id = r.case_id) AS members,
    (SELECT coalesce(json_agg(json_build_array(k.kind, k.id, k.score, k.distance_m, k.days, k.reasons, k.by_kind, k.by_id, k.code,
                                               k.status, k.description, k.x, k.y, k.name_pl, k.name_en, coalesce(c.version, 0),
                                               coalesce(c.reports + c.others, 0))
                              ORDER BY k.score DESC, k.distance_m, k.id), '[]')
     FROM kmzb_api.case_candidates(r.id) k LEFT JOIN kmzb_api.case c ON k.kind = 'case' AND c.id = k.id) AS candidates,
    CASE WHEN r.case_id IS NULL THEN false ELSE kmzb_api.can_undo_case_act(r.case_id) END AS can_undo,
    EXISTS (SELECT FROM kmzb_api.duty d WHERE d.duty = 'case') AS allowed
FROM kmzb_api.report r
WHERE r.id = %(report_id)s::bigint
