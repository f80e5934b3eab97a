-- Deploy kmzb:incidents to pg
-- requires: report_links
-- requires: import_links
-- Pillar 1: crime and road events of the police systems, and the staging doors for people: an administrator or the intake service brings
-- a file in from QGIS as the database's owner does from the command line.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- The doors, for people

INSERT INTO duty_role VALUES ('import', 'administrator'), ('import', 'intake');

-- The units into which the caller may bring rows; NULL: all of them, because the database is theirs. Raises KM006.
CREATE FUNCTION import_units() RETURNS int[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF pg_has_role(session_user, 'kmzb_owner', 'MEMBER') THEN
        RETURN NULL;
    END IF;
    IF NOT kmzb.current_roles() && kmzb.duty_roles('import') THEN
        RAISE EXCEPTION 'Your role may not import' USING ERRCODE = 'KM006';
    END IF;
    RETURN kmzb.visible_units();
END
$function$;

-- What runs with the owner's rights must touch no table that the caller has put into the place of ours: a trigger on that, or a view,
-- would run with the same rights.
CREATE FUNCTION import_own_table() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_class c
        WHERE c.oid = to_regclass('pg_temp.import_row') AND c.relkind = 'r' AND c.relowner = 'kmzb_owner'::regrole) THEN
        RAISE EXCEPTION 'This import has not been begun in this transaction' USING ERRCODE = 'KM028';
    END IF;
END
$function$;

