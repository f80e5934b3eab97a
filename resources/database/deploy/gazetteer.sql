-- Deploy kmzb:gazetteer to pg
-- requires: journal
-- Localities and roads; finding a place by what people type, and who answers for it. Contacts of units and beats are public data of the
-- whole country (Moja Komenda), so both functions answer beyond the caller's own area, with those columns and nothing else.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

INSERT INTO setting VALUES
    ('street_at_m', '40', 'How far from a road a point may lie and still be on it'),
    ('border_m', '100', 'A point nearer than this to a neighbour''s area is flagged as lying on the border');

CREATE TABLE gmina (
    code        text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
    name        text NOT NULL,
    powiat      text,
    voivodeship text
);
COMMENT ON TABLE gmina IS 'Names of gminy by the first six digits of TERYT; the seventh changes with the kind of the gmina';

CREATE TABLE place_kind (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    spelled  text[] NOT NULL,
    position int NOT NULL UNIQUE
);
COMMENT ON COLUMN place_kind.spelled IS 'How files call it, folded; an empty list: everything else';
INSERT INTO place_kind VALUES
    ('city', 'miasto', 'town', '{miasto,city,town,pplc,ppla,ppla2}', 1),
    ('part', 'część miasta', 'part of a town', '{czesc miasta,dzielnica,osiedle,suburb,neighbourhood,quarter,pplx}', 2),
    ('village', 'wieś', 'village', '{wies,village}', 3),
    ('hamlet', 'osada', 'hamlet', '{osada,osada lesna,kolonia,przysiolek,czesc wsi,hamlet,isolated_dwelling}', 4),
    ('locality', 'miejscowość', 'locality', '{}', 5);

CREATE TABLE place (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    kind        text NOT NULL REFERENCES place_kind,
    teryt       text CHECK (teryt ~ '^[0-9]{7}$'),
    population  int CHECK (population >= 0),
    geom        geometry(Point, 2180) NOT NULL,
    folded      text GENERATED ALWAYS AS (fold(name)) STORED,
    UNIQUE (source, external_id)
);
COMMENT ON TABLE place IS 'Localities: towns, their parts, villages';
COMMENT ON COLUMN place.teryt IS 'Code of the gmina';
CREATE INDEX place_geom ON place USING gist (geom);
CREATE INDEX place_folded ON place (folded text_pattern_ops);

CREATE TABLE road_class (
    code       text PRIMARY KEY,
    name_pl    text NOT NULL,
    name_en    text NOT NULL,
    manager    text NOT NULL,
    manager_pl text NOT NULL,
    manager_en text NOT NULL,
    spelled    text[] NOT NULL,
    rank       int NOT NULL UNIQUE
);
COMMENT ON TABLE road_class IS 'Classes of public roads by their manager, the most important first';
COMMENT ON COLUMN road_class.manager IS 'Kind of the road manager: national, voivodeship, powiat, gmina or owner';
COMMENT ON COLUMN road_class.spelled IS 'How files call it, folded';
INSERT INTO road_class VALUES
    ('motorway', 'autostrada', 'motorway', 'national', 'Generalna Dyrekcja Dróg Krajowych i Autostrad',
     'General Directorate for National Roads and Motorways', '{motorway,motorway_link,autostrada,a}', 1),
    ('expressway', 'droga ekspresowa', 'expressway', 'national', 'Generalna Dyrekcja Dróg Krajowych i Autostrad',
     'General Directorate for National Roads and Motorways', '{expressway,trunk,trunk_link,droga ekspresowa,ekspresowa,s}', 2),
    ('national', 'droga krajowa', 'national road', 'national', 'Generalna Dyrekcja Dróg Krajowych i Autostrad',
     'General Directorate for National Roads and Motorways', '{national,primary,primary_link,droga krajowa,krajowa,dk}', 3),
    ('voivodeship', 'droga wojewódzka', 'voivodeship road', 'voivodeship', 'zarząd dróg wojewódzkich',
     'voivodeship road authority', '{voivodeship,secondary,secondary_link,droga wojewodzka,wojewodzka,dw}', 4),
    ('powiat', 'droga powiatowa', 'powiat road', 'powiat', 'zarząd dróg powiatowych', 'powiat road authority',
     '{powiat,tertiary,tertiary_link,droga powiatowa,powiatowa,dp}', 5),
    ('gmina', 'droga gminna', 'gmina road', 'gmina', 'gmina (miasto)', 'gmina (town)',
     '{gmina,residential,living_street,unclassified,pedestrian,road,droga gminna,gminna,dg}', 6),
    ('internal', 'droga wewnętrzna', 'internal road', 'owner', 'właściciel lub zarządca terenu', 'owner or manager of the land',
     '{internal,service,track,path,footway,cycleway,droga wewnetrzna,wewnetrzna}', 7);
