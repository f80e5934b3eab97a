WITH other AS (
    UPDATE kmzb.population_set s SET is_base = false WHERE %(base)s AND s.is_base AND s.source <> %(source)s
)
INSERT INTO kmzb.population_set AS s (source, title, as_of, is_base)
VALUES (%(source)s, %(title)s, %(as_of)s, false)
ON CONFLICT (source) DO UPDATE SET title = coalesce(excluded.title, s.title), as_of = coalesce(excluded.as_of, s.as_of)
RETURNING 1
