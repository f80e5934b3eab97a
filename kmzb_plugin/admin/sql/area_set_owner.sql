SELECT u.id, u.name
FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind
WHERE k.rank <= 1
  AND CASE WHEN %(owner)s IS NOT NULL THEN u.code = %(owner)s
           ELSE NOT EXISTS (SELECT FROM pg_temp.import_set s JOIN kmzb.unit m ON m.code = s.code
                            WHERE NOT u.id = ANY (kmzb.unit_superiors(m.id))) END
ORDER BY cardinality(kmzb.unit_superiors(u.id)) DESC
LIMIT 1