-- After the staging table was made: the caller fills the columns that a file can fill, and reads the outcome. Raises KM006 first.
CREATE FUNCTION import_open(columns text[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_own_table();
    EXECUTE format('GRANT SELECT, INSERT (%s) ON pg_temp.import_row TO %I',
                   (SELECT string_agg(quote_ident(c), ', ') FROM unnest(columns) c), session_user);
END
$function$;

-- What a person brought in is written down; the owner's own imports are known from the rows.
CREATE SEQUENCE import_run;
CREATE FUNCTION import_done(p_target text, p_source text, p_note text, p_stored bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    me kmzb.person := kmzb.current_person();
BEGIN
    IF p_stored > 0 AND me.id IS NOT NULL THEN
        PERFORM kmzb.journal_write(me.unit_id, 'import', nextval('kmzb.import_run'), 0, 'import_' || p_target, NULL,
                                   jsonb_build_object('source', p_source, 'stored', p_stored), left(p_note, 2000), gen_random_uuid(), me);
    END IF;
    IF p_stored > 0 THEN
        PERFORM kmzb.notify_refresh();
    END IF;
END
$function$;

CREATE FUNCTION kmzb_api.import_reports_begin() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units();
    PERFORM kmzb.import_begin(), kmzb.import_state_begin();
    PERFORM kmzb.import_open('{line,item,external_id,category,status,created,modified,event_from,event_to,time_of_day,weekdays,x,y,srid,teryt,description}');
END
$function$;

CREATE FUNCTION kmzb_api.import_reports_prepare(first_item bigint DEFAULT 1) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units(), kmzb.import_own_table();
    RETURN kmzb.import_prepare(first_item);
END
$function$;

CREATE FUNCTION kmzb_api.import_reports_batch(p_source text, p_options jsonb, p_note text, first_item bigint, last_item bigint,
                                              OUT stored bigint, OUT present bigint, OUT rejected bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET extra_float_digits = 1 AS $function$
DECLARE
    mine    int[] := kmzb.import_units();
    highest bigint := coalesce((SELECT max(r.id) FROM kmzb.report r), 0);
BEGIN
    PERFORM kmzb.import_own_table();
    SELECT b.stored, b.present, b.rejected INTO stored, present, rejected
    FROM kmzb.import_batch(p_source, 'citizens', left(p_note, 2000), first_item, last_item) b;
    -- an event once written stays: so the file is refused whole
    IF mine IS NOT NULL AND EXISTS (SELECT FROM kmzb.report r WHERE r.id > highest AND r.source = p_source AND r.unit_id <> ALL (mine)) THEN
        RAISE EXCEPTION 'The file holds reports outside your area' USING ERRCODE = 'KM029';
    END IF;
END
$function$;

CREATE FUNCTION kmzb_api.import_reports_finish(p_source text, p_options jsonb, p_note text, p_stored bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units(), kmzb.import_own_table();
    PERFORM kmzb.import_done('reports', p_source, p_note, p_stored);
END
$function$;

GRANT EXECUTE ON FUNCTION
    kmzb_api.import_reports_begin(), kmzb_api.import_reports_prepare(bigint),
    kmzb_api.import_reports_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_reports_finish(text, jsonb, text, bigint)
    TO kmzb_administrator, kmzb_intake;

-- What an incident is

INSERT INTO position_quality VALUES
    ('snapped', 'punkt wspólny wielu zdarzeń (słupek kilometrowy, skrzyżowanie)',
     'point that many events share (kilometre post, crossing)', false),
    ('recovered', 'położenie odczytane mimo pomyłki w zapisie', 'position read in spite of a slip in writing', false);

INSERT INTO routing_kind VALUES
    ('area_code', 'według kodu obszaru (TERYT), bez położenia', 'by the area''s code (TERYT), without a position', true),
    ('nowhere', 'bez położenia i obszaru', 'with neither a position nor an area', true);

CREATE TABLE incident_type (
    code             text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    kind             text NOT NULL CHECK (kind IN ('crime', 'road_event')),
    name_pl          text NOT NULL UNIQUE,
    name_en          text NOT NULL UNIQUE,
    severity         smallint CHECK (severity BETWEEN 0 AND 3),
    related_category text REFERENCES category,
    position         int NOT NULL UNIQUE
);
COMMENT ON TABLE incident_type IS 'The groups of crimes of the statistical part, and road events by their outcome';
COMMENT ON COLUMN incident_type.severity IS 'Of a road event: 0 damage, 1 slight injury, 2 serious injury, 3 death';
COMMENT ON COLUMN incident_type.related_category IS 'Category of reports that may speak of the same threat';
INSERT INTO incident_type VALUES
    ('theft', 'crime', 'kradzież cudzej rzeczy', 'theft', NULL, NULL, 1),
    ('burglary', 'crime', 'kradzież z włamaniem', 'burglary', NULL, NULL, 2),
    ('robbery', 'crime', 'rozbój', 'robbery', NULL, NULL, 3),
    ('property_damage', 'crime', 'uszkodzenie rzeczy', 'damage to property', NULL, 'vandalism', 4),
    ('extortion', 'crime', 'wymuszenie', 'extortion', NULL, NULL, 5),
    ('brawl', 'crime', 'bójka', 'brawl', NULL, 'public_drinking', 6),
    ('battery', 'crime', 'pobicie', 'battery', NULL, 'public_drinking', 7),
    ('bodily_harm', 'crime', 'uszczerbek na zdrowiu', 'bodily harm', NULL, NULL, 8),
    ('impostor_fraud', 'crime', 'oszustwo na wnuczka i na policjanta', 'fraud by a false grandchild or policeman', NULL, NULL, 9),
    ('sexual_offence', 'crime', 'przestępstwa na tle seksualnym', 'sexual offences', NULL, NULL, 10),
    ('drug_offence', 'crime', 'przestępstwa narkotykowe', 'drug offences', NULL, 'drugs', 11),
    ('juvenile_offence', 'crime', 'przestępczość nieletnich', 'juvenile delinquency', NULL, 'minors_gathering', 12),
    ('economic_offence', 'crime', 'wybrane przestępstwa gospodarcze', 'selected economic offences', NULL, NULL, 13),
    ('road_danger', 'crime', 'zagrożenia i wypadki drogowe', 'road dangers and accidents', NULL, 'speeding', 14),
    ('road_collision', 'road_event', 'kolizja drogowa', 'road collision', 0, 'traffic_organisation', 21),
    ('road_accident_slight', 'road_event', 'wypadek drogowy z lekko rannymi', 'road accident with slight injuries', 1, 'speeding', 22),
    ('road_accident_serious', 'road_event', 'wypadek drogowy z ciężko rannymi', 'road accident with serious injuries', 2, 'speeding', 23),
    ('road_accident_fatal', 'road_event', 'wypadek drogowy śmiertelny', 'fatal road accident', 3, 'speeding', 24);

CREATE TABLE incident_fact (
    key     text PRIMARY KEY CHECK (key ~ '^[a-z][a-z_]*$'),
    name_pl text NOT NULL,
    name_en text NOT NULL,
    maximum int NOT NULL CHECK (maximum > 0)
);
COMMENT ON TABLE incident_fact IS 'What an incident may say besides, as whole numbers from 0: no text, so nobody''s name can come in';
INSERT INTO incident_fact VALUES
    ('worst_cyclist', 'najcięższy skutek: rowerzysta (0–3)', 'worst outcome: cyclist (0–3)', 3),
    ('worst_motorcyclist', 'najcięższy skutek: motocyklista (0–3)', 'worst outcome: motorcyclist (0–3)', 3),
    ('worst_pedestrian', 'najcięższy skutek: pieszy (0–3)', 'worst outcome: pedestrian (0–3)', 3),
    ('worst_scooter', 'najcięższy skutek: hulajnoga, UTO (0–3)', 'worst outcome: e-scooter (0–3)', 3),
    ('worst_mobility_aid', 'najcięższy skutek: UWR (0–3)', 'worst outcome: mobility aid (0–3)', 3),
    ('loss_pln', 'strata w złotych', 'loss in złoty', 2000000000),
    ('attempted', 'usiłowanie', 'attempted only', 1),
    ('indoors', 'w budynku', 'indoors', 1),
    ('detected', 'wykryte', 'solved', 1);

CREATE TABLE incident (
    id               bigint GENERATED BY DEFAULT AS IDENTITY (CACHE 50) PRIMARY KEY,
    source           text COLLATE "C" NOT NULL CHECK (char_length(source) BETWEEN 1 AND 100),
    external_id      text COLLATE "C" NOT NULL CHECK (char_length(external_id) BETWEEN 1 AND 200),
    type             text NOT NULL,
    occurred_from    timestamptz NOT NULL,
    occurred_to      timestamptz NOT NULL,
    unit_id          int NOT NULL,
    beat_id          int,
    routed_how       text NOT NULL,
    teryt            text CHECK (length(teryt) IN (2, 4, 6, 7) AND translate(teryt, '0123456789', '') = ''),
    position_quality text NOT NULL,
    geom             geometry(Point, 2180) CHECK (NOT ST_IsEmpty(geom)),
    case_id          bigint,
    severity         smallint CHECK (severity BETWEEN 0 AND 3),
    damaged          smallint CHECK (damaged >= 0),
    injured_slight   smallint CHECK (injured_slight >= 0),
    injured_serious  smallint CHECK (injured_serious >= 0),
    killed           smallint CHECK (killed >= 0),
    facts            jsonb,
    UNIQUE (source, external_id),
    CHECK (occurred_to >= occurred_from),
    CHECK (geom IS NOT NULL OR position_quality IN ('none', 'gmina', 'locality')),
    CHECK (geom IS NULL OR position_quality <> 'none')
);
COMMENT ON TABLE incident IS 'Crimes and road events of the police systems; no personal data';
COMMENT ON COLUMN incident.occurred_from IS 'It happened between occurred_from and occurred_to; a whole day where only the date is known';
COMMENT ON COLUMN incident.teryt IS 'Area it was recorded for: voivodeship (2 digits), powiat (4) or gmina (6 or 7)';
COMMENT ON COLUMN incident.geom IS 'NULL: no position that could be relied on';
COMMENT ON COLUMN incident.facts IS 'Whole numbers by the keys of incident_fact';
COMMENT ON COLUMN incident.type IS 'incident_type; this and unit_id, beat_id, routed_how, position_quality, case_id are held by check_incidents()';
CREATE INDEX incident_unit ON incident (unit_id, occurred_from);
CREATE INDEX incident_geom ON incident USING gist (geom);
CREATE INDEX incident_case ON incident (case_id) WHERE case_id IS NOT NULL;

-- What FOREIGN KEY would do, once per statement: asking for each of a million rows and each of six tables costs as much as storing them.
-- The rows referred to are locked against removal, as a foreign key does.
CREATE FUNCTION check_incidents() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    unknown text;
BEGIN
    WITH used AS MATERIALIZED (
        SELECT DISTINCT a.type, a.routed_how, a.position_quality, a.case_id FROM added a
    ), types AS MATERIALIZED (
        SELECT t.code FROM kmzb.incident_type t WHERE t.code IN (SELECT u.type FROM used u) FOR KEY SHARE
    ), ways AS MATERIALIZED (
        SELECT t.code FROM kmzb.routing_kind t WHERE t.code IN (SELECT u.routed_how FROM used u) FOR KEY SHARE
    ), qualities AS MATERIALIZED (
        SELECT t.code FROM kmzb.position_quality t WHERE t.code IN (SELECT u.position_quality FROM used u) FOR KEY SHARE
    ), cases AS MATERIALIZED (
        SELECT t.id FROM kmzb.case_file t WHERE t.id IN (SELECT u.case_id FROM used u) FOR KEY SHARE
    )
    SELECT min(CASE
        WHEN u.type NOT IN (SELECT code FROM types) THEN 'type ' || u.type
        WHEN u.routed_how NOT IN (SELECT code FROM ways) THEN 'routed_how ' || u.routed_how
        WHEN u.case_id IS NOT NULL AND u.case_id NOT IN (SELECT id FROM cases) THEN 'case_id ' || u.case_id
        WHEN u.position_quality NOT IN (SELECT code FROM qualities) THEN 'position_quality ' || u.position_quality END)
    INTO unknown FROM used u;
    IF unknown IS NULL THEN
        -- apart from the others: all of them together have nearly as many combinations as there are rows
        WITH used AS MATERIALIZED (
            SELECT DISTINCT a.unit_id, a.beat_id FROM added a
        ), units AS MATERIALIZED (
            SELECT t.id FROM kmzb.unit t WHERE t.id IN (SELECT u.unit_id FROM used u) FOR KEY SHARE
        ), beats AS MATERIALIZED (
            SELECT t.id FROM kmzb.beat t WHERE t.id IN (SELECT u.beat_id FROM used u) FOR KEY SHARE
        )
        SELECT min(CASE
            WHEN u.unit_id NOT IN (SELECT id FROM units) THEN 'unit_id ' || u.unit_id
            WHEN u.beat_id IS NOT NULL AND u.beat_id NOT IN (SELECT id FROM beats) THEN 'beat_id ' || u.beat_id END)
        INTO unknown FROM used u;
    END IF;
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'An incident refers to what is not there: %', unknown USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;
CREATE TRIGGER references_inserted AFTER INSERT ON incident REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_incidents();
CREATE TRIGGER references_updated AFTER UPDATE ON incident REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_incidents();

CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF code ON incident_type
    FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'type', 'code');
CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF code ON position_quality
    FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'position_quality', 'code');
CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF code ON routing_kind
    FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'routed_how', 'code');
CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF id ON unit FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'unit_id', 'id');
CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF id ON case_file FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'case_id', 'id');
CREATE TRIGGER used_by_incident AFTER DELETE OR UPDATE OF id ON beat FOR EACH ROW EXECUTE FUNCTION refuse_used('incident', 'beat_id', 'id');

ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON incident FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON incident, incident_type, incident_fact TO kmzb_staff;

