-- Deploy kmzb:routing to pg
-- requires: gazetteer
-- Which unit a point belongs to: the smallest area that holds it, then a table of rules. Asked for each row of an import of a whole
-- country, so the areas are kept cut into squares, looked up by a number.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

INSERT INTO setting VALUES
    ('area_tolerance_m2', '10000', 'Gaps and overlaps of unit areas up to this size are not worth a word'),
    ('bounces_max', '3', 'The passing on between units with this number goes up to the coordinator instead');

CREATE TABLE routing_kind (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    is_flag  boolean NOT NULL
);
COMMENT ON TABLE routing_kind IS 'How a unit was found; is_flag: somebody should look whether it is the right one';
INSERT INTO routing_kind VALUES
    ('area', 'według obszaru jednostki', 'by the area of the unit', false),
    ('border', 'na granicy obszarów – jednostka najbliższa', 'on a border of areas: the nearest unit', true),
    ('gap', 'poza obszarami – jednostka najbliższa', 'outside all areas: the nearest unit', true),
    ('overlap', 'obszary zachodzą na siebie – jednostka o mniejszym', 'areas overlap: the unit with the smaller one', true),
    ('rule', 'według reguły', 'by a rule', false),
    ('reassigned', 'przekazane między jednostkami', 'passed on between units', false),
    ('escalated', 'przekazywane zbyt wiele razy – rozstrzyga koordynator', 'passed on too often: the coordinator settles it', true),
    ('area_set', 'po zmianie obszarów', 'after a change of areas', false);

CREATE TABLE routing_rule (
    id              int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id         int NOT NULL REFERENCES unit,
    position        int NOT NULL,
    name            text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    pillar          text REFERENCES pillar,
    category        text REFERENCES category,
    category_group  text REFERENCES category_group,
    road_class      text,
    weekdays        smallint CHECK (weekdays BETWEEN 1 AND 127),
    hour_from       smallint CHECK (hour_from BETWEEN 0 AND 23),
    hour_to         smallint CHECK (hour_to BETWEEN 1 AND 24),
    to_unit         int REFERENCES unit,
    to_institution  int REFERENCES institution,
    is_valid        boolean NOT NULL DEFAULT true,
    is_removed      boolean NOT NULL DEFAULT false,
    CHECK (to_unit IS NOT NULL OR to_institution IS NOT NULL),
    CHECK ((hour_from IS NULL) = (hour_to IS NULL) AND hour_from <> hour_to),
    CHECK (category IS NULL OR category_group IS NULL)
);
COMMENT ON TABLE routing_rule IS 'Within the area of unit_id and the units below it: what fits goes to to_unit, or is suggested for to_institution';
COMMENT ON COLUMN routing_rule.weekdays IS 'Bit 0 Monday … bit 6 Sunday; NULL: every day';
COMMENT ON COLUMN routing_rule.hour_from IS 'From this hour on, before hour_to; a later hour_from than hour_to spans midnight';
COMMENT ON COLUMN routing_rule.is_removed IS 'Taken out of the list; the row stays, reports refer to it';
CREATE INDEX routing_rule_unit ON routing_rule (unit_id, position) WHERE is_valid AND NOT is_removed;

-- Areas in squares

-- A square of 4 km with a margin of 2 m round it: whatever lies within 1 m of a point is in the point's own square.
CREATE TABLE area_cell (
    cell      int NOT NULL,
    unit_id   int NOT NULL REFERENCES unit ON DELETE CASCADE,
    beat_id   int REFERENCES beat ON DELETE CASCADE,
    area_m2   double precision NOT NULL,
    superiors int[] NOT NULL,
    geom      geometry(Geometry, 2180) NOT NULL
);
COMMENT ON TABLE area_cell IS 'The areas of units (beat_id NULL) and beats cut into squares of 4 km, kept by triggers';
COMMENT ON COLUMN area_cell.superiors IS 'The unit and all above it';
CREATE INDEX area_cell_cell ON area_cell (cell);
CREATE INDEX area_cell_unit ON area_cell (unit_id);
CREATE INDEX area_cell_beat ON area_cell (beat_id);
ALTER TABLE area_cell ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION cell_of(x double precision, y double precision) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$ SELECT floor(x / 4000)::int * 1000 + floor(y / 4000)::int $function$;

