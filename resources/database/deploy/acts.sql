-- Deploy kmzb:acts to pg
-- requires: views
-- Acts: each checks the person, the area, the role, the version seen, the transition and what it requires, then writes the report and
-- its event in one statement's transaction and notifies the unit and its superiors. Sent twice with one client id, it is done once.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

CREATE TYPE act_context AS (me person, report report, transition transition, done boolean);
COMMENT ON TYPE act_context IS 'What an act works with after all checks; done: this client id was carried out earlier';

CREATE FUNCTION raise_conflict(r report, expected_version int) RETURNS void
LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $function$
BEGIN
    RAISE EXCEPTION 'Report % has been changed by somebody else', r.id
        USING ERRCODE = 'KM001',
              DETAIL = jsonb_build_object(
                  'version', r.version, 'status', r.status,
                  'events', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                 'seq', e.seq, 'act', e.act, 'actor', e.actor, 'at', e.at, 'status', e.new ->> 'status')
                                 ORDER BY e.seq), '[]')
                             FROM kmzb.event e WHERE e.report_id = r.id AND e.seq > coalesce(expected_version, 0)))::text;
END
$function$;

CREATE FUNCTION begin_act(p_report_id bigint, p_expected_version int, p_client_id uuid, p_act text) RETURNS act_context
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

-- A text of the user's: trimmed, NULL when empty, refused when too long.
CREATE FUNCTION clean_text(value text, max_length int) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $function$
BEGIN
    value := nullif(btrim(value, E' \t\r\n'), '');
    IF char_length(value) > max_length THEN
        RAISE EXCEPTION 'The text is longer than % characters', max_length USING ERRCODE = 'KM011';
    END IF;
    RETURN value;
END
$function$;

-- Write the changed report and its event; returns the event's id.
CREATE FUNCTION finish_act(
    before report, after report, me person, p_act text, p_client_id uuid, p_reason text, p_note text, p_extra jsonb, p_undoes bigint
) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    was       jsonb := kmzb.report_state(before);
    becomes   jsonb := kmzb.report_state(after);
    old_part  jsonb;
    new_part  jsonb;
    -- clock_timestamp, so that two acts of one transaction have their own moments
    moment    timestamptz := greatest(clock_timestamp(), before.status_since);
    unit_name text := (SELECT u.name FROM kmzb.unit u WHERE u.id = me.unit_id);
    digest    bytea;
    event_id  bigint;
    touched   int;
BEGIN
    SELECT coalesce(jsonb_object_agg(k, was -> k), '{}'), coalesce(jsonb_object_agg(k, becomes -> k), '{}') || coalesce(p_extra, '{}')
    INTO old_part, new_part
    FROM jsonb_object_keys(becomes) k WHERE was -> k IS DISTINCT FROM becomes -> k;

    digest := kmzb.event_hash(before.chain_hash, before.id, before.version + 1, p_act, moment, me.id, me.name, unit_name, session_user::name,
                              old_part, new_part, p_reason, p_note, p_client_id, p_undoes);
    BEGIN
        INSERT INTO kmzb.event (report_id, seq, act, at, person_id, actor, actor_unit, login, old, new, reason, note, client_id, undoes,
                                prev_hash, hash)
        VALUES (before.id, before.version + 1, p_act, moment, me.id, me.name, unit_name, session_user, old_part, new_part,
                p_reason, p_note, p_client_id, p_undoes, before.chain_hash, digest)
        RETURNING id INTO event_id;
    EXCEPTION WHEN unique_violation THEN
        -- the report is locked, so only the client id can collide: with an act on another report
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END;
    UPDATE kmzb.report r
    SET category = after.category, status = after.status, status_since = after.status_since, unit_id = after.unit_id,
        beat_id = after.beat_id, institution_id = after.institution_id, taken_by = after.taken_by, geom = after.geom,
        position_quality = after.position_quality, due_at = after.due_at, version = before.version + 1, chain_hash = digest
    WHERE r.id = before.id AND r.version = before.version;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'Report % was not written', before.id USING ERRCODE = 'KM001';
    END IF;
    PERFORM pg_notify(u.channel, jsonb_build_object('report', before.id, 'version', before.version + 1, 'client', p_client_id)::text)
    FROM kmzb.unit u
    WHERE u.id = ANY (kmzb.unit_superiors(before.unit_id) || kmzb.unit_superiors(after.unit_id));
    RETURN event_id;
END
$function$;

CREATE FUNCTION notify_refresh() RETURNS void
LANGUAGE sql AS $function$ SELECT pg_notify(channel, '{"refresh": true}') FROM kmzb.unit $function$;
COMMENT ON FUNCTION notify_refresh() IS 'Tell every client to read anew, after an import';

