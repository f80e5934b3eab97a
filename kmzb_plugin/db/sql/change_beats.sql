-- Beats of a unit and of those below it, as areas that may be picked.
WITH RECURSIVE below (id) AS (
    SELECT coalesce(%(unit)s::int, (SELECT w.unit_id FROM kmzb_api.whoami() w))
    UNION
    SELECT u.id FROM kmzb_api.unit u JOIN below b ON b.id = u.parent_id
)
SELECT b.id, b.name, b.unit_id
FROM kmzb_api.beat b
JOIN below u ON u.id = b.unit_id
WHERE b.geom IS NOT NULL
ORDER BY b.unit_name, b.name, b.id
LIMIT %(at_most)s
