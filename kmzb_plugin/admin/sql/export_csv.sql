SELECT p.id, c.name_pl, s.name_pl, p.teryt, kmzb.epoch_ms(p.created_at), kmzb.epoch_ms(p.modified_at), kmzb.epoch_ms(p.event_at),
       p.time_of_day, p.weekdays, round(ST_X(p.point)::numeric, 2)::text, round(ST_Y(p.point)::numeric, 2)::text
FROM kmzb.public_in(%(xmin)s, %(ymin)s, %(xmax)s, %(ymax)s) p
JOIN kmzb.category c ON c.code = p.category
JOIN kmzb.status s ON s.code = p.status
WHERE (%(since)s::timestamptz IS NULL OR p.modified_at >= %(since)s::timestamptz)
  AND (%(until)s::timestamptz IS NULL OR p.modified_at < %(until)s::timestamptz)
ORDER BY p.id
