-- Revert kmzb:report_links from pg
-- Refused by the references of the events once one of the acts that it brought was used: the older schema has no room for them.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

UPDATE setting SET value = '1' WHERE key = 'schema_version';

DROP FUNCTION kmzb_api.decide(bigint, int, uuid, text, text, text, int), kmzb_api.recategorise(bigint, int, uuid, text, text),
    kmzb_api.move(bigint, int, uuid, geometry, text), kmzb_api.annotate(bigint, int, uuid, geometry, text),
    kmzb_api.undo(bigint, int, uuid);
DROP VIEW kmzb_api.action, kmzb_api.queue_report, kmzb_api.report;

CREATE OR REPLACE FUNCTION report_state(r report) RETURNS jsonb
LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $function$
BEGIN
    RETURN jsonb_build_object(
        'status', r.status, 'status_since', r.status_since, 'category', r.category, 'unit_id', r.unit_id, 'beat_id', r.beat_id,
        'institution_id', r.institution_id, 'taken_by', r.taken_by, 'due_at', r.due_at,
        'x', ST_X(r.geom), 'y', ST_Y(r.geom), 'position_quality', r.position_quality);
END
$function$;

CREATE OR REPLACE FUNCTION finish_act(
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

DELETE FROM transition WHERE act IN ('join_case', 'leave_case', 'reassign', 'reroute', 'referral_returned');
DELETE FROM reason WHERE act = 'reassign';
DELETE FROM act WHERE code IN ('join_case', 'leave_case', 'reassign', 'reroute', 'referral_returned');
ALTER TABLE act DROP COLUMN by_decide, DROP COLUMN in_panel;
ALTER TABLE report
    DROP COLUMN case_id, DROP COLUMN routed_how, DROP COLUMN routed_by, DROP COLUMN bounces, DROP COLUMN suggested_institution;
DROP TABLE case_file;

-- What staff read, as it was

CREATE VIEW kmzb_api.report WITH (security_invoker) AS
SELECT r.id, r.external_id, r.pillar,
       r.category, c.name_pl AS category_name_pl, c.name_en AS category_name_en, c.group_code AS category_group,
       r.status, s.name_pl AS status_name_pl, s.name_en AS status_name_en,
       r.unit_id, u.name AS unit_name, r.beat_id, b.name AS beat_name, r.position_quality,
       r.created_at, r.status_since, r.event_from, r.event_to, r.time_of_day, r.weekdays, r.description,
       r.due_at, coalesce(r.due_at < now(), false) AS overdue, p.name AS taken_by, r.version, r.geom
FROM kmzb.report r
LEFT JOIN kmzb.category c ON c.code = r.category
LEFT JOIN kmzb.status s ON s.code = r.status
LEFT JOIN kmzb.unit u ON u.id = r.unit_id
LEFT JOIN kmzb.beat b ON b.id = r.beat_id
LEFT JOIN kmzb.person p ON p.id = r.taken_by;

CREATE VIEW kmzb_api.queue_report WITH (security_invoker) AS
SELECT q.code AS queue, r.*
FROM kmzb.queue q
JOIN kmzb.queue_status qs ON qs.queue = q.code
JOIN kmzb_api.report r ON r.status = qs.status
WHERE (NOT q.overdue_only OR r.due_at < now())
  AND (q.max_age_days IS NULL OR r.status_since > now() - make_interval(days => q.max_age_days));

CREATE VIEW kmzb_api.action WITH (security_invoker) AS
SELECT t.act, t.from_status, t.to_status, a.name_pl, a.name_en, a.key, a.changes_status, t.reason_required, t.note_required,
       a.institution_required, a.position, a.done_pl, a.done_en
FROM kmzb.transition t JOIN kmzb.act a ON a.code = t.act
WHERE EXISTS (SELECT FROM kmzb.transition_role tr
              WHERE tr.transition_id = t.id AND tr.role = ANY ((SELECT kmzb.current_roles())::text[]))
ORDER BY a.position, t.from_status;
GRANT SELECT ON kmzb_api.report, kmzb_api.queue_report, kmzb_api.action TO kmzb_staff;

-- The acts that answer with a row of it, as they were

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
COMMENT ON FUNCTION kmzb_api.decide IS 'Carry out a status act of the transition table on one report; returns its new row';
COMMENT ON FUNCTION kmzb_api.recategorise IS 'Correct the category of a report; the deadline follows the new one';
COMMENT ON FUNCTION kmzb_api.move IS 'Correct the position of a report; the event keeps the old and the new one';
COMMENT ON FUNCTION kmzb_api.annotate IS 'Draw a point, line or polygon with a text on a report';
COMMENT ON FUNCTION kmzb_api.undo IS 'Take back one''s own last act on a report while nobody has acted after it';

GRANT EXECUTE ON FUNCTION
    kmzb_api.decide(bigint, int, uuid, text, text, text, int),
    kmzb_api.recategorise(bigint, int, uuid, text, text),
    kmzb_api.move(bigint, int, uuid, geometry, text),
    kmzb_api.annotate(bigint, int, uuid, geometry, text),
    kmzb_api.undo(bigint, int, uuid)
    TO kmzb_analyst, kmzb_coordinator;

COMMIT;
