SELECT s.name_en, count(r.id), count(r.id) FILTER (WHERE r.due_at < now())
FROM kmzb.status s
LEFT JOIN kmzb.report r ON r.status = s.code
GROUP BY s.code, s.name_en, s.position
ORDER BY s.position