CREATE FUNCTION cells(area geometry) RETURNS TABLE (cell int, geom geometry)
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF NOT ST_IsValid(area) THEN
        area := ST_CollectionExtract(ST_MakeValid(area), 3);
    END IF;
    RETURN QUERY
    SELECT kmzb.cell_of(i * 4000.0, j * 4000.0), c
    FROM ST_Subdivide(area, 64) AS piece
    CROSS JOIN LATERAL generate_series(floor((ST_XMin(piece) - 2) / 4000)::int, floor((ST_XMax(piece) + 2) / 4000)::int) AS i
    CROSS JOIN LATERAL generate_series(floor((ST_YMin(piece) - 2) / 4000)::int, floor((ST_YMax(piece) + 2) / 4000)::int) AS j
    CROSS JOIN LATERAL ST_ClipByBox2D(
        piece, ST_MakeEnvelope(i * 4000 - 2, j * 4000 - 2, i * 4000 + 4002, j * 4000 + 4002, 2180)::box2d) AS c
    WHERE NOT ST_IsEmpty(c);
END
$function$;

CREATE FUNCTION refresh_unit_cells() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
    IF TG_OP = 'INSERT' OR OLD.geom IS DISTINCT FROM NEW.geom THEN
        DELETE FROM kmzb.area_cell c WHERE c.unit_id = NEW.id AND c.beat_id IS NULL;
        INSERT INTO kmzb.area_cell
        SELECT c.cell, NEW.id, NULL, NEW.area_m2, kmzb.unit_superiors(NEW.id), c.geom FROM kmzb.cells(NEW.geom) c;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.parent_id IS DISTINCT FROM NEW.parent_id THEN
        UPDATE kmzb.area_cell c SET superiors = kmzb.unit_superiors(c.unit_id)
        WHERE c.unit_id = ANY (kmzb.unit_subtree(NEW.id)) AND c.beat_id IS NULL;
    END IF;
    RETURN NULL;
END
$function$;
CREATE TRIGGER refresh_cells AFTER INSERT OR UPDATE OF geom, parent_id ON unit
    FOR EACH ROW EXECUTE FUNCTION refresh_unit_cells();

CREATE FUNCTION refresh_beat_cells() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
    DELETE FROM kmzb.area_cell c WHERE c.beat_id = NEW.id;
    INSERT INTO kmzb.area_cell SELECT c.cell, NEW.unit_id, NEW.id, ST_Area(NEW.geom), '{}', c.geom FROM kmzb.cells(NEW.geom) c;
    RETURN NULL;
END
$function$;
CREATE TRIGGER refresh_cells AFTER INSERT OR UPDATE OF geom, unit_id ON beat
    FOR EACH ROW EXECUTE FUNCTION refresh_beat_cells();

CREATE FUNCTION rebuild_cells() RETURNS bigint
LANGUAGE plpgsql AS $function$
DECLARE
    written bigint;
BEGIN
    DELETE FROM kmzb.area_cell;
    INSERT INTO kmzb.area_cell
    SELECT c.cell, u.id, NULL, u.area_m2, kmzb.unit_superiors(u.id), c.geom FROM kmzb.unit u, kmzb.cells(u.geom) c
    UNION ALL
    SELECT c.cell, b.unit_id, b.id, ST_Area(b.geom), '{}', c.geom FROM kmzb.beat b, kmzb.cells(b.geom) c;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END
$function$;
COMMENT ON FUNCTION rebuild_cells() IS 'After areas were written past the triggers';
SELECT rebuild_cells();

-- From a point to a unit. Names are written out instead of a search_path of the functions' own: setting one costs more than the look-up.

