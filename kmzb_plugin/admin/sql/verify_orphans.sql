SELECT concat('report ', r.id, ' has no unit (', coalesce(r.unit_id::text, 'NULL'), ')')
FROM kmzb.report r LEFT JOIN kmzb.unit u ON u.id = r.unit_id WHERE u.id IS NULL
UNION ALL
SELECT concat('report ', r.id, ' has a beat of another unit, or one that does not exist (', r.beat_id, ')')
FROM kmzb.report r LEFT JOIN kmzb.beat b ON b.id = r.beat_id WHERE r.beat_id IS NOT NULL AND b.unit_id IS DISTINCT FROM r.unit_id
UNION ALL
SELECT concat('report ', r.id, ' has the unknown ', v.what, ' ', v.code)
FROM kmzb.report r
LEFT JOIN kmzb.category c ON c.code = r.category
LEFT JOIN kmzb.status s ON s.code = r.status,
LATERAL (VALUES ('category', r.category, c.code), ('status', r.status, s.code)) AS v (what, code, found)
WHERE (c.code IS NULL OR s.code IS NULL) AND v.found IS NULL
UNION ALL
SELECT concat('event ', e.id, ' belongs to no report (', e.report_id, ')')
FROM kmzb.event e LEFT JOIN kmzb.report r ON r.id = e.report_id WHERE r.id IS NULL
UNION ALL
SELECT concat('annotation ', a.id, ' belongs to no report (', a.report_id, ')')
FROM kmzb.annotation a LEFT JOIN kmzb.report r ON r.id = a.report_id WHERE r.id IS NULL
UNION ALL
SELECT concat('annotation ', a.id, ' has no event of its report (', a.event_id, ')')
FROM kmzb.annotation a LEFT JOIN kmzb.event e ON e.id = a.event_id WHERE e.report_id IS DISTINCT FROM a.report_id
UNION ALL
SELECT concat('attachment ', a.id, ' belongs to no report (', a.report_id, ')')
FROM kmzb.attachment a LEFT JOIN kmzb.report r ON r.id = a.report_id WHERE r.id IS NULL
UNION ALL
SELECT concat('beat ', b.name, ' (', b.id, ') has no unit (', b.unit_id, ')')
FROM kmzb.beat b LEFT JOIN kmzb.unit u ON u.id = b.unit_id WHERE u.id IS NULL
UNION ALL
SELECT concat('person ', p.login, ' has no unit (', p.unit_id, ')')
FROM kmzb.person p LEFT JOIN kmzb.unit u ON u.id = p.unit_id WHERE u.id IS NULL
UNION ALL
SELECT concat('unit ', u.code, ' has no such superior (', u.parent_id, ')')
FROM kmzb.unit u LEFT JOIN kmzb.unit p ON p.id = u.parent_id WHERE u.parent_id IS NOT NULL AND p.id IS NULL
UNION ALL
SELECT concat('report ', r.id, ' has no such ', v.what, ' (', v.id, ')')
FROM kmzb.report r
LEFT JOIN kmzb.case_file c ON c.id = r.case_id
LEFT JOIN kmzb.routing_rule w ON w.id = r.routed_by
LEFT JOIN kmzb.institution s ON s.id = r.suggested_institution,
LATERAL (VALUES ('case', r.case_id, c.id), ('rule of routing', r.routed_by, w.id), ('institution', r.suggested_institution, s.id))
    AS v (what, id, found)
WHERE v.id IS NOT NULL AND v.found IS NULL
UNION ALL
SELECT concat('incident ', i.id, ' has no such ', v.what, ' (', v.value, ')')
FROM kmzb.incident i
LEFT JOIN kmzb.unit u ON u.id = i.unit_id
LEFT JOIN kmzb.incident_type t ON t.code = i.type
LEFT JOIN kmzb.case_file c ON c.id = i.case_id,
LATERAL (VALUES ('unit', i.unit_id::text, u.id IS NOT NULL), ('type', i.type, t.code IS NOT NULL), ('case', i.case_id::text, c.id IS NOT NULL))
    AS v (what, value, found)
WHERE v.value IS NOT NULL AND NOT v.found
UNION ALL
SELECT concat('incident ', i.id, ' has a beat of another unit, or one that does not exist (', i.beat_id, ')')
FROM kmzb.incident i LEFT JOIN kmzb.beat b ON b.id = i.beat_id WHERE i.beat_id IS NOT NULL AND b.unit_id IS DISTINCT FROM i.unit_id
UNION ALL
SELECT concat('threat ', t.id, ' belongs to no meeting (', t.meeting_id, ')')
FROM kmzb.raised_threat t LEFT JOIN kmzb.meeting m ON m.id = t.meeting_id WHERE m.id IS NULL
UNION ALL
SELECT concat('file ', f.id, ' belongs to no meeting (', f.meeting_id, ')')
FROM kmzb.meeting_file f LEFT JOIN kmzb.meeting m ON m.id = f.meeting_id WHERE m.id IS NULL
UNION ALL
SELECT concat('referral ', f.id, ' belongs to no report (', f.report_id, ')')
FROM kmzb.referral f LEFT JOIN kmzb.report r ON r.id = f.report_id WHERE r.id IS NULL
UNION ALL
SELECT concat('sighting ', s.id, ' belongs to no report (', s.report_id, ')')
FROM kmzb.sighting s LEFT JOIN kmzb.report r ON r.id = s.report_id WHERE r.id IS NULL