CREATE VIEW kmzb_api.incident_type WITH (security_invoker) AS
SELECT code, kind, name_pl, name_en, severity, related_category, position FROM kmzb.incident_type ORDER BY position;

CREATE VIEW kmzb_api.incident_fact WITH (security_invoker) AS
SELECT key, name_pl, name_en, maximum FROM kmzb.incident_fact ORDER BY key;

CREATE VIEW kmzb_api.incident WITH (security_invoker) AS
SELECT i.id, i.source, i.external_id, i.type, t.name_pl AS type_name_pl, t.name_en AS type_name_en, t.kind, i.occurred_from, i.occurred_to,
       i.unit_id, u.name AS unit_name, i.beat_id, b.name AS beat_name, i.routed_how, i.teryt, i.position_quality,
       q.name_pl AS quality_name_pl, q.name_en AS quality_name_en, q.is_point,
       i.case_id, i.severity, i.damaged, i.injured_slight, i.injured_serious, i.killed, i.facts, i.geom
FROM kmzb.incident i
LEFT JOIN kmzb.incident_type t ON t.code = i.type
LEFT JOIN kmzb.position_quality q ON q.code = i.position_quality
LEFT JOIN kmzb.unit u ON u.id = i.unit_id
LEFT JOIN kmzb.beat b ON b.id = i.beat_id;
GRANT SELECT ON kmzb_api.incident, kmzb_api.incident_type, kmzb_api.incident_fact TO kmzb_staff;