CREATE TYPE located AS (unit_id int, beat_id int, how text, superiors int[]);

-- The smallest unit whose area holds the point and its beat there. Where two units that are not above one another come within a metre,
-- it stands on a border (or their areas overlap); in no area, it is the nearest unit's within the setting. Equal ones: the smaller area,
-- then the lower id, so that the answer never depends on the order of rows.
CREATE FUNCTION locate(point geometry) RETURNS located
LANGUAGE plpgsql STABLE STRICT AS $function$
DECLARE
    result kmzb.located;
    x      double precision := public.ST_X(point);
    y      double precision := public.ST_Y(point);
    near   int[];
    c      record;
BEGIN
    IF (x BETWEEN 0 AND 1000000 AND y BETWEEN 0 AND 1000000) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    FOR c IN
        SELECT a.unit_id, a.beat_id, a.superiors, public.ST_Distance(a.geom, point) AS distance
        FROM kmzb.area_cell a
        WHERE a.cell = floor(x / 4000)::int * 1000 + floor(y / 4000)::int AND a.geom OPERATOR(public.&&) public.ST_Expand(point, 1)
        ORDER BY a.beat_id NULLS FIRST, a.area_m2, a.unit_id
    LOOP
        IF c.beat_id IS NOT NULL THEN
            IF c.unit_id = result.unit_id AND c.distance = 0 THEN
                result.beat_id := c.beat_id;
                EXIT;
            END IF;
        ELSIF c.distance = 0 AND result.unit_id IS NULL THEN
            result.unit_id := c.unit_id;
            result.superiors := c.superiors;
            result.how := 'area';
        ELSIF c.distance <= 1 AND (result.unit_id IS NULL OR c.unit_id <> ALL (result.superiors)) THEN
            near := near || c.unit_id;
        END IF;
    END LOOP;
    IF result.unit_id IS NULL THEN
        RETURN kmzb.locate_nearest(point);
    END IF;
    IF near IS NOT NULL AND NOT near <@ result.superiors THEN
        result.how := CASE WHEN EXISTS (
            SELECT FROM kmzb.unit a, kmzb.unit b
            WHERE a.id = result.unit_id AND b.id = ANY (near) AND b.id <> ALL (result.superiors)
              AND public.ST_Contains(a.geom, point) AND public.ST_Contains(b.geom, point))
            THEN 'overlap' ELSE 'border' END;
    END IF;
    RETURN result;
END
$function$;

CREATE FUNCTION locate_nearest(point geometry) RETURNS located
LANGUAGE plpgsql STABLE STRICT AS $function$
DECLARE
    result   kmzb.located;
    distance double precision;
BEGIN
    SELECT u.id, NULL, 'gap', kmzb.unit_superiors(u.id), public.ST_Distance(u.geom, point)
    INTO result.unit_id, result.beat_id, result.how, result.superiors, distance
    FROM kmzb.unit u
    WHERE public.ST_DWithin(u.geom, point, (SELECT s.value::double precision FROM kmzb.setting s WHERE s.key = 'nearest_unit_m'))
    ORDER BY public.ST_Distance(u.geom, point), u.area_m2, u.id LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF distance < 0.001 THEN  -- the cut of two neighbouring areas into squares may differ in the last digit
        result.how := 'border';
    END IF;
    RETURN result;
END
$function$;

CREATE OR REPLACE FUNCTION unit_at(point geometry) RETURNS int
LANGUAGE plpgsql STABLE STRICT AS $function$
BEGIN
    RETURN (kmzb.locate(point)).unit_id;
END
$function$;

CREATE OR REPLACE FUNCTION beat_at(point geometry, of_unit int) RETURNS int
LANGUAGE plpgsql STABLE STRICT AS $function$
BEGIN
    RETURN (SELECT a.beat_id FROM kmzb.area_cell a
            WHERE a.cell = floor(public.ST_X(point) / 4000)::int * 1000 + floor(public.ST_Y(point) / 4000)::int
              AND a.unit_id = of_unit AND a.beat_id IS NOT NULL
              AND a.geom OPERATOR(public.&&) point AND public.ST_Distance(a.geom, point) = 0
            ORDER BY a.area_m2, a.beat_id LIMIT 1);
