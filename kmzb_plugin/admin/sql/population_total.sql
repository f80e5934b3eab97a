SELECT coalesce(sum(p.people), 0)::bigint, s.is_base
FROM kmzb.population_set s LEFT JOIN kmzb.population_point p ON p.source = s.source
WHERE s.source = %(source)s GROUP BY s.is_base