GRANT SELECT ON road_class TO kmzb_staff;
CREATE VIEW kmzb_api.road_class WITH (security_invoker) AS
SELECT code, name_pl, name_en, manager, manager_pl, manager_en, rank AS position FROM kmzb.road_class ORDER BY rank;
GRANT SELECT ON kmzb_api.road_class TO kmzb_staff;

CREATE TABLE road (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source         text NOT NULL,
    external_id    text NOT NULL,
    class          text REFERENCES road_class,
    number         text CHECK (char_length(number) BETWEEN 1 AND 40),
    street_name    text CHECK (char_length(street_name) BETWEEN 1 AND 200),
    locality       text CHECK (char_length(locality) BETWEEN 1 AND 200),
    teryt          text CHECK (teryt ~ '^[0-9]{7}$'),
    institution_id int REFERENCES institution,
    geom           geometry(MultiLineString, 2180) NOT NULL,
    folded         text GENERATED ALWAYS AS (fold(street_name)) STORED,
    UNIQUE (source, external_id)
);
COMMENT ON TABLE road IS 'Pieces of roads; those with one street name in one locality are one street';
COMMENT ON COLUMN road.institution_id IS 'The road manager, where one is known; otherwise the class tells its kind';
CREATE INDEX road_geom ON road USING gist (geom);
CREATE INDEX road_class_geom ON road USING gist (geom) WHERE class IS NOT NULL;
CREATE INDEX road_street_geom ON road USING gist (geom) WHERE street_name IS NOT NULL;
CREATE INDEX road_street ON road (folded text_pattern_ops, (coalesce(teryt, '')), (coalesce(fold(locality), '')));
COMMENT ON INDEX road_street IS 'All pieces of one street';

-- Asked for every report that comes in: plpgsql, so that the plans are kept, and the nearest road by the index alone. Of several roads
-- at a crossing (as near as a position can be told) the most important one.
CREATE FUNCTION road_class_at(point geometry) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    reach float := (SELECT s.value::float FROM kmzb.setting s WHERE s.key = 'street_at_m');
BEGIN
    RETURN (
        SELECT n.class
        FROM (SELECT r.class, r.geom <-> point AS away FROM kmzb.road r
              WHERE r.class IS NOT NULL AND ST_DWithin(r.geom, point, reach) ORDER BY r.geom <-> point LIMIT 8) n
        JOIN kmzb.road_class c ON c.code = n.class
        ORDER BY round(n.away / 5), c.rank LIMIT 1);
END
$function$;
COMMENT ON FUNCTION road_class_at(geometry) IS 'Class of the road at a point (EPSG:2180); NULL: no road within the setting street_at_m';

CREATE FUNCTION street_at(point geometry) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    reach float := (SELECT s.value::float FROM kmzb.setting s WHERE s.key = 'street_at_m');
BEGIN
    RETURN (
        SELECT r.street_name FROM kmzb.road r
        WHERE r.street_name IS NOT NULL AND ST_DWithin(r.geom, point, reach)
        ORDER BY r.geom <-> point, r.id LIMIT 1);
END
$function$;
COMMENT ON FUNCTION street_at(geometry) IS 'Name of the street at a point (EPSG:2180); NULL: none within the setting street_at_m';

-- Import: what the files of places and roads hold as text.