-- The unit of an area that is known by its code alone: the lowest one that answers for (nearly) all localities of the area. Localities
-- right on a border may lie on its wrong side, hence 95 %. NULL: no locality of the area is known.
CREATE FUNCTION area_unit(code text) RETURNS int
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN (
        WITH locality AS (
            SELECT kmzb.unit_superiors(kmzb.unit_at(p.geom)) AS above FROM kmzb.place p WHERE p.teryt LIKE left(code, 6) || '%'
        )
        SELECT s.id
        FROM locality l, unnest(l.above) AS s (id)
        GROUP BY s.id
        HAVING count(*) >= 0.95 * (SELECT count(*) FROM locality)
        ORDER BY cardinality(kmzb.unit_superiors(s.id)) DESC, s.id
        LIMIT 1);
END
$function$;

-- A whole number with so many more digits than a coordinate has that its decimal point must be missing; else NULL.
CREATE FUNCTION with_decimal_point(value float8, digits int) RETURNS float8
LANGUAGE sql IMMUTABLE AS $function$
    SELECT CASE WHEN value BETWEEN 10000 AND 999999999999 AND value = floor(value) AND length(value::bigint::text) > digits + 2
                THEN overlay(value::bigint::text PLACING '.' FROM digits + 1 FOR 0)::float8 END
$function$;

-- What a position could have been meant as, when the row's own area tells that it cannot be right. Only slips that leave one reading:
-- a decimal point that is missing altogether, and swapped axes. NULL unless exactly one reading lies in that area.
CREATE FUNCTION read_again(x float8, y float8, srid int, repair text[], area int) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    digits int := CASE srid WHEN 4326 THEN 2 ELSE 6 END;
    found  geometry[];
BEGIN
    SELECT array_agg(DISTINCT c.point) INTO found
    FROM (SELECT kmzb.import_point(first, second, srid::text) AS point, first, second
          FROM (VALUES (x), (CASE WHEN 'decimal_point' = ANY (repair) THEN kmzb.with_decimal_point(x, digits) END)) a (first),
               (VALUES (y), (CASE WHEN 'decimal_point' = ANY (repair) THEN kmzb.with_decimal_point(y, digits) END)) b (second)
          UNION ALL
          SELECT kmzb.import_point(y, x, srid::text), y, x WHERE 'swapped' = ANY (repair)) c
    WHERE (c.first, c.second) IS DISTINCT FROM (x, y) AND c.point IS NOT NULL
      AND area = ANY (kmzb.unit_superiors(kmzb.unit_at(c.point)));
    RETURN CASE WHEN cardinality(found) = 1 THEN found[1] END;
END
$function$;

-- The smallest area first, so that the look-up of a point ends with the first one that holds it
CREATE INDEX area_cell_smallest ON area_cell (cell, area_m2, unit_id) WHERE beat_id IS NULL;
CREATE INDEX area_cell_of_unit ON area_cell (cell, unit_id, area_m2, beat_id) WHERE beat_id IS NOT NULL;

