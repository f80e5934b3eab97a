-- Deploy kmzb:verification to pg
-- requires: acts

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- Replay every chain. One row per finding: a changed, removed or inserted event is named by its report and sequence number.
-- A tail cut off shows against the head in the report; a report changed without an event shows against the last event's state.
CREATE FUNCTION verify_chain() RETURNS TABLE (report_id bigint, event_id bigint, seq int, problem text)
LANGUAGE sql STABLE SET work_mem = '256MB' SET timezone = 'UTC' AS $function$
    WITH chain AS (
        SELECT e.*,
               lag(e.hash, 1, kmzb.chain_start(e.report_id)) OVER w AS expected_prev,
               lag(e.seq, 1, 0) OVER w AS seq_before,
               lead(e.seq) OVER w AS seq_after
        FROM kmzb.event e
        WINDOW w AS (PARTITION BY e.report_id ORDER BY e.seq)
    )
    SELECT c.report_id, c.id, c.seq, 'content does not match its hash'
    FROM chain c
    WHERE c.hash <> kmzb.event_hash(c.prev_hash, c.report_id, c.seq, c.act, c.at, c.person_id, c.actor, c.actor_unit, c.login,
                                    c.old, c.new, c.reason, c.note, c.client_id, c.undoes)
    UNION ALL
    SELECT c.report_id, NULL, c.seq - 1, 'event missing before number ' || c.seq
    FROM chain c WHERE c.seq <> c.seq_before + 1
    UNION ALL
    SELECT c.report_id, c.id, c.seq, 'does not follow the event before it'
    FROM chain c WHERE c.seq = c.seq_before + 1 AND c.prev_hash <> c.expected_prev
    UNION ALL
    SELECT r.id, last.id, greatest(r.version, coalesce(last.seq, 0)),
           CASE WHEN last.seq IS NULL THEN 'report without events'
                WHEN last.seq < r.version THEN 'event missing at the end: number ' || r.version
                WHEN last.seq > r.version THEN 'event inserted at the end'
                ELSE 'last event is not the one the report was written with' END
    FROM kmzb.report r
    LEFT JOIN (SELECT c.report_id, c.id, c.seq, c.hash FROM chain c WHERE c.seq_after IS NULL) last ON last.report_id = r.id
    WHERE last.seq IS DISTINCT FROM r.version OR last.hash IS DISTINCT FROM r.chain_hash
$function$;

-- Reports whose present state is not what their events say: somebody wrote the table by hand.
CREATE FUNCTION verify_state() RETURNS TABLE (report_id bigint, field text, in_report jsonb, in_events jsonb)
LANGUAGE sql STABLE SET work_mem = '256MB' SET timezone = 'UTC' AS $function$
    SELECT r.id, said.key, kmzb.report_state(r) -> said.key, said.value
    FROM kmzb.report r
    JOIN LATERAL (
        SELECT DISTINCT ON (kv.key) kv.key, kv.value
        FROM kmzb.event e, jsonb_each(e.new) kv
        WHERE e.report_id = r.id AND kv.key NOT IN ('annotation', 'undone_act')
        ORDER BY kv.key, e.seq DESC
    ) said ON true
    WHERE kmzb.report_state(r) -> said.key IS DISTINCT FROM said.value
$function$;

CREATE FUNCTION kmzb_api.verify_chain() RETURNS TABLE (report_id bigint, event_id bigint, seq int, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
    SELECT * FROM kmzb.verify_chain() v
    WHERE EXISTS (SELECT FROM kmzb.report r WHERE r.id = v.report_id AND r.unit_id = ANY (kmzb.visible_units()))
       OR NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = v.report_id)
$function$;
COMMENT ON FUNCTION kmzb_api.verify_chain IS 'Findings in the event chains of the caller''s area; no row: nothing was tampered with';
GRANT EXECUTE ON FUNCTION kmzb_api.verify_chain() TO kmzb_administrator;

COMMIT;
