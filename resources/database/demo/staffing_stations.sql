-- A few stations may be closed, and are slower to leave; each says so in the journal.
WITH said AS (
    INSERT INTO kmzb.station (unit_id, is_closable, readiness_min, version)
    SELECT u.id, true, 4, 1 FROM kmzb.unit u WHERE u.kind IN ('KP', 'PP') AND u.code LIKE '%-3'
    RETURNING *
)
SELECT count(kmzb.journal_write(s.unit_id, 'station', s.unit_id, 0, 'load', '{}', to_jsonb(s) - 'version', NULL, NULL, NULL)) FROM said s;
