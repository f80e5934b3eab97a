-- Revert kmzb:area_sets from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP FUNCTION kmzb_api.apply_area_set(int, int, uuid, boolean), kmzb_api.preview_area_set(int), lock_area_set(int),
              text_area(text, int), carry_out_area_set(area_set, person);
DROP TYPE area_set_line;
DELETE FROM duty_role WHERE duty = 'apply_area_set';
DROP VIEW kmzb_api.area_set_area, kmzb_api.area_set;
DROP TABLE area_set_area, area_set;
DROP FUNCTION area_problems(int[]), kmzb_api.routed_report(bigint), kmzb_api.reassign_targets(bigint),
              kmzb_api.reassign(bigint, int, uuid, int, text, text), unit_above(int, int);

CREATE OR REPLACE FUNCTION verify_state() RETURNS TABLE (report_id bigint, field text, in_report jsonb, in_events jsonb)
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

CREATE OR REPLACE FUNCTION begin_act(p_report_id bigint, p_expected_version int, p_client_id uuid, p_act text) RETURNS act_context
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    c     kmzb.act_context;
    prior kmzb.event;
    mine  int[] := kmzb.visible_units();
    roles text[] := kmzb.current_roles();
BEGIN
    c.done := false;
    c.me := kmzb.current_person();
    IF (c.me).id IS NULL THEN
        RAISE EXCEPTION 'Your login is not bound to an active person' USING ERRCODE = 'KM006';
    END IF;
    IF p_client_id IS NULL THEN
        RAISE EXCEPTION 'A client id is required' USING ERRCODE = 'KM012';
    END IF;
    -- A report elsewhere and no report at all give the same answer.
    SELECT r INTO c.report FROM kmzb.report r
    WHERE r.id = p_report_id AND r.unit_id = ANY (mine) FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no report % in your area', p_report_id USING ERRCODE = 'KM005';
    END IF;
    SELECT * INTO prior FROM kmzb.event e WHERE e.client_id = p_client_id;
    IF FOUND THEN
        IF (prior.report_id, prior.act, prior.person_id) IS DISTINCT FROM (p_report_id, p_act, (c.me).id) THEN
            RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
        END IF;
        c.done := true;
        RETURN c;
    END IF;
    IF NOT EXISTS (
        SELECT FROM kmzb.transition t JOIN kmzb.transition_role tr ON tr.transition_id = t.id
        WHERE t.act = p_act AND tr.role = ANY (roles))
    THEN
        RAISE EXCEPTION 'Your role may not do this: %', p_act USING ERRCODE = 'KM006';
    END IF;
    IF (c.report).version IS DISTINCT FROM p_expected_version THEN
        PERFORM kmzb.raise_conflict(c.report, p_expected_version);
    END IF;
    SELECT t INTO c.transition FROM kmzb.transition t WHERE t.act = p_act AND t.from_status = (c.report).status;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Not possible from status "%": %', (c.report).status, p_act USING ERRCODE = 'KM002';
    END IF;
    IF NOT EXISTS (SELECT FROM kmzb.transition_role tr
                   WHERE tr.transition_id = (c.transition).id AND tr.role = ANY (roles)) THEN
        RAISE EXCEPTION 'Your role may not do this from status "%": %', (c.report).status, p_act USING ERRCODE = 'KM006';
    END IF;
    RETURN c;
END
$function$;

DROP FUNCTION left_by_me(report, person, uuid, text);

COMMIT;