-- A shape (WKT, hexadecimal WKB or GeoJSON) in EPSG:2180; NULL when it is none.
CREATE FUNCTION import_shape(shape text, srid int) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    result geometry;
BEGIN
    result := CASE WHEN shape ~ '^\s*\{' THEN ST_GeomFromGeoJSON(shape)
                   WHEN shape ~ '^[0-9A-Fa-f]+$' THEN ST_GeomFromWKB(decode(shape, 'hex'))
                   ELSE ST_GeomFromText(shape) END;
    result := ST_Transform(ST_Force2D(ST_SetSRID(result, srid)), 2180);
    -- NaN is greater than every number, infinity than any in Poland; a box forgets a NaN among other numbers (PostGIS 3.5 reads it)
    RETURN CASE WHEN ST_XMin(result) >= 100000 AND ST_XMax(result) <= 950000 AND ST_YMin(result) >= 50000 AND ST_YMax(result) <= 900000
                     AND NOT EXISTS (SELECT FROM ST_DumpPoints(result) d
                                     WHERE ST_X(d.geom) NOT BETWEEN 100000 AND 950000 OR ST_Y(d.geom) NOT BETWEEN 50000 AND 900000)
                THEN result END;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$function$;

-- Tells a piece of road by what it is, where a file has no ids; the same in both directions.
CREATE FUNCTION road_key(geom geometry, class text, number text, street_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT md5(concat_ws('|', class, number, street_name,
               least(encode(ST_AsBinary(geom), 'hex'), encode(ST_AsBinary(ST_Reverse(geom)), 'hex'))))
$function$;

-- Words: what a name is found by.

CREATE TABLE search_word (
    word  text PRIMARY KEY,
    means text[] NOT NULL
);
COMMENT ON TABLE search_word IS 'Folded abbreviations and what they stand for; with no meaning: a word that a query can do without';
INSERT INTO search_word VALUES
    ('al', '{aleja,aleje,alei}'), ('pl', '{plac,placu}'), ('os', '{osiedle,osiedlu}'), ('gen', '{generala}'), ('ks', '{ksiedza}'),
    ('sw', '{swietego,swietej,swietych}'), ('dr', '{doktora}'), ('prof', '{profesora}'), ('marsz', '{marszalka}'),
    ('plk', '{pulkownika}'), ('kpt', '{kapitana}'), ('mjr', '{majora}'), ('kard', '{kardynala}'), ('bp', '{biskupa}'),
    ('abp', '{arcybiskupa}'), ('wlkp', '{wielkopolski,wielkopolskie}'), ('maz', '{mazowiecki,mazowiecka}'),
    ('ul', '{}'), ('ulica', '{}'), ('ulicy', '{}'), ('w', '{}'), ('we', '{}'), ('nr', '{}');

-- Folded words of a text, in order.
CREATE FUNCTION name_words(value text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $function$
BEGIN
    RETURN array_remove(regexp_split_to_array(kmzb.fold(left(coalesce(value, ''), 400)), '[^[:alnum:]]+'), '');
END
$function$;

-- All words that a name shall be found by, abbreviations written out.
CREATE FUNCTION name_index(value text) RETURNS tsvector
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    its_words text[] := kmzb.name_words(value);
BEGIN
    RETURN array_to_tsvector(its_words || coalesce(
        (SELECT array_agg(m) FROM kmzb.search_word s, unnest(s.means) m WHERE s.word = ANY (its_words)), '{}'));
END
$function$;

CREATE TABLE place_name (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('locality', 'street', 'unit', 'beat')),
    ref_id   bigint NOT NULL,
    name     text NOT NULL,
    locality text,
    teryt    text,
    folded   text NOT NULL,
    words    tsvector NOT NULL,
    weight   real NOT NULL,
    geom     geometry(Point, 2180),
    UNIQUE (kind, ref_id)
);
COMMENT ON TABLE place_name IS 'What can be searched: derived from place, road, unit and beat; built anew by index_names()';
COMMENT ON COLUMN place_name.ref_id IS 'id in place, unit or beat; of a street the smallest id of its roads';
COMMENT ON COLUMN place_name.weight IS 'How likely it is meant: grows with the logarithm of the population';
CREATE INDEX place_name_words ON place_name USING gin (words);
CREATE INDEX place_name_weight ON place_name (kind, weight DESC);
CREATE INDEX place_name_geom ON place_name USING gist (geom);

CREATE TABLE place_word (
    word    text PRIMARY KEY,
    entries int NOT NULL
);
COMMENT ON TABLE place_word IS 'Every word of place_name, to find the one that was meant when a word was mistyped';
CREATE INDEX place_word_similar ON place_word USING gin (word gin_trgm_ops);

CREATE VIEW locality_name AS
SELECT 'locality'::text AS kind, p.id AS ref_id, p.name, NULL::text AS locality, p.teryt, p.name AS found_by,
       log(coalesce(p.population, 0) + 10)::real AS weight, p.geom
FROM kmzb.place p;

CREATE VIEW street_name AS
SELECT 'street'::text AS kind, s.ref_id, s.street_name AS name, s.locality, s.teryt, concat_ws(' ', s.street_name, s.locality) AS found_by,
       (log(coalesce(l.population, 0) + 10) / 2)::real AS weight, s.geom
FROM (SELECT min(r.id) AS ref_id, min(r.street_name) AS street_name, min(r.locality) AS locality, r.teryt,
             ST_ClosestPoint(ST_Collect(r.geom), ST_Centroid(ST_Collect(r.geom))) AS geom, fold(r.locality) AS folded_locality
      FROM kmzb.road r WHERE r.street_name IS NOT NULL
      GROUP BY r.folded, fold(r.locality), r.teryt) s
LEFT JOIN (SELECT p.folded, left(p.teryt, 6) AS gmina, max(p.population) AS population FROM kmzb.place p GROUP BY 1, 2) l
    ON l.folded = s.folded_locality AND l.gmina = left(s.teryt, 6);

-- The town stands in the address in the nominative, as people type it, and in the name in the locative.
CREATE VIEW unit_name AS
SELECT 'unit'::text AS kind, u.id::bigint AS ref_id, u.name, NULL::text AS locality, NULL::text AS teryt,
       concat_ws(' ', u.kind, k.name_pl, u.name, u.code, substring(u.address from '[^,]*$')) AS found_by,
       4::real AS weight, coalesce(u.seat, ST_PointOnSurface(u.geom)) AS geom
FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind;

CREATE VIEW beat_name AS
SELECT 'beat'::text AS kind, b.id::bigint AS ref_id, b.name, NULL::text AS locality, NULL::text AS teryt,
       concat_ws(' ', b.name, b.officer_name, n.found_by) AS found_by, 1::real AS weight, ST_PointOnSurface(b.geom) AS geom
FROM kmzb.beat b JOIN kmzb.unit_name n ON n.ref_id = b.unit_id;

-- Writes what differs: the wanted entries of some kinds (and, where given, of some rows only).
CREATE FUNCTION write_names(p_kinds text[], p_units bigint[] DEFAULT NULL, p_beats bigint[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    CREATE TEMPORARY TABLE wanted_name ON COMMIT DROP AS
    SELECT w.kind, w.ref_id, w.name, w.locality, w.teryt, array_to_string(kmzb.name_words(w.name), ' ') AS folded,
           kmzb.name_index(w.found_by) AS words, w.weight, w.geom
    FROM (SELECT * FROM kmzb.locality_name WHERE 'locality' = ANY (p_kinds)
          UNION ALL SELECT * FROM kmzb.street_name WHERE 'street' = ANY (p_kinds)
          UNION ALL SELECT * FROM kmzb.unit_name u WHERE 'unit' = ANY (p_kinds) AND (p_units IS NULL OR u.ref_id = ANY (p_units))
          UNION ALL SELECT * FROM kmzb.beat_name b WHERE 'beat' = ANY (p_kinds) AND (p_beats IS NULL OR b.ref_id = ANY (p_beats))) w;
    ANALYZE pg_temp.wanted_name;
    DELETE FROM kmzb.place_name n
    WHERE n.kind = ANY (p_kinds)
      AND (p_units IS NULL OR n.kind <> 'unit' OR n.ref_id = ANY (p_units))
      AND (p_beats IS NULL OR n.kind <> 'beat' OR n.ref_id = ANY (p_beats))
      AND NOT EXISTS (SELECT FROM pg_temp.wanted_name w WHERE (w.kind, w.ref_id) = (n.kind, n.ref_id));
    UPDATE kmzb.place_name n
    SET name = w.name, locality = w.locality, teryt = w.teryt, folded = w.folded, words = w.words, weight = w.weight, geom = w.geom
    FROM pg_temp.wanted_name w
    WHERE (w.kind, w.ref_id) = (n.kind, n.ref_id)
      AND (n.name, n.locality, n.teryt, n.words, n.weight, ST_AsBinary(n.geom))
          IS DISTINCT FROM (w.name, w.locality, w.teryt, w.words, w.weight, ST_AsBinary(w.geom));
    INSERT INTO kmzb.place_name (kind, ref_id, name, locality, teryt, folded, words, weight, geom)
    SELECT w.kind, w.ref_id, w.name, w.locality, w.teryt, w.folded, w.words, w.weight, w.geom
    FROM pg_temp.wanted_name w
    WHERE NOT EXISTS (SELECT FROM kmzb.place_name n WHERE (n.kind, n.ref_id) = (w.kind, w.ref_id));
    DROP TABLE pg_temp.wanted_name;
END
$function$;

CREATE FUNCTION index_names() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.write_names('{locality,street,unit,beat}');
    DELETE FROM kmzb.place_word;
    INSERT INTO kmzb.place_word SELECT s.word, s.ndoc FROM ts_stat('SELECT words FROM kmzb.place_name') s;
    ANALYZE kmzb.place, kmzb.road, kmzb.gmina, kmzb.place_name, kmzb.place_word;
END
$function$;
COMMENT ON FUNCTION index_names() IS 'Bring place_name and place_word up to date, after places or roads were imported';

-- Units and beats are written by several commands and change rarely: their names follow by themselves.
CREATE FUNCTION follow_units() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    units bigint[] := (SELECT coalesce(array_agg(c.id), '{}') FROM changed c);
BEGIN
    PERFORM kmzb.write_names('{unit,beat}', units,
        (SELECT coalesce(array_agg(b.id), '{}') FROM kmzb.beat b WHERE b.unit_id = ANY (units)));
    PERFORM kmzb.add_words('unit', units);
    RETURN NULL;
END
$function$;

CREATE FUNCTION follow_beats() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    beats bigint[] := (SELECT coalesce(array_agg(c.id), '{}') FROM changed c);
BEGIN
    PERFORM kmzb.write_names('{beat}', '{}', beats);
    PERFORM kmzb.add_words('beat', beats);
    RETURN NULL;
END
$function$;

CREATE FUNCTION add_words(p_kind text, p_ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO kmzb.place_word
    SELECT w.word, 1
    FROM (SELECT DISTINCT unnest(tsvector_to_array(n.words)) AS word
          FROM kmzb.place_name n WHERE n.kind = p_kind AND n.ref_id = ANY (p_ids)) w
    WHERE NOT EXISTS (SELECT FROM kmzb.place_word p WHERE p.word = w.word)
    ON CONFLICT DO NOTHING;
END
$function$;

CREATE TRIGGER name_insert AFTER INSERT ON unit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_units();
CREATE TRIGGER name_update AFTER UPDATE ON unit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_units();
CREATE TRIGGER name_delete AFTER DELETE ON unit REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_units();
CREATE TRIGGER name_insert AFTER INSERT ON beat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_beats();
CREATE TRIGGER name_update AFTER UPDATE ON beat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_beats();
CREATE TRIGGER name_delete AFTER DELETE ON beat REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_beats();

-- Searching.

-- Every word must begin a word of the name; numbers that are not the last word must be one.
CREATE FUNCTION name_query(typed text[]) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT string_agg(quote_literal(w) || CASE WHEN w ~ '^[0-9]+$' AND i < cardinality(typed) THEN '' ELSE ':*' END, ' & ' ORDER BY i)
           ::tsquery
    FROM unnest(typed) WITH ORDINALITY AS t (w, i)
$function$;

-- The same with each word as it was typed or as it may have been meant.
CREATE FUNCTION name_query_similar(typed text[]) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    result  tsquery;
    its     text;
    choices text;
BEGIN
    FOREACH its IN ARRAY typed LOOP
        choices := quote_literal(its) || ':*';
        IF char_length(its) >= 3 AND its !~ '^[0-9]' THEN
            choices := concat_ws(' | ', choices, (
                SELECT string_agg(quote_literal(m.word), ' | ')
                FROM (SELECT p.word FROM kmzb.place_word p WHERE p.word % its
                      ORDER BY similarity(p.word, its) DESC, p.entries DESC LIMIT 8) m));
        END IF;
        result := CASE WHEN result IS NULL THEN choices::tsquery ELSE result && choices::tsquery END;
    END LOOP;
    RETURN result;
END
$function$;

-- Smaller is better: how well the name fits, less how likely it is meant, plus how far away it is.
CREATE FUNCTION name_score(folded text, typed text, is_exact boolean, weight real, away_m float) RETURNS float
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN folded = typed THEN 0 WHEN starts_with(folded, typed || ' ') THEN 3 WHEN starts_with(folded, typed) THEN 4 ELSE 6 END
           - is_exact::int - weight + coalesce(2 * log(1 + away_m / 10000), 0)
$function$;

-- Ids of the best fitting names. Too many to weigh all of them (one or two letters typed): the weightiest of each kind and the nearest.
-- Without bitmap scans those come straight from their indexes, and stop at the limit.
CREATE FUNCTION common_names(q tsquery, near geometry) RETURNS bigint[]
LANGUAGE plpgsql STABLE SET enable_bitmapscan = off SET enable_sort = off SET enable_seqscan = off
SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN ARRAY(SELECT n.id FROM kmzb.place_name n WHERE n.kind = 'locality' AND n.words @@ q ORDER BY n.weight DESC LIMIT 40)
        || ARRAY(SELECT n.id FROM kmzb.place_name n WHERE n.kind = 'unit' AND n.words @@ q ORDER BY n.weight DESC LIMIT 20)
        || ARRAY(SELECT n.id FROM kmzb.place_name n WHERE n.kind = 'street' AND n.words @@ q ORDER BY n.weight DESC LIMIT 40)
        || ARRAY(SELECT n.id FROM kmzb.place_name n WHERE near IS NOT NULL AND n.words @@ q ORDER BY n.geom <-> near LIMIT 40);
END
$function$;

CREATE TYPE name_hit AS (id bigint, score float);

CREATE FUNCTION best_names(typed text[], q tsquery, near geometry, at_most int) RETURNS SETOF name_hit
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    many   constant int := 6000;
    plain  text := array_to_string(typed, ' ');
    exact  tsquery := array_to_string(ARRAY(SELECT quote_literal(w) FROM unnest(typed) w), ' & ')::tsquery;
    common bigint[];
BEGIN
    -- four letters are never too common
    IF (SELECT max(char_length(w)) FROM unnest(typed) w) >= 4
       OR (SELECT count(*) FROM (SELECT FROM kmzb.place_name n WHERE n.words @@ q LIMIT many + 1) c) <= many THEN
        RETURN QUERY
        SELECT n.id, kmzb.name_score(n.folded, plain, n.words @@ exact, n.weight, ST_Distance(n.geom, near)) AS score
        FROM kmzb.place_name n WHERE n.words @@ q ORDER BY score, n.id LIMIT at_most;
    ELSE
        common := kmzb.common_names(q, near);
        RETURN QUERY
        SELECT n.id, kmzb.name_score(n.folded, plain, n.words @@ exact, n.weight, ST_Distance(n.geom, near)) AS score
        FROM kmzb.place_name n WHERE n.id = ANY (common) ORDER BY score, n.id LIMIT at_most;
    END IF;
END
$function$;

-- All words; else without words that say little and a house number; else with words that look alike.
CREATE FUNCTION search_names(query text, near geometry, at_most int) RETURNS SETOF name_hit
LANGUAGE plpgsql STABLE SET max_parallel_workers_per_gather = 0 SET jit = off SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    typed  text[] := (kmzb.name_words(left(query, 200)))[1:8];
    lean   text[];
    street text[];
BEGIN
    IF cardinality(typed) = 0 THEN
        RETURN;
    END IF;
    lean := ARRAY(SELECT t.w FROM unnest(typed) WITH ORDINALITY AS t (w, i)
                  WHERE NOT EXISTS (SELECT FROM kmzb.search_word s WHERE s.word = t.w AND s.means = '{}') OR i = cardinality(typed)
                  ORDER BY t.i);
    RETURN QUERY SELECT * FROM kmzb.best_names(lean, kmzb.name_query(lean), near, at_most);
    IF FOUND OR typed[1] IS NULL THEN
        RETURN;
    END IF;
    street := ARRAY(SELECT t.w FROM unnest(lean) WITH ORDINALITY AS t (w, i)
                    WHERE (i = 1 OR w !~ '^[0-9]+[a-z]?$')
                      AND NOT EXISTS (SELECT FROM kmzb.search_word s WHERE s.word = t.w AND s.means = '{}')
                    ORDER BY t.i);
    IF cardinality(street) = 0 THEN
        RETURN;
    END IF;
    IF street <> lean THEN
        RETURN QUERY SELECT * FROM kmzb.best_names(street, kmzb.name_query(street), near, at_most);
        IF FOUND THEN
            RETURN;
        END IF;
    END IF;
    RETURN QUERY SELECT * FROM kmzb.best_names(street, kmzb.name_query_similar(street), near, at_most);
END
$function$;

-- EPSG:2180, or NULL for what is no point of the map: a bias of a search is not worth a refusal.
CREATE FUNCTION bias_point(near geometry) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    near := ST_Force2D(ST_Transform(near, 2180));
    RETURN CASE WHEN GeometryType(near) = 'POINT' AND NOT ST_IsEmpty(near) AND abs(ST_X(near)) < 1e7 AND abs(ST_Y(near)) < 1e7
                THEN near END;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$function$;

-- What the map shows of a hit: the street itself, the seat of a unit, the area of a beat.
CREATE FUNCTION name_geometry(p_kind text, p_ref bigint, p_geom geometry) RETURNS geometry
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF p_kind = 'street' THEN
        RETURN (SELECT ST_Collect(r.geom) FROM kmzb.road r JOIN kmzb.road f ON f.id = p_ref
                WHERE r.folded = f.folded AND coalesce(r.teryt, '') = coalesce(f.teryt, '')
                  AND coalesce(kmzb.fold(r.locality), '') = coalesce(kmzb.fold(f.locality), ''));
    ELSIF p_kind = 'beat' THEN
        RETURN (SELECT b.geom FROM kmzb.beat b WHERE b.id = p_ref);
    END IF;
    RETURN p_geom;
END
$function$;

CREATE FUNCTION kmzb_api.find_place(query text, near geometry DEFAULT NULL, max int DEFAULT 12)
RETURNS TABLE (kind text, name text, locality text, gmina text, powiat text, geom geometry, x float, y float,
               unit_id int, unit_kind text, unit_name text, unit_address text, unit_phone text, unit_email text, in_gap boolean,
               beat_id int, beat_name text, officer_name text, officer_phone text, officer_email text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    at_most int := least(greatest(coalesce(max, 12), 1), 50);
    hit     record;
    unit    kmzb.unit;
    beat    kmzb.beat;
BEGIN
    IF (kmzb.current_person()).id IS NULL THEN
        RETURN;
    END IF;
    FOR hit IN
        SELECT n.kind, n.ref_id, n.name, n.locality, n.geom, g.name AS gmina, g.powiat
        FROM kmzb.search_names(query, kmzb.bias_point(near), at_most) h
        JOIN kmzb.place_name n ON n.id = h.id
        LEFT JOIN kmzb.gmina g ON g.code = left(n.teryt, 6)
        ORDER BY h.score, h.id
    LOOP
        unit := NULL;
        beat := NULL;
        IF hit.kind = 'beat' THEN
            SELECT b.* INTO beat FROM kmzb.beat b WHERE b.id = hit.ref_id;
            SELECT u.* INTO unit FROM kmzb.unit u WHERE u.id = beat.unit_id;
        ELSIF hit.kind = 'unit' THEN
            SELECT u.* INTO unit FROM kmzb.unit u WHERE u.id = hit.ref_id;
        ELSE
            SELECT u.* INTO unit FROM kmzb.unit u WHERE u.id = kmzb.unit_at(hit.geom);
            SELECT b.* INTO beat FROM kmzb.beat b WHERE b.id = kmzb.beat_at(hit.geom, unit.id);
        END IF;
        RETURN QUERY SELECT hit.kind, hit.name, hit.locality, hit.gmina, hit.powiat,
            kmzb.name_geometry(hit.kind, hit.ref_id, hit.geom), ST_X(hit.geom), ST_Y(hit.geom),
            unit.id, unit.kind, unit.name, unit.address, unit.phone, unit.email,
            hit.kind IN ('locality', 'street') AND unit.id IS NOT NULL AND NOT coalesce(ST_Covers(unit.geom, hit.geom), false),
            beat.id, beat.name, beat.officer_name, beat.officer_phone, beat.officer_email;
    END LOOP;
END
$function$;
COMMENT ON FUNCTION kmzb_api.find_place IS 'Places, streets, units and beats by what is typed, best first, with who answers for each';
GRANT EXECUTE ON FUNCTION kmzb_api.find_place(text, geometry, int) TO kmzb_staff;

-- The unit at a point and those above it up to the garrison; the first row tells the beat and what is known of the place.
CREATE FUNCTION kmzb_api.who_answers(point geometry)
RETURNS TABLE (step int, unit_id int, unit_kind text, unit_name text, unit_address text, unit_phone text, unit_email text,
               seat geometry, seat_m float, beat_id int, beat_name text, officer_name text, officer_phone text, officer_email text,
               gap_m float, neighbour text, neighbour_m float, locality text, street text, road_class_pl text, road_class_en text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    here    geometry := kmzb.clean_geometry(point);
    first   int;
    above   int[];
    beat    kmzb.beat;
    class   kmzb.road_class;
    border  float := (SELECT s.value::float FROM kmzb.setting s WHERE s.key = 'border_m');
    beside  text;
    beside_m float;
BEGIN
    IF (kmzb.current_person()).id IS NULL THEN
        RETURN;
    END IF;
    IF GeometryType(here) <> 'POINT' THEN
        RAISE EXCEPTION 'The position is not a point' USING ERRCODE = 'KM010';
    END IF;
    first := kmzb.unit_at(here);
    above := kmzb.unit_superiors(first);
    SELECT b.* INTO beat FROM kmzb.beat b JOIN kmzb.unit u ON u.id = b.unit_id
    WHERE b.unit_id = ANY (above) AND ST_Covers(b.geom, here) ORDER BY u.area_m2, b.id LIMIT 1;
    SELECT u.name, ST_Distance(u.geom, here) INTO beside, beside_m
    FROM kmzb.unit u
    WHERE ST_DWithin(u.geom, here, border) AND u.id <> ALL (above) AND NOT u.id = ANY (kmzb.unit_subtree(first))
    ORDER BY 2, u.area_m2, u.id LIMIT 1;
    SELECT c.* INTO class FROM kmzb.road_class c WHERE c.code = kmzb.road_class_at(here);
    RETURN QUERY
    SELECT row_number() OVER (ORDER BY k.rank DESC, u.area_m2, u.id)::int, u.id, u.kind, u.name, u.address, u.phone, u.email,
           u.seat, ST_Distance(u.seat, here),
           CASE WHEN u.id = first THEN beat.id END, CASE WHEN u.id = first THEN beat.name END,
           CASE WHEN u.id = first THEN beat.officer_name END, CASE WHEN u.id = first THEN beat.officer_phone END,
           CASE WHEN u.id = first THEN beat.officer_email END,
           ST_Distance(u.geom, here), CASE WHEN u.id = first THEN beside END, CASE WHEN u.id = first THEN beside_m END,
           CASE WHEN u.id = first THEN (SELECT p.name FROM kmzb.place p WHERE ST_DWithin(p.geom, here, 20000)
                                        ORDER BY p.geom <-> here LIMIT 1) END,
           CASE WHEN u.id = first THEN kmzb.street_at(here) END,
           CASE WHEN u.id = first THEN class.name_pl END, CASE WHEN u.id = first THEN class.name_en END
    FROM kmzb.unit u JOIN kmzb.unit_kind k ON k.code = u.kind
    WHERE u.id = ANY (above) AND (k.rank > 0 OR u.id = first);
END
$function$;
COMMENT ON FUNCTION kmzb_api.who_answers IS 'Who answers for a point: smallest unit first, its superiors, beat and officer, gap and border';
GRANT EXECUTE ON FUNCTION kmzb_api.who_answers(geometry) TO kmzb_staff;

SELECT index_names();
ANALYZE road_class, place_kind, search_word;

COMMIT;
