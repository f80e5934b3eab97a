SELECT t.unit_id, t.unit_name, t.valid_from, t.established, t.filled,
       (SELECT coalesce(json_agg(json_build_array(d.weekday, d.hour_from, d.hour_to, d.people) ORDER BY d.weekday, d.hour_from, d.hour_to), '[]')
        FROM kmzb_api.duty_staffing d WHERE d.table_id = t.id),
       t.note, t.version
FROM kmzb_api.staffing_table t
WHERE %(unit)s::int IS NULL OR t.unit_id IN (
    WITH RECURSIVE below (id) AS (
        SELECT %(unit)s::int UNION SELECT u.id FROM kmzb_api.unit u JOIN below b ON u.parent_id = b.id)
    SELECT id FROM below)
ORDER BY t.unit_name, t.unit_id, t.valid_from DESC