END
$function$;

CREATE OR REPLACE FUNCTION in_poland(point geometry) RETURNS boolean
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    IF (public.ST_XMin(point) >= 171000 AND public.ST_XMax(point) <= 862000
        AND public.ST_YMin(point) >= 133000 AND public.ST_YMax(point) <= 775000) IS NOT TRUE THEN
        RETURN false;
    END IF;
    RETURN kmzb.unit_at(public.ST_PointOnSurface(point)) IS NOT NULL OR NOT EXISTS (SELECT FROM kmzb.unit u WHERE u.geom IS NOT NULL);
END
$function$;

-- Rules

-- The first rule for a place below one of these units: the nearest superior's come first, in their order. Hours are civil time.
CREATE FUNCTION rule_for(superiors int[], point geometry, p_category text, p_pillar text, at timestamptz) RETURNS routing_rule
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    result kmzb.routing_rule;
    civil  timestamp := at AT TIME ZONE kmzb.time_zone();
BEGIN
    SELECT r.* INTO result
    FROM kmzb.routing_rule r
    WHERE r.unit_id = ANY (superiors) AND r.is_valid AND NOT r.is_removed
      AND kmzb.rule_fits(r, p_category, p_pillar, civil)
      AND (r.road_class IS NULL OR r.road_class = (SELECT kmzb.road_class_at(point)))
    ORDER BY cardinality(kmzb.unit_superiors(r.unit_id)) DESC, r.position, r.id
    LIMIT 1;
    RETURN result;
END
$function$;

CREATE FUNCTION rule_fits(r routing_rule, p_category text, p_pillar text, civil timestamp) RETURNS boolean
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN coalesce(
        (r.pillar IS NULL OR r.pillar = p_pillar)
        AND (r.category IS NULL OR r.category = p_category)
        AND (r.category_group IS NULL
             OR r.category_group = (SELECT k.group_code FROM kmzb.category k WHERE k.code = p_category))
        AND (r.weekdays IS NULL OR (r.weekdays >> (extract(isodow FROM civil)::int - 1)) & 1 = 1)
        AND (r.hour_from IS NULL
             OR CASE WHEN r.hour_from < r.hour_to THEN extract(hour FROM civil) >= r.hour_from AND extract(hour FROM civil) < r.hour_to
                     ELSE extract(hour FROM civil) >= r.hour_from OR extract(hour FROM civil) < r.hour_to END),
        false);
END
$function$;
COMMENT ON FUNCTION rule_fits IS 'All conditions but the road: that one costs more, and is asked last';

CREATE TYPE routed AS (unit_id int, beat_id int, how text, rule_id int, institution_id int);

CREATE FUNCTION route(point geometry, category text, pillar text, at timestamptz) RETURNS routed
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    result kmzb.routed;
    place  kmzb.located := kmzb.locate(point);
    rule   kmzb.routing_rule;
BEGIN
    result.unit_id := place.unit_id;
    result.beat_id := place.beat_id;
    result.how := place.how;
    IF place.unit_id IS NULL OR NOT EXISTS (SELECT FROM kmzb.routing_rule r WHERE r.is_valid AND NOT r.is_removed) THEN
        RETURN result;
    END IF;
    rule := kmzb.rule_for(place.superiors, point, category, pillar, at);
    IF rule.id IS NOT NULL THEN
        result.rule_id := rule.id;
        result.institution_id := rule.to_institution;
        IF rule.to_unit <> place.unit_id THEN
            result.unit_id := rule.to_unit;
            result.beat_id := kmzb.beat_at(point, rule.to_unit);
            result.how := 'rule';
        END IF;
    END IF;
    RETURN result;