-- The door of incidents

CREATE FUNCTION kmzb_api.import_incidents_begin() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units();
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.import', 0));
    DROP TABLE IF EXISTS pg_temp.import_row;
    CREATE TEMPORARY TABLE import_row (
        line bigint NOT NULL, item bigint NOT NULL, external_id text, type text, occurred_from bigint, occurred_to bigint, x float8, y float8,
        decimals smallint, position_valid text, position_quality text, area text, teryt text, severity text, damaged int, injured_slight int,
        injured_serious int, killed int, facts jsonb, field text, value text, reason text
    ) ON COMMIT DROP;
    PERFORM kmzb.import_state_begin();
    PERFORM kmzb.import_open('{line,item,external_id,type,occurred_from,occurred_to,x,y,decimals,position_valid,position_quality,area,teryt,severity,damaged,injured_slight,injured_serious,killed,facts}');
END
$function$;

CREATE FUNCTION kmzb_api.import_incidents_prepare(first_item bigint DEFAULT 1) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units(), kmzb.import_own_table();
    RETURN kmzb.import_prepare(first_item);
END
$function$;

-- The names a file may use for a type or a quality: the code, or the Polish name. Asked for the few that occur, not for each row.
CREATE FUNCTION incident_names(first_item bigint, last_item bigint) RETURNS TABLE (kind text, said text, code text)
LANGUAGE plpgsql STABLE AS $function$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH occurring AS MATERIALIZED (
        SELECT DISTINCT r.type, r.position_quality FROM pg_temp.import_row r WHERE r.item BETWEEN first_item AND last_item
    )
    SELECT 'type'::text, s.said, t.code
    FROM (SELECT DISTINCT o.type AS said FROM occurring o) s
    JOIN kmzb.incident_type t ON kmzb.import_name(left(s.said, 200)) IN (t.code, kmzb.import_name(t.name_pl))
    UNION ALL
    SELECT 'quality', s.said, q.code
    FROM (SELECT DISTINCT o.position_quality AS said FROM occurring o) s
    JOIN kmzb.position_quality q ON kmzb.import_name(left(s.said, 200)) IN (q.code, kmzb.import_name(q.name_pl));
END
$function$;

-- Facts are whole numbers by known keys; NULL: nothing wrong with these.
CREATE FUNCTION facts_problem(facts jsonb) RETURNS text[]
LANGUAGE sql STABLE AS $function$
    SELECT ARRAY['facts', left(e.key || ': ' || e.value, 300), CASE WHEN f.key IS NULL THEN 'unknown fact' ELSE 'is not a whole number from 0 to ' || f.maximum END]
    FROM jsonb_each_text(CASE jsonb_typeof(facts) WHEN 'object' THEN facts ELSE '{"": ""}' END) e
    LEFT JOIN kmzb.incident_fact f ON f.key = e.key
    WHERE f.key IS NULL OR e.value !~ '^[0-9]{1,10}$' OR e.value::bigint > f.maximum
    ORDER BY e.key LIMIT 1
$function$;

-- Stores the staged rows that are plain: nothing wrong with them, and an area of a unit of the caller's holds the point. The others go to
-- pg_temp.import_meant: trouble is {field, value, reason}; doubtful: the file itself calls the position wrong. Returns how many were stored.
CREATE FUNCTION import_incidents_plain(p_source text, is_new boolean, p_options jsonb, first_item bigint, last_item bigint, mine int[])
RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    latest    timestamptz := now() + make_interval(mins => (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'import_clock_minutes'));
    srid      text := p_options ->> 'srid';
    usual     text := (SELECT q.code FROM kmzb.position_quality q WHERE q.code = p_options ->> 'quality' AND q.is_point);
    coarse    int := coalesce((p_options ->> 'coarse_decimals')::int, -1);
    any_beats boolean := EXISTS (SELECT FROM kmzb.beat);
    result    bigint;
