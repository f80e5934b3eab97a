-- Counts of a scope month by month, empty ones as well; the scope's own period is not used.
SELECT m.first::date, coalesce(sum(t.raw), 0)::int, coalesce(sum(t.confirmed), 0)::int, coalesce(sum(t.cases), 0)::int
FROM generate_series(%(first)s::date, %(last)s::date, interval '1 month') AS m (first)
LEFT JOIN LATERAL kmzb_api.desk_totals(
    %(scope)s::jsonb || jsonb_build_object('from', m.first::date, 'to', (m.first + interval '1 month')::date)) t ON true
GROUP BY 1
ORDER BY 1