CREATE FUNCTION kmzb_api.decide(
    report_id bigint, expected_version int, client_id uuid, act text,
    reason text DEFAULT NULL, note text DEFAULT NULL, institution_id int DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c     kmzb.act_context;
    after kmzb.report;
BEGIN
    IF act IN ('annotate', 'move', 'recategorise', 'undo', 'receive') OR act IS NULL THEN
        RAISE EXCEPTION 'Not a decision: %', coalesce(act, 'NULL') USING ERRCODE = 'KM002';
    END IF;
    c := kmzb.begin_act(report_id, expected_version, client_id, act);
    IF NOT c.done THEN
        note := kmzb.clean_text(note, 2000);
        reason := nullif(reason, '');
        IF reason IS NULL AND (c.transition).reason_required THEN
            RAISE EXCEPTION 'A reason is required: %', act USING ERRCODE = 'KM003';
        END IF;
        IF reason IS NOT NULL AND NOT EXISTS (
            SELECT FROM kmzb.reason r WHERE r.code = decide.reason AND r.act = decide.act AND r.is_valid) THEN
            RAISE EXCEPTION 'Unknown reason "%" for %', reason, act USING ERRCODE = 'KM007';
        END IF;
        IF note IS NULL AND (c.transition).note_required THEN
            RAISE EXCEPTION 'A note is required: %', act USING ERRCODE = 'KM004';
        END IF;
        IF (SELECT a.institution_required FROM kmzb.act a WHERE a.code = decide.act) THEN
            IF institution_id IS NULL THEN
                RAISE EXCEPTION 'An institution is required: %', act USING ERRCODE = 'KM008';
            END IF;
            IF NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = decide.institution_id AND i.is_valid) THEN
                RAISE EXCEPTION 'Unknown institution %', institution_id USING ERRCODE = 'KM007';
            END IF;
        ELSE
            institution_id := NULL;
        END IF;

        after := c.report;
        IF (c.transition).to_status <> (c.report).status THEN
            after.status := (c.transition).to_status;
            after.status_since := clock_timestamp();
            after.due_at := kmzb.due_at(after.status, after.category, after.created_at, after.status_since);
            after.institution_id := institution_id;
        END IF;
        IF (SELECT s.is_open FROM kmzb.status s WHERE s.code = after.status) THEN
            after.taken_by := CASE act WHEN 'reopen' THEN NULL ELSE (c.me).id END;
        END IF;
        PERFORM kmzb.finish_act(c.report, after, c.me, act, client_id, reason, note, NULL, NULL);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.decide IS 'Carry out a status act of the transition table on one report; returns its new row';

CREATE FUNCTION kmzb_api.recategorise(
    report_id bigint, expected_version int, client_id uuid, category text, note text DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c     kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'recategorise');
    after kmzb.report := c.report;
BEGIN
    IF NOT c.done THEN
        IF NOT EXISTS (SELECT FROM kmzb.category k WHERE k.code = recategorise.category
                       AND current_date >= k.valid_from AND (k.valid_to IS NULL OR current_date < k.valid_to)) THEN
            RAISE EXCEPTION 'Unknown category "%"', coalesce(category, 'NULL') USING ERRCODE = 'KM007';
        END IF;
        after.category := category;
        after.due_at := kmzb.due_at(after.status, after.category, after.created_at, after.status_since);
        PERFORM kmzb.finish_act(c.report, after, c.me, 'recategorise', client_id, NULL, kmzb.clean_text(note, 2000), NULL, NULL);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.recategorise IS 'Correct the category of a report; the deadline follows the new one';

-- A drawing of the user's in EPSG:2180, or KM010.
CREATE FUNCTION clean_geometry(geom geometry) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    inside boolean;
    valid  boolean;
BEGIN
    IF geom IS NULL OR ST_IsEmpty(geom) OR ST_SRID(geom) = 0 THEN
        RAISE EXCEPTION 'The position is empty or has no coordinate system' USING ERRCODE = 'KM010';
    END IF;
    IF ST_NPoints(geom) > 10000 THEN
        RAISE EXCEPTION 'The drawing has more than 10000 points' USING ERRCODE = 'KM010';
    END IF;
    BEGIN
        geom := ST_Force2D(ST_Transform(geom, 2180));
        inside := kmzb.in_poland(ST_Envelope(geom));
        valid := inside AND ST_IsValid(geom);
    EXCEPTION WHEN OTHERS THEN  -- NaN, infinite or unprojectable coordinates end in errors of several kinds
        RAISE EXCEPTION 'The position cannot be put into EPSG:2180' USING ERRCODE = 'KM010';
    END;
    IF NOT inside THEN
        RAISE EXCEPTION 'The position is outside Poland' USING ERRCODE = 'KM010';
    END IF;
    IF NOT valid THEN
        RAISE EXCEPTION 'The drawing crosses itself' USING ERRCODE = 'KM010';
    END IF;
    RETURN geom;
END
$function$;

CREATE FUNCTION kmzb_api.move(
    report_id bigint, expected_version int, client_id uuid, geom geometry, note text DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c     kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'move');
    after kmzb.report := c.report;