BEGIN
    IF usual IS NULL THEN
        RAISE EXCEPTION 'Unknown quality of positions: %', p_options ->> 'quality' USING ERRCODE = 'KM007';
    END IF;
    DROP TABLE IF EXISTS pg_temp.import_meant;
    CREATE TEMPORARY TABLE import_meant (
        item bigint, external_id text, type_code text, from_time timestamptz, to_time timestamptz, x float8, y float8, area text, teryt text,
        doubtful boolean, severity smallint, damaged int, injured_slight int, injured_serious int, killed int, facts jsonb, trouble text[],
        point geometry, quality text, unit_id int, beat_id int, how text
    ) ON COMMIT DROP;
    WITH names AS MATERIALIZED (
        SELECT * FROM kmzb.incident_names(first_item, last_item)
    ), told AS MATERIALIZED (
        SELECT d.facts, kmzb.facts_problem(d.facts) AS problem
        FROM (SELECT DISTINCT r.facts FROM pg_temp.import_row r
              WHERE r.item BETWEEN first_item AND last_item AND r.reason IS NULL AND r.facts IS NOT NULL) d
    ), meant AS (
        SELECT r.*, f.problem AS facts_problem, t.code AS type_code, t.severity AS type_severity, q.code AS quality_code,
               to_timestamp(r.occurred_from / 1000.0::float8) AS from_time,
               to_timestamp(coalesce(r.occurred_to, r.occurred_from) / 1000.0::float8) AS to_time,
               r.position_valid = 'no' AS doubtful, coalesce(r.decimals <= coarse, false) AS is_coarse
        FROM pg_temp.import_row r
        LEFT JOIN (SELECT n.said, k.code, k.severity FROM names n JOIN kmzb.incident_type k ON k.code = n.code WHERE n.kind = 'type') t
            ON t.said = r.type
        LEFT JOIN names q ON q.kind = 'quality' AND q.said = r.position_quality
        LEFT JOIN told f ON f.facts = r.facts
        WHERE r.item BETWEEN first_item AND last_item AND r.reason IS NULL
        OFFSET 0  -- each expression is worked out once
    ), checked AS (
        SELECT CASE WHEN m.quality_code IS DISTINCT FROM 'none' THEN kmzb.import_point(m.x, m.y, srid) END AS point, m.*,
               CASE
                   WHEN nullif(m.external_id, '') IS NULL THEN ARRAY['external_id', m.external_id, 'is missing']
                   WHEN char_length(m.external_id) > 200 THEN ARRAY['external_id', m.external_id, 'is longer than 200 characters']
                   WHEN m.type IS NULL THEN ARRAY['type', NULL, 'is missing']
                   WHEN m.type_code IS NULL THEN ARRAY['type', m.type, 'unknown type of incident']
                   WHEN m.occurred_from IS NULL THEN ARRAY['occurred_from', NULL, 'is missing']
                   WHEN m.from_time > latest THEN ARRAY['occurred_from', m.from_time::text, 'lies in the future']
                   WHEN m.from_time < '1990-01-01Z' THEN ARRAY['occurred_from', m.from_time::text, 'is before 1990']
                   WHEN m.to_time < m.from_time THEN ARRAY['occurred_to', m.to_time::text, 'is before the beginning']
                   WHEN m.to_time > latest + interval '1 day' THEN ARRAY['occurred_to', m.to_time::text, 'lies in the future']
                   WHEN m.position_quality IS NOT NULL AND m.quality_code IS NULL
                       THEN ARRAY['position_quality', m.position_quality, 'unknown quality of a position']
                   WHEN m.position_valid NOT IN ('yes', 'no') THEN ARRAY['position_valid', m.position_valid, 'is neither yes nor no']
                   WHEN length(m.area) NOT IN (2, 4, 6, 7) OR translate(m.area, '0123456789', '') <> ''
                       THEN ARRAY['area', m.area, 'is not a TERYT code of 2, 4, 6 or 7 digits']
                   WHEN length(m.teryt) NOT IN (6, 7) OR translate(m.teryt, '0123456789', '') <> '' THEN ARRAY['teryt', m.teryt, 'is not a gmina code of 6 or 7 digits']
                   WHEN m.severity NOT IN ('0', '1', '2', '3') THEN ARRAY['severity', m.severity, 'is not a number from 0 to 3']
                   WHEN least(m.damaged, m.injured_slight, m.injured_serious, m.killed) < 0
                       THEN ARRAY['killed, injured', least(m.damaged, m.injured_slight, m.injured_serious, m.killed)::text, 'is below zero']
                   WHEN greatest(m.damaged, m.injured_slight, m.injured_serious, m.killed) > 10000
                       THEN ARRAY['killed, injured', greatest(m.damaged, m.injured_slight, m.injured_serious, m.killed)::text, 'is above 10000']
                   WHEN m.facts_problem IS NOT NULL THEN m.facts_problem
                   WHEN (m.x IS NULL) <> (m.y IS NULL) THEN ARRAY['position', concat_ws(' ', m.x, m.y), 'has one of two coordinates']
               END AS trouble
        FROM meant m
        ORDER BY 1  -- neighbours one after the other: the pages of areas and of the spatial index stay at hand
        OFFSET 0
    ), placed AS MATERIALIZED (
        SELECT c.item, c.external_id, c.type_code, c.from_time, c.to_time, c.x, c.y, c.area, c.teryt, c.doubtful,
               coalesce(CASE WHEN c.trouble IS NULL THEN c.severity::smallint END, c.type_severity) AS severity, c.damaged, c.injured_slight, c.injured_serious, c.killed,
               c.facts, c.trouble, c.point,
               CASE WHEN c.quality_code IS NULL THEN CASE WHEN c.is_coarse THEN 'locality' ELSE usual END
                    WHEN c.is_coarse AND c.quality_code IN ('exact', 'address', 'street') THEN 'locality'
                    ELSE c.quality_code END AS quality,
               u.unit_id, b.beat_id
        FROM checked c
        LEFT JOIN LATERAL (
            SELECT a.unit_id FROM kmzb.area_cell a
            WHERE c.trouble IS NULL AND c.doubtful IS NOT TRUE AND a.cell = kmzb.cell_of(ST_X(c.point), ST_Y(c.point))
              AND a.beat_id IS NULL AND a.geom && c.point AND ST_Intersects(a.geom, c.point)
            ORDER BY a.area_m2, a.unit_id LIMIT 1) u ON true
        LEFT JOIN LATERAL (
            SELECT a.beat_id FROM kmzb.area_cell a
            WHERE any_beats AND a.cell = kmzb.cell_of(ST_X(c.point), ST_Y(c.point)) AND a.unit_id = u.unit_id
              AND a.beat_id IS NOT NULL AND a.geom && c.point AND ST_Intersects(a.geom, c.point)
            ORDER BY a.area_m2, a.beat_id LIMIT 1) b ON true
    ), odd AS (
        INSERT INTO pg_temp.import_meant
        SELECT p.*, NULL FROM placed p
        WHERE p.trouble IS NOT NULL OR p.unit_id IS NULL OR p.unit_id <> ALL (mine)
    )
    INSERT INTO kmzb.incident (source, external_id, type, occurred_from, occurred_to, unit_id, beat_id, routed_how, teryt, position_quality,
                               geom, severity, damaged, injured_slight, injured_serious, killed, facts)
    SELECT p_source, p.external_id, p.type_code, p.from_time, p.to_time, p.unit_id, p.beat_id, 'area', coalesce(p.teryt, p.area), p.quality,
           p.point, p.severity, p.damaged, p.injured_slight, p.injured_serious, p.killed, p.facts
    FROM placed p
    WHERE p.trouble IS NULL AND p.unit_id IS NOT NULL AND (mine IS NULL OR p.unit_id = ANY (mine))
      AND (is_new OR NOT EXISTS (SELECT FROM kmzb.incident i WHERE i.source = p_source AND i.external_id = p.external_id));
    GET DIAGNOSTICS result = ROW_COUNT;
    RETURN result;
