-- What the foreign keys would have refused.
SELECT 'report', count(*) FROM kmzb.report r
WHERE NOT EXISTS (SELECT FROM kmzb.unit u WHERE u.id = r.unit_id)
   OR NOT EXISTS (SELECT FROM kmzb.beat b WHERE b.id = r.beat_id)
   OR NOT EXISTS (SELECT FROM kmzb.category c WHERE c.code = r.category)
   OR NOT EXISTS (SELECT FROM kmzb.status s WHERE s.code = r.status)
   OR (r.taken_by IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.person p WHERE p.id = r.taken_by))
   OR (r.institution_id IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = r.institution_id))
UNION ALL
SELECT 'event', count(*) FROM kmzb.event e
WHERE NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = e.report_id)
   OR NOT EXISTS (SELECT FROM kmzb.act a WHERE a.code = e.act)
   OR NOT EXISTS (SELECT FROM kmzb.person p WHERE p.id = e.person_id)
   OR (e.reason IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.reason q WHERE q.code = e.reason))
UNION ALL
SELECT 'institution', count(*) FROM kmzb.institution i WHERE NOT EXISTS (SELECT FROM kmzb.institution_kind k WHERE k.code = i.kind);