BEGIN
    IF NOT c.done THEN
        after.geom := kmzb.clean_geometry(geom);
        IF GeometryType(after.geom) <> 'POINT' THEN
            RAISE EXCEPTION 'A report stands at one point' USING ERRCODE = 'KM010';
        END IF;
        after.position_quality := 'corrected';
        after.beat_id := kmzb.beat_at(after.geom, after.unit_id);
        PERFORM kmzb.finish_act(c.report, after, c.me, 'move', client_id, NULL, kmzb.clean_text(note, 2000), NULL, NULL);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
EXCEPTION WHEN invalid_parameter_value OR check_violation THEN
    RAISE EXCEPTION 'A report stands at one point' USING ERRCODE = 'KM010';
END
$function$;
COMMENT ON FUNCTION kmzb_api.move IS 'Correct the position of a report; the event keeps the old and the new one';

CREATE FUNCTION kmzb_api.annotate(
    report_id bigint, expected_version int, client_id uuid, geom geometry, body text
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c        kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'annotate');
    event_id bigint;
BEGIN
    IF NOT c.done THEN
        body := kmzb.clean_text(body, 2000);
        IF body IS NULL THEN
            RAISE EXCEPTION 'An annotation needs a text' USING ERRCODE = 'KM011';
        END IF;
        geom := kmzb.clean_geometry(geom);
        IF GeometryType(geom) NOT IN ('POINT', 'LINESTRING', 'POLYGON') THEN
            RAISE EXCEPTION 'An annotation is a point, a line or a polygon' USING ERRCODE = 'KM010';
        END IF;
        event_id := kmzb.finish_act(c.report, c.report, c.me, 'annotate', client_id, NULL, body,
                                    jsonb_build_object('annotation', ST_AsText(geom, 2)), NULL);
        INSERT INTO kmzb.annotation (report_id, event_id, geom, body) VALUES (report_id, event_id, geom, body);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.annotate IS 'Draw a point, line or polygon with a text on a report';

-- The event that this person may undo now: the last one, their own, of an undoable act, and not too old. NULL when there is none.
CREATE FUNCTION undoable_event(r report, me person) RETURNS event
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    result kmzb.event;
BEGIN
    SELECT e.* INTO result FROM kmzb.event e JOIN kmzb.act a ON a.code = e.act
    WHERE e.report_id = r.id AND e.seq = r.version AND e.person_id = me.id AND a.undoable
      AND e.at > now() - make_interval(mins => (SELECT value::int FROM kmzb.setting WHERE key = 'undo_minutes'));
    RETURN result;
END
$function$;

CREATE FUNCTION kmzb_api.can_undo(report_id bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    target kmzb.report;
BEGIN
    SELECT * INTO target FROM kmzb.report r WHERE r.id = can_undo.report_id AND r.unit_id = ANY (kmzb.visible_units());
    RETURN FOUND AND (kmzb.undoable_event(target, kmzb.current_person())).id IS NOT NULL;
END
$function$;
COMMENT ON FUNCTION kmzb_api.can_undo IS 'Whether undo() would find an act of the caller''s';

CREATE FUNCTION kmzb_api.undo(report_id bigint, expected_version int, client_id uuid) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c      kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'undo');
    after  kmzb.report := c.report;
    undone kmzb.event;
    was    jsonb;
BEGIN
    IF NOT c.done THEN
        undone := kmzb.undoable_event(c.report, c.me);
        IF undone.id IS NULL THEN
            RAISE EXCEPTION 'There is nothing of yours to undo on this report' USING ERRCODE = 'KM009';
        END IF;
        was := kmzb.report_state(c.report) || undone.old;
        after.status := was ->> 'status';
        after.status_since := (was ->> 'status_since')::timestamptz;
        after.category := was ->> 'category';
        after.unit_id := (was ->> 'unit_id')::int;
        after.beat_id := (was ->> 'beat_id')::int;
        after.institution_id := (was ->> 'institution_id')::int;
        after.taken_by := (was ->> 'taken_by')::int;
        after.due_at := (was ->> 'due_at')::timestamptz;
        after.position_quality := was ->> 'position_quality';
        IF undone.old ?| ARRAY['x', 'y'] THEN
            after.geom := ST_SetSRID(ST_MakePoint((was ->> 'x')::float8, (was ->> 'y')::float8), 2180);
        END IF;
        UPDATE kmzb.annotation SET withdrawn = true WHERE event_id = undone.id;
        PERFORM kmzb.finish_act(c.report, after, c.me, 'undo', client_id, NULL, NULL,
                                jsonb_build_object('undone_act', undone.act), undone.id);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.undo IS 'Take back one''s own last act on a report while nobody has acted after it';

GRANT EXECUTE ON FUNCTION
    kmzb_api.decide(bigint, int, uuid, text, text, text, int),
    kmzb_api.recategorise(bigint, int, uuid, text, text),
    kmzb_api.move(bigint, int, uuid, geometry, text),
    kmzb_api.annotate(bigint, int, uuid, geometry, text),
    kmzb_api.undo(bigint, int, uuid)
    TO kmzb_analyst, kmzb_coordinator;
GRANT EXECUTE ON FUNCTION kmzb_api.can_undo(bigint) TO kmzb_staff;

COMMIT;
