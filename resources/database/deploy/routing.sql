-- Deploy kmzb:routing to pg
-- requires: gazetteer
-- Which unit a point belongs to: the smallest area that holds it, then a table of rules.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

CREATE TABLE routing_kind (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    is_flag  boolean NOT NULL
);
COMMENT ON TABLE routing_kind IS 'How a unit was found; is_flag: somebody should look whether it is the right one';
INSERT INTO routing_kind VALUES
    ('area', 'obszar jednostki', 'area of the unit', false),
    ('border', 'na granicy obszarów: jednostka najbliższa', 'on a border of areas: the nearest unit', true),
    ('gap', 'poza obszarami: jednostka najbliższa', 'outside all areas: the nearest unit', true),
    ('rule', 'reguła', 'rule', false),
    ('reassigned', 'przekazane między jednostkami', 'passed on between units', false),
    ('escalated', 'trzecie przekazanie: rozstrzyga koordynator', 'passed on three times: the coordinator settles it', true),
    ('area_set', 'zmiana obszarów', 'change of areas', false);

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
    CHECK (to_unit IS NOT NULL OR to_institution IS NOT NULL),
    CHECK ((hour_from IS NULL) = (hour_to IS NULL))
);
COMMENT ON TABLE routing_rule IS 'Within the area of unit_id and the units below it: what fits goes to to_unit, or is suggested for to_institution';
COMMENT ON COLUMN routing_rule.weekdays IS 'Bit 0 Monday … bit 6 Sunday; NULL: every day';
CREATE INDEX routing_rule_unit ON routing_rule (unit_id, position);

CREATE TYPE routed AS (unit_id int, beat_id int, how text, rule_id int, institution_id int);

CREATE FUNCTION route(point geometry, category text, pillar text, at timestamptz) RETURNS routed
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    result kmzb.routed;
BEGIN
    result.unit_id := kmzb.unit_at(point);
    IF result.unit_id IS NOT NULL THEN
        result.how := 'area';
        result.beat_id := kmzb.beat_at(point, result.unit_id);
    END IF;
    RETURN result;
END
$function$;
COMMENT ON FUNCTION route(geometry, text, text, timestamptz) IS 'Unit, beat, how they were found, rule, suggested institution; unit_id NULL: in no unit''s reach';

ALTER TABLE routing_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON routing_rule FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON routing_kind, routing_rule TO kmzb_staff;

ANALYZE routing_kind;

COMMIT;
