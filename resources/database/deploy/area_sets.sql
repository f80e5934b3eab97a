-- Deploy kmzb:area_sets to pg
-- requires: report_links
-- Reports that change their unit: passed on by hand ("not ours"), or all open ones at once when a new set of areas comes into force.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- Passing on

-- What lets a person at a report that has left their area: sending the same act once more, or undoing their own passing on.
CREATE FUNCTION left_by_me(r report, me person, p_client_id uuid, p_act text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN EXISTS (
        SELECT FROM kmzb.event e
        WHERE e.report_id = r.id AND e.person_id = me.id
          AND (e.client_id = p_client_id OR (p_act = 'undo' AND e.act = 'reassign' AND e.seq = r.version)));
END
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
    WHERE r.id = p_report_id AND (r.unit_id = ANY (mine) OR kmzb.left_by_me(r, c.me, p_client_id, p_act)) FOR UPDATE;
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

-- An event may say more than the state of the report (the name of a unit, a drawing): only what the state has is compared with it.
CREATE OR REPLACE FUNCTION verify_state() RETURNS TABLE (report_id bigint, field text, in_report jsonb, in_events jsonb)
LANGUAGE sql STABLE SET work_mem = '256MB' SET timezone = 'UTC' AS $function$
    SELECT r.id, said.key, kmzb.report_state(r) -> said.key, said.value
    FROM kmzb.report r
    JOIN LATERAL (
        SELECT DISTINCT ON (kv.key) kv.key, kv.value
        FROM kmzb.event e, jsonb_each(e.new) kv
        WHERE e.report_id = r.id
        ORDER BY kv.key, e.seq DESC
    ) said ON kmzb.report_state(r) ? said.key
    WHERE kmzb.report_state(r) -> said.key IS DISTINCT FROM said.value
$function$;

-- The nearest unit above both, not one of them: who settles what they cannot agree on.
CREATE FUNCTION unit_above(one int, other int) RETURNS int
LANGUAGE plpgsql STABLE STRICT AS $function$
BEGIN
    RETURN (SELECT u.id FROM kmzb.unit u
            WHERE u.id = ANY (kmzb.unit_superiors(one)) AND u.id = ANY (kmzb.unit_superiors(other)) AND u.id NOT IN (one, other)
            ORDER BY cardinality(kmzb.unit_superiors(u.id)) DESC LIMIT 1);
END
$function$;

-- Passing on between units counts as a bounce unless somebody above both does it: that settles it. The bounce with the number of the
-- setting goes up to the unit above both, where only a coordinator may pass it on.
CREATE FUNCTION kmzb_api.reassign(
    report_id bigint, expected_version int, client_id uuid, unit_id int, reason text DEFAULT NULL, note text DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c      kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'reassign');
    after  kmzb.report := c.report;
    wanted kmzb.unit;
    above  int;
BEGIN
    IF NOT c.done THEN
        note := kmzb.clean_text(note, 2000);
        reason := nullif(reason, '');
        IF reason IS NULL AND (c.transition).reason_required THEN
            RAISE EXCEPTION 'A reason is required: reassign' USING ERRCODE = 'KM003';
        END IF;
        IF reason IS NOT NULL AND NOT EXISTS (
            SELECT FROM kmzb.reason r WHERE r.code = reassign.reason AND r.act = 'reassign' AND r.is_valid) THEN
            RAISE EXCEPTION 'Unknown reason "%" for reassign', reason USING ERRCODE = 'KM007';
        END IF;
        IF (c.report).routed_how = 'escalated' AND NOT 'coordinator' = ANY (kmzb.current_roles()) THEN
            RAISE EXCEPTION 'This report was passed on too often: the coordinator settles it' USING ERRCODE = 'KM006';
        END IF;
        SELECT * INTO wanted FROM kmzb.unit u
        WHERE u.id = reassign.unit_id AND u.geom IS NOT NULL AND u.id <> (c.report).unit_id;
        IF wanted.id IS NULL THEN
            RAISE EXCEPTION 'The report cannot go to unit %', unit_id USING ERRCODE = 'KM020';
        END IF;
        after.unit_id := wanted.id;
        after.routed_how := 'reassigned';
        IF NOT wanted.id = ANY (kmzb.visible_units()) THEN
            after.bounces := after.bounces + 1;
            above := kmzb.unit_above((c.report).unit_id, wanted.id);
            IF above IS NOT NULL
               AND after.bounces >= (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'bounces_max') THEN
                after.unit_id := above;
                after.routed_how := 'escalated';
            END IF;
        END IF;
        after.beat_id := kmzb.beat_at(after.geom, after.unit_id);
        after.routed_by := NULL;
        after.taken_by := NULL;
        PERFORM kmzb.finish_act(
            c.report, after, c.me, 'reassign', client_id, reason, note,
            jsonb_build_object('unit_name', (SELECT u.name FROM kmzb.unit u WHERE u.id = after.unit_id), 'wanted_unit', wanted.name), NULL);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.reassign IS 'Pass a report on to another unit; its new row, also when the caller will not see it any more';

-- Where a report could go: the nearest first. Those of the own garrison, and others close by.
CREATE FUNCTION kmzb_api.reassign_targets(report_id bigint) RETURNS TABLE (id int, name text, kind text, distance_m double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    target   kmzb.report;
    garrison int;
BEGIN
    SELECT * INTO target FROM kmzb.report r WHERE r.id = reassign_targets.report_id AND r.unit_id = ANY (kmzb.visible_units());
    IF NOT FOUND THEN
        RETURN;
    END IF;
    garrison := (SELECT u.id FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind
                 WHERE u.id = ANY (kmzb.unit_superiors(target.unit_id)) AND k.rank = 1);
    RETURN QUERY
    SELECT u.id, u.name, u.kind, ST_Distance(u.geom, target.geom)
    FROM kmzb.unit u
    WHERE u.geom IS NOT NULL AND u.id <> target.unit_id
      AND (u.id = ANY (kmzb.unit_subtree(garrison)) OR ST_DWithin(u.geom, target.geom, 30000))
    ORDER BY 4, u.area_m2, u.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.reassign_targets IS 'Units a report could be passed on to, by their distance from it';

-- Who got it and why, with the names that the caller's rights to units would not show.
CREATE FUNCTION kmzb_api.routed_report(report_id bigint)
RETURNS TABLE (unit_name text, beat_name text, how text, how_pl text, how_en text, is_flag boolean, rule_id int, rule_name text,
               rule_owner text, bounces int, bounces_max int, institution_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT u.name, b.name, r.routed_how, k.name_pl, k.name_en, k.is_flag, l.id, l.name, o.name, r.bounces::int,
           (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'bounces_max'), i.name
    FROM kmzb.report r
    JOIN kmzb.unit u ON u.id = r.unit_id
    JOIN kmzb.routing_kind k ON k.code = r.routed_how
    LEFT JOIN kmzb.beat b ON b.id = r.beat_id
    LEFT JOIN kmzb.routing_rule l ON l.id = r.routed_by
    LEFT JOIN kmzb.unit o ON o.id = l.unit_id
    LEFT JOIN kmzb.institution i ON i.id = r.suggested_institution
    WHERE r.id = routed_report.report_id AND r.unit_id = ANY (kmzb.visible_units());
END
$function$;

GRANT EXECUTE ON FUNCTION kmzb_api.reassign(bigint, int, uuid, int, text, text), kmzb_api.reassign_targets(bigint)
    TO kmzb_analyst, kmzb_coordinator;
GRANT EXECUTE ON FUNCTION kmzb_api.routed_report(bigint) TO kmzb_staff;

-- What is wrong with the areas

-- Overlaps of units of one rank; gaps: holes in all areas together, and what a garrison has that no unit below it has, unless the
-- garrison's own seat stands there (the capital, which it serves itself). ``chosen`` narrows to these units and what touches them.
CREATE FUNCTION area_problems(chosen int[] DEFAULT NULL)
RETURNS TABLE (kind text, unit_id int, other_id int, m2 double precision, geom geometry)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    least_m2 double precision := (SELECT s.value::double precision FROM kmzb.setting s WHERE s.key = 'area_tolerance_m2');
BEGIN
    RETURN QUERY
    SELECT 'overlap', a.id, b.id, ST_Area(shared.geom), shared.geom
    FROM kmzb.unit a
    JOIN kmzb.unit_kind ka ON ka.code = a.kind
    JOIN kmzb.unit b ON b.geom && a.geom AND b.id > a.id
    JOIN kmzb.unit_kind kb ON kb.code = b.kind AND kb.rank = ka.rank,
    LATERAL (SELECT ST_Intersection(a.geom, b.geom) AS geom) shared
    WHERE (chosen IS NULL OR a.id = ANY (chosen) OR b.id = ANY (chosen))
      AND ST_IsValid(a.geom) AND ST_IsValid(b.geom) AND ST_Relate(a.geom, b.geom, 'T********') AND ST_Area(shared.geom) > least_m2;

    RETURN QUERY
    WITH about AS (
        SELECT ST_Expand(ST_Extent(u.geom)::geometry, 10000) AS frame FROM kmzb.unit u WHERE chosen IS NULL OR u.id = ANY (chosen)
    ), covered AS (
        SELECT ST_Union(u.geom) AS geom FROM kmzb.unit u, about a WHERE u.geom && ST_SetSRID(a.frame, 2180) AND ST_IsValid(u.geom)
    ), ring AS (
        SELECT (r).geom, (r).path[1] AS number
        FROM (SELECT ST_DumpRings(d.geom) AS r FROM covered c, LATERAL ST_Dump(c.geom) d) x
    )
    SELECT 'gap', NULL::int, NULL::int, ST_Area(r.geom), r.geom FROM ring r WHERE r.number > 0 AND ST_Area(r.geom) > least_m2;

    RETURN QUERY
    SELECT 'gap', p.id, NULL::int, ST_Area(rest.geom), rest.geom
    FROM kmzb.unit p
    JOIN kmzb.unit_kind k ON k.code = p.kind AND k.rank <= 1,
    LATERAL (SELECT ST_Union(u.geom) AS geom FROM kmzb.unit u WHERE u.parent_id = p.id AND ST_IsValid(u.geom)) below,
    LATERAL ST_Dump(ST_CollectionExtract(ST_Difference(p.geom, below.geom), 3)) rest
    WHERE ST_IsValid(p.geom) AND (chosen IS NULL OR p.id = ANY (chosen) OR chosen && kmzb.unit_subtree(p.id))
      AND ST_Area(rest.geom) > least_m2 AND NOT coalesce(ST_Intersects(rest.geom, p.seat), false);
END
$function$;
COMMENT ON FUNCTION area_problems IS 'Gaps and overlaps of unit areas above the size of the setting';

-- Sets of areas

CREATE TABLE area_set (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    int NOT NULL REFERENCES unit,
    name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    valid_from date NOT NULL,
    status     text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'applied')),
    source     text NOT NULL,
    loaded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_at timestamptz,
    UNIQUE (unit_id, name),
    CHECK ((status = 'applied') = (applied_at IS NOT NULL))
);
COMMENT ON TABLE area_set IS 'New areas of units below unit_id, to come into force together';

CREATE TABLE area_set_area (
    set_id      int NOT NULL REFERENCES area_set ON DELETE CASCADE,
    unit_id     int NOT NULL REFERENCES unit,
    geom        geometry(MultiPolygon, 2180),
    geom_before geometry(MultiPolygon, 2180),
    PRIMARY KEY (set_id, unit_id)
);
COMMENT ON COLUMN area_set_area.geom IS 'NULL: the unit has no area any more';
COMMENT ON COLUMN area_set_area.geom_before IS 'What the unit had when the set was applied';

ALTER TABLE area_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE area_set_area ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON area_set FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON area_set_area FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON area_set, area_set_area TO kmzb_staff;

CREATE VIEW kmzb_api.area_set WITH (security_invoker) AS
SELECT s.id, s.unit_id, u.name AS unit_name, s.name, s.valid_from, s.status, s.source, s.loaded_at, s.applied_at,
       (SELECT count(*) FROM kmzb.area_set_area a WHERE a.set_id = s.id) AS areas,
       coalesce((SELECT max(j.seq) FROM kmzb.journal j WHERE j.subject = 'area_set' AND j.subject_id = s.id), 0) AS version
FROM kmzb.area_set s LEFT JOIN kmzb.unit u ON u.id = s.unit_id;

CREATE VIEW kmzb_api.area_set_area WITH (security_invoker) AS
SELECT a.set_id * 100000 + a.unit_id AS id, a.set_id, a.unit_id, u.name AS unit_name, a.geom
FROM kmzb.area_set_area a LEFT JOIN kmzb.unit u ON u.id = a.unit_id;
GRANT SELECT ON kmzb_api.area_set, kmzb_api.area_set_area TO kmzb_staff;

INSERT INTO duty_role VALUES ('apply_area_set', 'coordinator'), ('apply_area_set', 'administrator');

CREATE TYPE area_set_line AS (
    kind text, unit_id int, unit_name text, other_id int, other_name text, reports bigint, m2_before double precision,
    m2_after double precision, report_id bigint, geom geometry);
COMMENT ON TYPE area_set_line IS 'kind: area (a unit''s), move and kept (counts), gap, overlap, report (one that moves)';

-- Replaces the areas and re-routes the open reports that this concerns, each with its own event. What people have decided (passed on,
-- escalated) stays, unless the unit has no area any more. Returns what it did.
CREATE FUNCTION carry_out_area_set(target area_set, me person) RETURNS area_set_line[]
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    lines   kmzb.area_set_line[];
    counts  kmzb.area_set_line[];
    changed int[];
    region  geometry;
    reach   double precision := (SELECT s.value::double precision FROM kmzb.setting s WHERE s.key = 'nearest_unit_m');
    r       kmzb.report;
    after   kmzb.report;
    place   kmzb.routed;
    known   boolean;
BEGIN
    -- one set at a time, and nobody else changes an area meanwhile
    LOCK TABLE kmzb.unit IN SHARE ROW EXCLUSIVE MODE;
    SELECT array_agg(u.id ORDER BY u.id),
           ST_Union(ST_SymDifference(coalesce(u.geom, empty.geom), coalesce(a.geom, empty.geom))),
           array_agg(ROW('area', u.id, u.name, NULL, NULL, NULL, coalesce(u.area_m2, 0), coalesce(ST_Area(a.geom), 0), NULL, a.geom)
                     ::kmzb.area_set_line ORDER BY u.name)
    INTO changed, region, lines
    FROM kmzb.area_set_area a JOIN kmzb.unit u ON u.id = a.unit_id, (SELECT ST_GeomFromText('MULTIPOLYGON EMPTY', 2180) AS geom) empty
    WHERE a.set_id = target.id AND u.geom IS DISTINCT FROM a.geom;
    IF changed IS NULL THEN
        RETURN '{}';
    END IF;
    UPDATE kmzb.area_set_area a SET geom_before = u.geom FROM kmzb.unit u WHERE u.id = a.unit_id AND a.set_id = target.id;
    UPDATE kmzb.unit u SET geom = a.geom FROM kmzb.area_set_area a WHERE a.set_id = target.id AND a.unit_id = u.id AND u.id = ANY (changed);

    FOR r IN
        SELECT p.* FROM kmzb.report p JOIN kmzb.status s ON s.code = p.status AND s.is_open
        WHERE ST_DWithin(p.geom, region, CASE WHEN p.routed_how IN ('gap', 'border', 'overlap') THEN reach ELSE 1 END)
        ORDER BY p.id FOR UPDATE OF p
    LOOP
        place := kmzb.route(r.geom, r.category, r.pillar, coalesce(r.event_from, r.created_at));
        known := place.unit_id IS NOT NULL AND NOT (
            r.routed_how = 'escalated'
            OR r.routed_how = 'reassigned' AND EXISTS (SELECT FROM kmzb.unit u WHERE u.id = r.unit_id AND u.geom IS NOT NULL));
        IF place.unit_id = r.unit_id THEN
            CONTINUE;
        END IF;
        lines := lines || ROW(CASE WHEN known THEN 'report' ELSE 'kept' END, r.unit_id, NULL, place.unit_id, NULL, 1, NULL, NULL,
                              r.id, r.geom)::kmzb.area_set_line;
        IF NOT known THEN
            CONTINUE;
        END IF;
        after := r;
        after.unit_id := place.unit_id;
        after.beat_id := place.beat_id;
        after.routed_how := CASE place.how WHEN 'area' THEN 'area_set' ELSE place.how END;
        after.routed_by := place.rule_id;
        after.suggested_institution := coalesce(place.institution_id, r.suggested_institution);
        after.taken_by := NULL;
        PERFORM kmzb.finish_act(
            r, after, me, 'reroute', NULL, NULL, target.name,
            jsonb_build_object('area_set', target.id, 'unit_name', (SELECT u.name FROM kmzb.unit u WHERE u.id = after.unit_id)), NULL);
    END LOOP;

    SELECT array_agg(ROW(CASE l.kind WHEN 'report' THEN 'move' ELSE 'kept' END, l.unit_id, f.name, l.other_id, t.name, l.n, NULL, NULL,
                         NULL, NULL)::kmzb.area_set_line ORDER BY l.kind DESC, l.n DESC, f.name, t.name)
    INTO counts
    FROM (SELECT x.kind, x.unit_id, x.other_id, count(*) AS n FROM unnest(lines) x WHERE x.kind IN ('report', 'kept') GROUP BY 1, 2, 3) l
    LEFT JOIN kmzb.unit f ON f.id = l.unit_id
    LEFT JOIN kmzb.unit t ON t.id = l.other_id;
    RETURN coalesce(counts, '{}')
        || (SELECT array_agg(x) FROM unnest(lines) x WHERE x.kind <> 'kept')
        || (SELECT coalesce(array_agg(ROW(p.kind, p.unit_id, f.name, p.other_id, t.name, NULL, NULL, p.m2, NULL, p.geom)
                                      ::kmzb.area_set_line ORDER BY p.kind, p.m2 DESC), '{}')
            FROM kmzb.area_problems(changed) p
            LEFT JOIN kmzb.unit f ON f.id = p.unit_id LEFT JOIN kmzb.unit t ON t.id = p.other_id);
END
$function$;

-- An area written as text; NULL when it is none.
CREATE FUNCTION text_area(value text, srid int) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    area geometry;
BEGIN
    area := ST_GeomFromEWKT(value);
    RETURN kmzb.import_area(ST_AsBinary(area), NULL, coalesce(nullif(ST_SRID(area), 0), srid));
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$function$;

-- The set, locked, when the caller may bring it into force.
CREATE FUNCTION lock_area_set(set_id int) RETURNS area_set
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    target kmzb.area_set;
BEGIN
    SELECT * INTO target FROM kmzb.area_set s WHERE s.id = set_id AND s.unit_id = ANY (kmzb.visible_units()) FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no set of areas % in your area', set_id USING ERRCODE = 'KM005';
    END IF;
    RETURN target;
END
$function$;

-- Done and taken back: what is shown is what would happen, to the last report.
CREATE FUNCTION kmzb_api.preview_area_set(set_id int) RETURNS SETOF kmzb.area_set_line
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty   record;
    target kmzb.area_set;
    lines  kmzb.area_set_line[];
BEGIN
    duty := kmzb.begin_duty(gen_random_uuid(), kmzb.duty_roles('apply_area_set'));
    target := kmzb.lock_area_set(set_id);
    IF target.status <> 'draft' THEN
        RAISE EXCEPTION 'This set of areas is in force already' USING ERRCODE = 'KM021';
    END IF;
    BEGIN
        lines := kmzb.carry_out_area_set(target, duty.me);
        RAISE EXCEPTION 'only a preview' USING ERRCODE = 'KM999';
    EXCEPTION WHEN SQLSTATE 'KM999' THEN
        NULL;
    END;
    RETURN QUERY SELECT * FROM unnest(lines);
END
$function$;
COMMENT ON FUNCTION kmzb_api.preview_area_set IS 'What apply_area_set would do now; nothing stays changed';

CREATE FUNCTION kmzb_api.apply_area_set(set_id int, expected_version int, client_id uuid, force boolean DEFAULT false)
RETURNS TABLE (units int, reports int, kept int, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty   record;
    target kmzb.area_set;
    lines  kmzb.area_set_line[];
    result jsonb;
BEGIN
    duty := kmzb.begin_duty(client_id, kmzb.duty_roles('apply_area_set'));
    IF (duty.prior).id IS NOT NULL THEN
        RETURN QUERY SELECT ((duty.prior).new ->> 'units')::int, ((duty.prior).new ->> 'reports')::int,
                            ((duty.prior).new ->> 'kept')::int, (duty.prior).seq;
        RETURN;
    END IF;
    target := kmzb.lock_area_set(set_id);
    IF target.status <> 'draft' THEN
        RAISE EXCEPTION 'This set of areas is in force already' USING ERRCODE = 'KM021';
    END IF;
    IF current_date < target.valid_from AND NOT (force AND 'administrator' = ANY (kmzb.current_roles())) THEN
        RAISE EXCEPTION 'This set of areas is valid from % on', target.valid_from USING ERRCODE = 'KM021';
    END IF;
    lines := kmzb.carry_out_area_set(target, duty.me);
    UPDATE kmzb.area_set s SET status = 'applied', applied_at = clock_timestamp() WHERE s.id = set_id;
    SELECT jsonb_build_object(
               'status', 'applied', 'name', target.name, 'forced', force,
               'units', count(*) FILTER (WHERE l.kind = 'area'), 'reports', count(*) FILTER (WHERE l.kind = 'report'),
               'kept', coalesce(sum(l.reports) FILTER (WHERE l.kind = 'kept'), 0),
               'changed', coalesce(jsonb_agg(l.unit_id ORDER BY l.unit_id) FILTER (WHERE l.kind = 'area'), '[]'))
    INTO result FROM unnest(lines) l;
    version := kmzb.journal_write(target.unit_id, 'area_set', set_id, expected_version, 'apply', jsonb_build_object('status', 'draft'),
                                  result, NULL, client_id, duty.me);
    PERFORM kmzb.notify_refresh();
    RETURN QUERY SELECT (result ->> 'units')::int, (result ->> 'reports')::int, (result ->> 'kept')::int, version;
END
$function$;
COMMENT ON FUNCTION kmzb_api.apply_area_set IS 'Bring a set of areas into force: one act, an event for each report that moves';

GRANT EXECUTE ON FUNCTION kmzb_api.preview_area_set(int), kmzb_api.apply_area_set(int, int, uuid, boolean)
    TO kmzb_coordinator, kmzb_administrator;

COMMIT;