END
$function$;

-- Rows of import_meant that no area holds: near one, readable in another way, or known by the code of their area.
CREATE FUNCTION import_incidents_place(p_options jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    srid   int := (p_options ->> 'srid')::int;
    repair text[] := ARRAY(SELECT jsonb_array_elements_text(p_options -> 'repair'));
    root   int := (SELECT u.id FROM kmzb.unit u WHERE u.parent_id IS NULL ORDER BY u.id LIMIT 1);
BEGIN
    UPDATE pg_temp.import_meant m SET unit_id = l.unit_id, beat_id = l.beat_id, how = l.how
    FROM pg_temp.import_meant o, LATERAL kmzb.locate(o.point) l
    WHERE o.item = m.item AND o.trouble IS NULL AND o.unit_id IS NULL AND o.doubtful IS NOT TRUE AND o.point IS NOT NULL
      AND l.unit_id IS NOT NULL;

    -- a gmina that lies outside the area the row was recorded for was read off the wrong position
    DROP TABLE IF EXISTS pg_temp.import_lost;
    CREATE TEMPORARY TABLE import_lost ON COMMIT DROP AS
    SELECT m.item, m.x, m.y,
           CASE WHEN m.area IS NULL AND m.doubtful IS NOT TRUE OR m.teryt LIKE m.area || '%' THEN coalesce(m.teryt, m.area) ELSE m.area END AS code
    FROM pg_temp.import_meant m WHERE m.trouble IS NULL AND m.unit_id IS NULL;

    DROP TABLE IF EXISTS pg_temp.import_area;
    CREATE TEMPORARY TABLE import_area ON COMMIT DROP AS
    SELECT d.code, coalesce(kmzb.area_unit(d.code), kmzb.area_unit(left(d.code, 4)), kmzb.area_unit(left(d.code, 2))) AS unit_id
    FROM (SELECT DISTINCT l.code FROM pg_temp.import_lost l WHERE l.code IS NOT NULL) d;

    UPDATE pg_temp.import_meant m SET point = f.point, quality = 'recovered', unit_id = f.unit_id, how = f.how
    FROM (SELECT a.item, a.point, (kmzb.locate(a.point)).unit_id, (kmzb.locate(a.point)).how
          FROM (SELECT l.item, kmzb.read_again(l.x, l.y, srid, repair, a.unit_id) AS point
                FROM pg_temp.import_lost l JOIN pg_temp.import_area a ON a.code = l.code
                WHERE l.x IS NOT NULL AND a.unit_id IS NOT NULL AND a.unit_id <> root) a
          WHERE a.point IS NOT NULL) f
    WHERE f.item = m.item;

    UPDATE pg_temp.import_meant m
    SET point = NULL, teryt = l.code, quality = CASE WHEN length(l.code) >= 6 THEN 'gmina' ELSE 'none' END,
        unit_id = coalesce(a.unit_id, root), how = CASE WHEN a.unit_id IS NULL THEN 'nowhere' ELSE 'area_code' END,
        trouble = CASE WHEN l.code IS NULL AND l.x IS NOT NULL THEN
            ARRAY['position', l.x || ' ' || l.y,
                  CASE WHEN kmzb.unit_at(kmzb.import_point(l.y, l.x, srid::text)) IS NOT NULL
                       THEN 'is outside Poland: x and y look swapped'
                       ELSE 'is outside Poland, or in no unit''s area' END] END
    FROM pg_temp.import_lost l LEFT JOIN pg_temp.import_area a ON a.code = l.code
    WHERE l.item = m.item AND m.unit_id IS NULL;
END
$function$;

CREATE FUNCTION kmzb_api.import_incidents_batch(p_source text, p_options jsonb, p_note text, first_item bigint, last_item bigint,
                                                OUT stored bigint, OUT present bigint, OUT rejected bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '128MB' AS $function$
DECLARE
    mine   int[] := kmzb.import_units();
    is_new boolean;
    more   bigint;
    good   bigint;
BEGIN
    PERFORM kmzb.import_own_table();
    p_source := btrim(p_source);
    IF char_length(p_source) BETWEEN 1 AND 100 IS NOT TRUE THEN
        RAISE EXCEPTION 'The source of the rows is not named' USING ERRCODE = 'KM011';
    END IF;
    is_new := kmzb.import_source_is_new('kmzb.incident', p_source);
    stored := kmzb.import_incidents_plain(p_source, is_new, p_options, first_item, last_item, mine);
    IF EXISTS (SELECT FROM pg_temp.import_meant) THEN
        PERFORM kmzb.import_incidents_place(p_options);
        UPDATE pg_temp.import_row r SET field = m.trouble[1], value = left(m.trouble[2], 300), reason = m.trouble[3]
        FROM (SELECT o.item, coalesce(o.trouble, ARRAY['position', concat_ws(' ', o.x, o.y, o.teryt), 'lies outside your area']) AS trouble
              FROM pg_temp.import_meant o WHERE o.trouble IS NOT NULL OR o.unit_id <> ALL (mine)) m
        WHERE m.item = r.item AND r.item BETWEEN first_item AND last_item;

        INSERT INTO kmzb.incident (source, external_id, type, occurred_from, occurred_to, unit_id, beat_id, routed_how, teryt,
                                   position_quality, geom, severity, damaged, injured_slight, injured_serious, killed, facts)
        SELECT p_source, m.external_id, m.type_code, m.from_time, m.to_time, m.unit_id, m.beat_id, m.how, coalesce(m.teryt, m.area),
               m.quality, m.point, m.severity, m.damaged, m.injured_slight, m.injured_serious, m.killed, m.facts
        FROM pg_temp.import_meant m
        WHERE m.trouble IS NULL AND (mine IS NULL OR m.unit_id = ANY (mine))
          AND (is_new OR NOT EXISTS (SELECT FROM kmzb.incident i WHERE i.source = p_source AND i.external_id = m.external_id));
        GET DIAGNOSTICS more = ROW_COUNT;
        stored := stored + more;
    END IF;
    SELECT count(*), count(*) FILTER (WHERE r.reason IS NULL) INTO rejected, good
    FROM pg_temp.import_row r WHERE r.item BETWEEN first_item AND last_item;
    rejected := rejected - good;
    present := good - stored;
END
$function$;

-- Positions that many rows of a source share were taken from a list, not measured: counted over all that is stored of the source, so
-- that it does not matter in how many files the rows came.
CREATE FUNCTION kmzb_api.import_incidents_finish(p_source text, p_options jsonb, p_note text, p_stored bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '128MB' SET enable_nestloop = off AS $function$
DECLARE
    shared int := (p_options ->> 'shared_from')::int;
BEGIN
    PERFORM kmzb.import_units(), kmzb.import_own_table();
    IF p_stored > 10000 THEN
        ANALYZE kmzb.incident;
    END IF;
    IF p_stored > 0 AND shared > 1 THEN
        -- the places first, counted and known to the planner: it would not guess how few they are, and compare all with all
        DROP TABLE IF EXISTS pg_temp.import_shared;
        CREATE TEMPORARY TABLE import_shared ON COMMIT DROP AS
        SELECT i.geom FROM kmzb.incident i
        WHERE i.source = btrim(p_source) AND i.position_quality IN ('exact', 'address', 'street', 'snapped')
        GROUP BY i.geom HAVING count(*) >= shared;
        ANALYZE pg_temp.import_shared;
        UPDATE kmzb.incident i SET position_quality = 'snapped'
        FROM pg_temp.import_shared g
        WHERE i.source = btrim(p_source) AND i.geom = g.geom AND i.position_quality IN ('exact', 'address', 'street');
    END IF;
    PERFORM kmzb.import_done('incidents', btrim(p_source), p_note, p_stored);
END
$function$;

GRANT EXECUTE ON FUNCTION
    kmzb_api.import_incidents_begin(), kmzb_api.import_incidents_prepare(bigint),
    kmzb_api.import_incidents_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_incidents_finish(text, jsonb, text, bigint)
    TO kmzb_administrator, kmzb_intake;

ANALYZE position_quality, incident_type, incident_fact;

COMMIT;