END
$function$;
COMMENT ON FUNCTION route(geometry, text, text, timestamptz) IS
    'Unit, beat, how they were found, rule, suggested institution; unit_id NULL: in no unit''s reach';

ALTER TABLE routing_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON routing_rule FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON routing_kind, routing_rule TO kmzb_staff;

CREATE VIEW kmzb_api.routing_kind WITH (security_invoker) AS
SELECT code, name_pl, name_en, is_flag FROM kmzb.routing_kind;
CREATE VIEW kmzb_api.pillar WITH (security_invoker) AS
SELECT code, name_pl, name_en FROM kmzb.pillar;
GRANT SELECT ON kmzb_api.routing_kind, kmzb_api.pillar TO kmzb_staff;

-- Trying a place out: what would happen there, in words. Names of units are public.
CREATE FUNCTION kmzb_api.try_route(point geometry, category text, pillar text, at timestamptz)
RETURNS TABLE (unit_id int, unit_name text, beat_id int, beat_name text, how text, how_pl text, how_en text, is_flag boolean, rule_id int,
               rule_name text, institution_id int, institution_name text, road_class text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF (kmzb.current_person()).id IS NULL THEN
        RAISE EXCEPTION 'Your login is not bound to an active person' USING ERRCODE = 'KM006';
    END IF;
    point := kmzb.clean_geometry(point);
    IF GeometryType(point) <> 'POINT' THEN
        RAISE EXCEPTION 'One point is asked for' USING ERRCODE = 'KM010';
    END IF;
    RETURN QUERY
    SELECT t.unit_id, u.name, t.beat_id, b.name, t.how, k.name_pl, k.name_en, k.is_flag, t.rule_id, r.name, t.institution_id, i.name,
           kmzb.road_class_at(point)
    FROM kmzb.route(point, category, pillar, at) t
    LEFT JOIN kmzb.unit u ON u.id = t.unit_id
    LEFT JOIN kmzb.beat b ON b.id = t.beat_id
    LEFT JOIN kmzb.routing_kind k ON k.code = t.how
    LEFT JOIN kmzb.routing_rule r ON r.id = t.rule_id
    LEFT JOIN kmzb.institution i ON i.id = t.institution_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.try_route IS 'Which unit a report with this point, category, pillar and time would go to, and why';
GRANT EXECUTE ON FUNCTION kmzb_api.try_route(geometry, text, text, timestamptz) TO kmzb_staff;

-- Editing the rules

INSERT INTO duty_role VALUES ('edit_routing', 'coordinator'), ('edit_routing', 'administrator');

-- Whether the caller may edit the rules of this unit: an editor's role, and the unit is theirs to see and provincial or above.
CREATE FUNCTION may_edit_rules(owner int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN kmzb.current_roles() && kmzb.duty_roles('edit_routing') AND owner = ANY (kmzb.visible_units())
       AND EXISTS (SELECT FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind WHERE u.id = owner AND k.rank <= 1);
END
$function$;

-- The rules that matter to the caller: those of their own unit, of the units below it and of those above it, which bind them.
CREATE FUNCTION kmzb_api.routing_rules()
RETURNS TABLE (id int, unit_id int, unit_name text, "position" int, name text, pillar text, category text, category_group text,
               road_class text, weekdays smallint, hour_from smallint, hour_to smallint, to_unit int, to_unit_name text,
               to_institution int, to_institution_name text, is_valid boolean, version int, changed_by text, changed_at timestamptz,
               may_edit boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    concerned int[] := kmzb.visible_units() || kmzb.unit_superiors((kmzb.current_person()).unit_id);
BEGIN
    RETURN QUERY
    SELECT r.id, r.unit_id, o.name, r.position, r.name, r.pillar, r.category, r.category_group, r.road_class, r.weekdays, r.hour_from,
           r.hour_to, r.to_unit, u.name, r.to_institution, i.name, r.is_valid, coalesce(j.seq, 0), j.actor, j.at,
           kmzb.may_edit_rules(r.unit_id)
    FROM kmzb.routing_rule r
    JOIN kmzb.unit o ON o.id = r.unit_id
    LEFT JOIN kmzb.unit u ON u.id = r.to_unit
    LEFT JOIN kmzb.institution i ON i.id = r.to_institution
    LEFT JOIN LATERAL (SELECT e.seq, e.actor, e.at FROM kmzb.journal e
                       WHERE e.subject = 'routing_rule' AND e.subject_id = r.id ORDER BY e.seq DESC LIMIT 1) j ON true
    WHERE r.unit_id = ANY (concerned) AND NOT r.is_removed
    ORDER BY cardinality(kmzb.unit_superiors(r.unit_id)) DESC, o.name, r.position, r.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.routing_rules() IS 'Rules in the order in which they are asked, with their last change and whether the caller may edit them';

-- Whose rules the caller may edit (several for the headquarters), and where those may send a report.
CREATE FUNCTION kmzb_api.routing_owners() RETURNS TABLE (id int, name text, kind text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT u.id, u.name, u.kind FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind
    WHERE k.rank <= 1 AND kmzb.may_edit_rules(u.id)
    ORDER BY u.id <> (kmzb.current_person()).unit_id, k.rank, u.name;
END
$function$;

CREATE FUNCTION kmzb_api.routing_targets(owner int) RETURNS TABLE (id int, name text, kind text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
BEGIN
    IF NOT kmzb.may_edit_rules(owner) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT u.id, u.name, u.kind FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind
    WHERE u.id = ANY (kmzb.unit_subtree(owner)) AND (u.geom IS NOT NULL OR u.kind IN ('KP', 'KS', 'PP', 'KRP'))
    ORDER BY k.rank, u.name;
END
$function$;

GRANT EXECUTE ON FUNCTION kmzb_api.routing_rules(), kmzb_api.routing_owners(), kmzb_api.routing_targets(int) TO kmzb_staff;

-- A rule from JSON, checked; its id, owner and position are those of ``known``.
CREATE FUNCTION read_rule(known routing_rule, value jsonb) RETURNS routing_rule
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    r kmzb.routing_rule := known;
BEGIN
    r.name := kmzb.clean_text(value ->> 'name', 200);
    r.pillar := nullif(value ->> 'pillar', '');
    r.category := nullif(value ->> 'category', '');
    r.category_group := nullif(value ->> 'category_group', '');
    r.road_class := nullif(value ->> 'road_class', '');
    r.weekdays := nullif((value ->> 'weekdays')::int, 0);
    r.hour_from := (value ->> 'hour_from')::int;
    r.hour_to := (value ->> 'hour_to')::int;
    r.to_unit := (value ->> 'to_unit')::int;
    r.to_institution := (value ->> 'to_institution')::int;
    r.is_valid := coalesce((value ->> 'is_valid')::boolean, true);
    r.is_removed := false;
    IF r.name IS NULL THEN
        RAISE EXCEPTION 'A rule needs a name' USING ERRCODE = 'KM011';
    END IF;
    IF r.category IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.category c WHERE c.code = r.category)
       OR r.category_group IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.category_group g WHERE g.code = r.category_group)
       OR r.category IS NOT NULL AND r.category_group IS NOT NULL
       OR r.pillar IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.pillar p WHERE p.code = r.pillar)
       OR r.road_class IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.road_class k WHERE k.code = r.road_class)
       OR r.weekdays NOT BETWEEN 1 AND 127 OR (r.hour_from IS NULL) <> (r.hour_to IS NULL)
       OR r.hour_from NOT BETWEEN 0 AND 23 OR r.hour_to NOT BETWEEN 1 AND 24 OR r.hour_from = r.hour_to
       OR r.to_institution IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = r.to_institution AND i.is_valid)
    THEN
        RAISE EXCEPTION 'A condition or the institution of the rule is not known' USING ERRCODE = 'KM007';
    END IF;
    IF r.to_unit IS NULL AND r.to_institution IS NULL
       OR r.to_unit IS NOT NULL AND NOT r.to_unit = ANY (kmzb.unit_subtree(r.unit_id)) THEN
        RAISE EXCEPTION 'A rule sends to a unit of its own garrison, or suggests an institution' USING ERRCODE = 'KM020';
    END IF;
    RETURN r;
