-- Reports without a decision: of the scope's unit as a whole and of each unit directly below it, by category and window.
WITH RECURSIVE asked AS (
    SELECT coalesce((%(scope)s::jsonb ->> 'unit')::int, (SELECT w.unit_id FROM kmzb_api.whoami() w)) AS root,
           nullif(%(scope)s::jsonb -> 'kinds', 'null') AS kinds,
           ST_GeomFromText(%(scope)s::jsonb ->> 'area', 2180) AS area
), below (unit_id, shown) AS (
    SELECT a.root, a.root FROM asked a
    UNION
    SELECT u.id, CASE WHEN b.unit_id = a.root THEN u.id ELSE b.shown END
    FROM kmzb_api.unit u
    JOIN below b ON b.unit_id = u.parent_id
    CROSS JOIN asked a
), waiting AS MATERIALIZED (
    SELECT r.unit_id, r.category, r.created_at >= %(last28)s::date::timestamp AT TIME ZONE 'Europe/Warsaw' AS is_late
    FROM kmzb_api.report r
    CROSS JOIN asked a
    WHERE r.status IN (SELECT s.code FROM kmzb_api.status s WHERE s.is_open)
      AND r.created_at >= %(january)s::date::timestamp AT TIME ZONE 'Europe/Warsaw'
      AND r.created_at < %(as_of)s::date::timestamp AT TIME ZONE 'Europe/Warsaw'
      AND r.position_quality NOT IN ('locality', 'gmina', 'none')
      AND %(scope)s::jsonb -> 'pillars' ? 'citizens'
      AND (a.kinds IS NULL OR a.kinds ? r.category)
      AND (a.area IS NULL OR ST_Intersects(a.area, r.geom))
)
SELECT p.shown, w.category, count(*) FILTER (WHERE w.is_late)::int, count(*)::int
FROM waiting w
JOIN (SELECT b.unit_id, b.shown FROM below b WHERE b.shown <> (SELECT a.root FROM asked a)
      UNION ALL
      SELECT b.unit_id, a.root FROM below b CROSS JOIN asked a) p ON p.unit_id = w.unit_id
GROUP BY 1, 2
ORDER BY 1, 2
