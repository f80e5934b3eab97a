-- Units below the caller's own by their code: those a staffing table may be written for.
WITH RECURSIVE below (id) AS (
    SELECT w.unit_id FROM kmzb_api.whoami() w
    UNION
    SELECT u.id FROM kmzb_api.unit u JOIN below b ON u.parent_id = b.id
)
SELECT u.code, u.id FROM kmzb_api.unit u JOIN below b ON b.id = u.id