EXCEPTION WHEN invalid_text_representation OR numeric_value_out_of_range THEN
    RAISE EXCEPTION 'A condition of the rule is not known' USING ERRCODE = 'KM007';
END
$function$;

-- The rule, locked, when the caller may edit it; with its owner all rules of that owner are locked, so that positions stay in order.
CREATE FUNCTION lock_rule(rule_id int) RETURNS routing_rule
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    r kmzb.routing_rule;
BEGIN
    SELECT * INTO r FROM kmzb.routing_rule x WHERE x.id = rule_id AND NOT x.is_removed;
    IF r.id IS NULL OR NOT kmzb.may_edit_rules(r.unit_id) THEN
        RAISE EXCEPTION 'There is no rule % that you may change', rule_id USING ERRCODE = 'KM005';
    END IF;
    PERFORM FROM kmzb.routing_rule x WHERE x.unit_id = r.unit_id ORDER BY x.id FOR UPDATE;
    SELECT * INTO r FROM kmzb.routing_rule x WHERE x.id = rule_id;
    RETURN r;
END
$function$;

CREATE FUNCTION kmzb_api.save_rule(rule_id int, expected_version int, client_id uuid, owner int, rule jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty   record;
    before kmzb.routing_rule;
    after  kmzb.routing_rule;
BEGIN
    duty := kmzb.begin_duty(client_id, kmzb.duty_roles('edit_routing'));
    IF (duty.prior).id IS NOT NULL THEN
        RETURN (duty.prior).subject_id;
    END IF;
    IF rule_id IS NULL THEN
        IF NOT kmzb.may_edit_rules(owner) THEN
            RAISE EXCEPTION 'You may not make rules for this unit' USING ERRCODE = 'KM006';
        END IF;
        PERFORM FROM kmzb.unit u WHERE u.id = owner FOR NO KEY UPDATE;
        after.unit_id := owner;
        after.position := (SELECT coalesce(max(r.position), 0) + 1 FROM kmzb.routing_rule r WHERE r.unit_id = owner);
        after := kmzb.read_rule(after, rule);
        INSERT INTO kmzb.routing_rule (unit_id, position, name, pillar, category, category_group, road_class, weekdays, hour_from,
                                       hour_to, to_unit, to_institution, is_valid)
        VALUES (after.unit_id, after.position, after.name, after.pillar, after.category, after.category_group, after.road_class,
                after.weekdays, after.hour_from, after.hour_to, after.to_unit, after.to_institution, after.is_valid)
        RETURNING id INTO after.id;
    ELSE
        before := kmzb.lock_rule(rule_id);
        after := kmzb.read_rule(before, rule);
        UPDATE kmzb.routing_rule r
        SET name = after.name, pillar = after.pillar, category = after.category, category_group = after.category_group,
            road_class = after.road_class, weekdays = after.weekdays, hour_from = after.hour_from, hour_to = after.hour_to,
            to_unit = after.to_unit, to_institution = after.to_institution, is_valid = after.is_valid
        WHERE r.id = rule_id;
    END IF;
    PERFORM kmzb.journal_write(after.unit_id, 'routing_rule', after.id, CASE WHEN rule_id IS NULL THEN 0 ELSE expected_version END,
                               CASE WHEN rule_id IS NULL THEN 'add' ELSE 'change' END,
                               CASE WHEN rule_id IS NOT NULL THEN to_jsonb(before) END, to_jsonb(after), NULL, client_id, duty.me);
    RETURN after.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_rule IS 'Add a rule (rule_id NULL, at the end of the owner''s list) or change one; returns its id';

CREATE FUNCTION kmzb_api.remove_rule(rule_id int, expected_version int, client_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty   record;
    before kmzb.routing_rule;
BEGIN
    duty := kmzb.begin_duty(client_id, kmzb.duty_roles('edit_routing'));
    IF (duty.prior).id IS NOT NULL THEN
        RETURN;
    END IF;
    before := kmzb.lock_rule(rule_id);
    UPDATE kmzb.routing_rule r SET is_removed = true WHERE r.id = rule_id;
    PERFORM kmzb.journal_write(before.unit_id, 'routing_rule', rule_id, expected_version, 'remove', to_jsonb(before), NULL, NULL, client_id,
                               duty.me);
END
$function$;

CREATE FUNCTION kmzb_api.move_rule(rule_id int, expected_version int, client_id uuid, upwards boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty   record;
    before kmzb.routing_rule;
    other  kmzb.routing_rule;
BEGIN
    duty := kmzb.begin_duty(client_id, kmzb.duty_roles('edit_routing'));
    IF (duty.prior).id IS NOT NULL THEN
        RETURN;
    END IF;
    before := kmzb.lock_rule(rule_id);
    SELECT * INTO other FROM kmzb.routing_rule r
    WHERE r.unit_id = before.unit_id AND NOT r.is_removed
      AND CASE WHEN upwards THEN (r.position, r.id) < (before.position, before.id) ELSE (r.position, r.id) > (before.position, before.id) END
    ORDER BY CASE WHEN upwards THEN -r.position ELSE r.position END, CASE WHEN upwards THEN -r.id ELSE r.id END LIMIT 1;
    IF other.id IS NULL THEN
        RETURN;  -- it stands at the end already
    END IF;
    UPDATE kmzb.routing_rule r SET position = CASE r.id WHEN rule_id THEN other.position ELSE before.position END
    WHERE r.id IN (rule_id, other.id);
    PERFORM kmzb.journal_write(before.unit_id, 'routing_rule', rule_id, expected_version, 'move',
                               jsonb_build_object('position', before.position),
                               jsonb_build_object('position', other.position, 'changed_places_with', other.id), NULL, client_id, duty.me);
END
$function$;
COMMENT ON FUNCTION kmzb_api.move_rule IS 'Let a rule change places with the one before or after it';

-- How many of the last 30 days' reports of the owner's area fit a rule's conditions, rules before it not regarded.
CREATE FUNCTION kmzb_api.rule_catch(owner int, rule jsonb) RETURNS TABLE (reports bigint, of_all bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    r kmzb.routing_rule;
BEGIN
    IF NOT kmzb.may_edit_rules(owner) THEN
        RAISE EXCEPTION 'You may not make rules for this unit' USING ERRCODE = 'KM006';
    END IF;
    r.unit_id := owner;
    r := kmzb.read_rule(r, rule);
    RETURN QUERY
    SELECT count(*) FILTER (WHERE CASE
               WHEN NOT kmzb.rule_fits(r, p.category, p.pillar, coalesce(p.event_from, p.created_at) AT TIME ZONE kmzb.time_zone()) THEN false
               WHEN r.road_class IS NULL THEN true
               ELSE coalesce(kmzb.road_class_at(p.geom) = r.road_class, false) END),
           count(*)
    FROM kmzb.report p
    WHERE p.unit_id = ANY (kmzb.unit_subtree(owner)) AND p.created_at > now() - interval '30 days';
END
$function$;

GRANT EXECUTE ON FUNCTION
    kmzb_api.save_rule(int, int, uuid, int, jsonb), kmzb_api.remove_rule(int, int, uuid), kmzb_api.move_rule(int, int, uuid, boolean),
    kmzb_api.rule_catch(int, jsonb)
    TO kmzb_coordinator, kmzb_administrator;

ANALYZE routing_kind, area_cell;

COMMIT;
