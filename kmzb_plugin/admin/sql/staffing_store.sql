SELECT before, kmzb.write_staffing(u.id, %(valid_from)s::date, NULL, NULL, %(established)s::int, %(filled)s::int, %(shifts)s::jsonb, %(note)s, false, NULL)
FROM kmzb.unit u,
LATERAL (SELECT coalesce((SELECT t.version FROM kmzb.staffing_table t WHERE t.unit_id = u.id AND t.valid_from = %(valid_from)s::date), 0)) b (before)
WHERE u.code = %(unit)s
