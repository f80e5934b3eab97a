-- Deploy kmzb:staffing to pg
-- requires: rollup
-- What staffing and siting rest on: handling times, assumptions, people on duty, inhabitants, stations and candidate sites. There is no
-- official norm of officers per inhabitant: what is assumed here is ours, says so, and each unit may say otherwise for itself and those
-- below it. What a unit says is journaled; what is delivered with the program is never overwritten.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

INSERT INTO duty_role (duty, role)
SELECT d, r
FROM unnest(ARRAY['save_assumption', 'save_staffing', 'save_station', 'save_site']) d,
     unnest(ARRAY['commander', 'coordinator', 'administrator']) r;

-- Assumptions: what is delivered, and what a unit says instead

CREATE TABLE desk_assumption (
    key        text PRIMARY KEY CHECK (key ~ '^[a-z][a-z_]*$'),
    section    text NOT NULL CHECK (section IN ('travel', 'staffing', 'beats', 'siting', 'statistics')),
    value      double precision NOT NULL,
    minimum    double precision NOT NULL,
    maximum    double precision NOT NULL,
    is_whole   boolean NOT NULL DEFAULT false,
    measure_pl text NOT NULL,
    measure_en text NOT NULL,
    name_pl    text NOT NULL,
    name_en    text NOT NULL,
    source_pl  text NOT NULL,
    source_en  text NOT NULL,
    position   int NOT NULL UNIQUE,
    CHECK (value BETWEEN minimum AND maximum)
);
COMMENT ON TABLE desk_assumption IS 'Every assumption behind the numbers of the desk, as delivered; values that units set stand in assumption_value';
INSERT INTO desk_assumption (position, section, key, value, minimum, maximum, is_whole, measure_pl, measure_en, name_pl, name_en, source_pl, source_en)
VALUES
    (1, 'travel', 'speed_kmh', 50, 1, 200, false, 'km/h', 'km/h', 'prędkość przejazdu, gdy drogi jej nie podają',
     'speed of travel where the roads tell none', 'założenie własne: średnia zabudowy i drogi poza nią, bez sygnałów uprzywilejowania',
     'our assumption: a mean of built-up area and open road, without emergency lights'),
    (2, 'travel', 'detour', 1.3, 1, 5, false, 'razy', 'times', 'wydłużenie drogi względem linii prostej',
     'length of the way against the straight line', 'założenie własne; w publikacjach o sieciach drogowych zwykle 1,2–1,4',
     'our assumption; published values for road networks are mostly 1.2–1.4'),
    (3, 'travel', 'readiness_min', 3, 0, 1440, false, 'min', 'min', 'czas od zgłoszenia do wyjazdu, gdy jednostka nie podała własnego',
     'time from the call to leaving, where the unit has not told its own', 'założenie własne', 'our assumption'),
    (4, 'travel', 'access_kmh', 15, 1, 200, false, 'km/h', 'km/h', 'prędkość od miejsca do najbliższej drogi',
     'speed from a place to its nearest road', 'założenie własne', 'our assumption'),
    (5, 'travel', 'access_at_most_m', 2000, 0, 50000, false, 'm', 'm', 'jak daleko od drogi może leżeć miejsce, by dało się dojechać',
     'how far from a road a place may lie and still be reached', 'założenie własne', 'our assumption'),
    (10, 'staffing', 'deadline_h', 72, 0.1, 8760, false, 'h', 'h', 'w jakim czasie ma się zacząć obsługa zgłoszenia',
     'how soon the handling of a report shall begin', 'najwyżej 3 dni od zgłoszenia, jak od 20.12.2019 na zapoznanie się z nim',
     'at most 3 days after the report, as since 20.12.2019 for reading it'),
    (11, 'staffing', 'on_time', 0.95, 0.01, 0.9999, false, 'udział', 'share', 'z jakim prawdopodobieństwem ten czas ma być dotrzymany',
     'with what probability that time shall be kept', 'założenie własne', 'our assumption'),
    (12, 'staffing', 'handling_min', 45, 0, 10080, false, 'min', 'min', 'obsługa zgłoszenia, którego kategoria nie ma własnego czasu',
     'handling of a report whose category has no time of its own', 'założenie własne', 'our assumption'),
    (13, 'staffing', 'travel_min', 25, 0, 1440, false, 'min', 'min', 'dojazd na miejsce i powrót', 'the way there and back', 'założenie własne',
     'our assumption'),
    (14, 'staffing', 'share_for_reports', 0.5, 0.01, 1, false, 'udział', 'share', 'jaka część czasu służby zostaje na zgłoszenia z mapy',
     'share of the time on duty that is left for reports of the map', 'założenie własne: resztę zajmują interwencje, konwoje, dokumentacja',
     'our assumption: calls, escorts and paperwork take the rest'),
    (15, 'staffing', 'least_on_duty', 0, 0, 1000, true, 'osób', 'people', 'najmniej osób na służbie o każdej porze',
     'fewest people on duty at any hour', 'założenie własne', 'our assumption'),
    (16, 'staffing', 'shift_h', 8, 1, 24, true, 'h', 'h', 'długość zmiany', 'length of a shift', 'założenie własne: rozkład ośmiogodzinny',
     'our assumption: a schedule of eight hours'),
    (17, 'staffing', 'hours_per_week', 40, 1, 100, false, 'h/tydz.', 'h/week', 'czas służby policjanta w tygodniu',
     'hours of service per officer and week', 'przeciętnie 40 godzin tygodniowo (ustawa o Policji, art. 33)',
     'forty hours a week on average (Police Act, art. 33)'),
    (18, 'staffing', 'absent_share', 0.22, 0, 0.9, false, 'udział', 'share', 'urlopy, choroby i szkolenia jako część czasu służby',
     'leave, sickness and training as a share of the time of service',
     'założenie własne: 26 dni urlopu, około 20 dni choroby i 10 dni szkoleń na 251 dni roboczych',
     'our assumption: 26 days of leave, about 20 of sickness and 10 of training in 251 working days'),
    (20, 'beats', 'workload_tolerance', 0.15, 0.01, 1, false, 'udział', 'share', 'o ile obciążenie rejonu może odbiegać od średniej',
     'how far the workload of a beat may be from the mean', 'założenie własne', 'our assumption'),
    (30, 'siting', 'reach_near_min', 10, 1, 240, false, 'min', 'min', 'bliski dojazd', 'near reach', 'założenie własne', 'our assumption'),
    (31, 'siting', 'reach_far_min', 20, 1, 240, false, 'min', 'min', 'daleki dojazd; granica w modelach pokrycia',
     'far reach; the limit of the models of coverage', 'założenie własne', 'our assumption'),
    (32, 'siting', 'harm_weight', 0.5, 0, 1, false, 'udział', 'share', 'waga potwierdzonych zagrożeń w zapotrzebowaniu (reszta: mieszkańcy)',
     'weight of confirmed threats in the demand (the rest: inhabitants)', 'założenie własne', 'our assumption'),
    (33, 'siting', 'draws', 200, 0, 10000, true, 'losowań', 'draws', 'losowania zapotrzebowania w badaniu wrażliwości',
     'redraws of the demand in the sensitivity study', 'założenie własne', 'our assumption'),
    (40, 'statistics', 'false_discovery_rate', 0.05, 0.001, 0.5, false, 'udział', 'share', 'dopuszczalny udział fałszywych wskazań',
     'share of false findings that is accepted', 'przyjęta praktyka (Benjamini i Hochberg 1995)', 'usual practice (Benjamini and Hochberg 1995)'),
    (41, 'statistics', 'lamp_events_weak', 100, 0, 1000000, true, 'zdarzeń', 'events', 'lampka przygasa: mniej zdarzeń niż',
     'the lamp dims: fewer events than', 'założenie własne: pojedyncze pola zależą od pojedynczych zdarzeń',
     'our assumption: single cells hang on single events'),
    (42, 'statistics', 'lamp_events_never', 30, 0, 1000000, true, 'zdarzeń', 'events', 'lampka gaśnie: mniej zdarzeń niż',
     'the lamp goes out: fewer events than', 'założenie własne: każdy wzór jest przypadkiem', 'our assumption: every pattern is chance'),
    (43, 'statistics', 'lamp_confirmed_weak', 0.5, 0, 1, false, 'udział', 'share', 'lampka przygasa: udział potwierdzonych mniejszy niż',
     'the lamp dims: a smaller share confirmed than', 'założenie własne: w kraju potwierdzano 38–51 %',
     'our assumption: 38–51 % were confirmed in the country'),
    (44, 'statistics', 'lamp_confirmed_never', 0.1, 0, 1, false, 'udział', 'share', 'lampka gaśnie: udział potwierdzonych mniejszy niż',
     'the lamp goes out: a smaller share confirmed than', 'założenie własne: to mapa samego zgłaszania',
     'our assumption: a map of reporting alone'),
    (45, 'statistics', 'lamp_position_weak', 0.9, 0, 1, false, 'udział', 'share', 'lampka przygasa: udział zdarzeń z własnym położeniem mniejszy niż',
     'the lamp dims: a smaller share with a position of its own than', 'założenie własne', 'our assumption'),
    (46, 'statistics', 'lamp_position_never', 0.6, 0, 1, false, 'udział', 'share', 'lampka gaśnie: udział zdarzeń z własnym położeniem mniejszy niż',
     'the lamp goes out: a smaller share with a position of its own than', 'założenie własne', 'our assumption'),
    (47, 'statistics', 'lamp_edge_weak', 0.25, 0, 1, false, 'udział', 'share', 'lampka przygasa: większa część sąsiedztwa poza obszarem niż',
     'the lamp dims: more of the neighbourhood outside the area than', 'założenie własne', 'our assumption'),
    (48, 'statistics', 'lamp_edge_never', 0.5, 0, 1, false, 'udział', 'share', 'lampka gaśnie: większa część sąsiedztwa poza obszarem niż',
     'the lamp goes out: more of the neighbourhood outside the area than', 'założenie własne', 'our assumption'),
    (49, 'statistics', 'lamp_stability_weak', 0.8, 0, 1, false, 'udział', 'share', 'lampka przygasa: w losowaniach gorące pozostaje mniej niż',
     'the lamp dims: less stays hot in the redraws than', 'założenie własne', 'our assumption'),
    (50, 'statistics', 'lamp_stability_never', 0.5, 0, 1, false, 'udział', 'share', 'lampka gaśnie: w losowaniach gorące pozostaje mniej niż',
     'the lamp goes out: less stays hot in the redraws than', 'założenie własne', 'our assumption'),
    (51, 'statistics', 'incident_lasting_d', 10, 0.1, 3650, false, 'dni', 'days', 'jak długo trwa przeciętnie to, co ludzie zgłaszają',
     'how long what people report lasts on average', 'założenie własne; im dłużej, tym większą część zgłaszanych wskazują te same powtórzenia',
     'our assumption; the longer, the larger the share reported that the same doubles tell of'),
    (52, 'statistics', 'doubles_window_d', 28, 1, 365, false, 'dni', 'days', 'jak długo po pierwszym zgłoszeniu liczą się następne o tej samej sprawie',
     'how long after the first report further ones of the same case count', 'założenie własne', 'our assumption');

CREATE TABLE assumption_value (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id int  NOT NULL REFERENCES unit,
    key     text NOT NULL REFERENCES desk_assumption,
    value   double precision,
    note    text CHECK (char_length(note) BETWEEN 1 AND 500),
    version int NOT NULL DEFAULT 0,
    UNIQUE (unit_id, key)
);
COMMENT ON TABLE assumption_value IS 'What a unit says instead, for itself and the units below it; value NULL: what its superior says';
COMMENT ON COLUMN assumption_value.version IS 'Number of the last journal entry';

-- Speeds by class of road, for ways where nobody has measured any

ALTER TABLE road_class ADD COLUMN speed_kmh double precision CHECK (speed_kmh BETWEEN 1 AND 200);
COMMENT ON COLUMN road_class.speed_kmh IS
    'Assumed by this project, not measured: a mean with junctions and built-up parts, without emergency lights; NULL: not assumed';
UPDATE road_class c SET speed_kmh = s.kmh
FROM (VALUES ('motorway', 110), ('expressway', 95), ('national', 70), ('voivodeship', 60), ('powiat', 50), ('gmina', 35), ('internal', 15))
     s (code, kmh)
WHERE c.code = s.code;

CREATE VIEW kmzb_api.road WITH (security_invoker) AS
SELECT r.id, r.class, c.name_pl AS class_pl, c.name_en AS class_en, r.number, r.street_name, r.locality, c.speed_kmh, r.geom
FROM kmzb.road r LEFT JOIN kmzb.road_class c ON c.code = r.class
-- those in and around the caller's area: nobody needs the whole country for a city's ways
WHERE r.geom && (SELECT ST_Expand(ST_SetSRID(ST_Extent(u.geom)::geometry, 2180), 10000) FROM kmzb_api.unit u);
COMMENT ON VIEW kmzb_api.road IS
    'Roads of the caller''s area and 10 km around, with the speed assumed for their class: what siting and travel can be measured on';
GRANT SELECT (id, class, number, street_name, locality, geom) ON road TO kmzb_staff;
GRANT SELECT ON kmzb_api.road TO kmzb_staff;

-- Handling times

CREATE TABLE handling_time (
    kind       text PRIMARY KEY,
    category   text REFERENCES category,
    type       text REFERENCES incident_type,
    field_min  double precision NOT NULL CHECK (field_min BETWEEN 0 AND 10080),
    office_min double precision NOT NULL CHECK (office_min BETWEEN 0 AND 10080),
    source_pl  text NOT NULL,
    source_en  text NOT NULL,
    CHECK (kind = coalesce(category, type) AND num_nonnulls(category, type) = 1)
);
COMMENT ON TABLE handling_time IS 'Minutes that one report or incident takes on the spot and in the office, without travel, as delivered';
INSERT INTO handling_time (kind, category, field_min, office_min, source_pl, source_en)
SELECT c.code, c.code, coalesce(v.field, 30), coalesce(v.office, 15),
       'założenie własne; nikt nie publikuje czasów obsługi zgłoszeń z mapy', 'our assumption; nobody publishes handling times of the map''s reports'
FROM category c
LEFT JOIN (VALUES
    ('speeding', 60, 15), ('illegal_parking', 20, 15), ('public_drinking', 25, 15), ('road_infrastructure', 20, 30),
    ('traffic_organisation', 25, 30), ('illegal_dump', 40, 30), ('minors_gathering', 30, 20), ('stray_dogs', 30, 20),
    ('vandalism', 30, 30), ('drugs', 60, 30), ('street_racing', 60, 20), ('homeless_person', 45, 30), ('animal_cruelty', 60, 45),
    ('dangerous_venue', 60, 45), ('dangerous_water', 45, 30), ('poaching', 90, 30), ('illegal_logging', 60, 30), ('forest_quads', 60, 15),
    ('begging', 20, 10), ('unguarded_level_crossing', 30, 30), ('unguarded_foot_crossing', 30, 30)) v (code, field, office)
    ON v.code = c.code;
INSERT INTO handling_time (kind, type, field_min, office_min, source_pl, source_en)
SELECT t.code, t.code, CASE WHEN t.kind = 'crime' THEN 60 ELSE 45 * (1 + t.severity) END, CASE WHEN t.kind = 'crime' THEN 90 ELSE 30 END,
       'założenie własne: tylko pierwsze czynności na miejscu', 'our assumption: only the first steps on the spot'
FROM incident_type t;

-- A category or type that comes later has its time, too.
CREATE FUNCTION add_handling_time() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    INSERT INTO kmzb.handling_time (kind, category, type, field_min, office_min, source_pl, source_en)
    VALUES (NEW.code, CASE TG_TABLE_NAME WHEN 'category' THEN NEW.code END, CASE TG_TABLE_NAME WHEN 'incident_type' THEN NEW.code END,
            30, 15, 'założenie własne', 'our assumption')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$function$;
CREATE TRIGGER add_handling_time AFTER INSERT ON category FOR EACH ROW EXECUTE FUNCTION add_handling_time();
CREATE TRIGGER add_handling_time AFTER INSERT ON incident_type FOR EACH ROW EXECUTE FUNCTION add_handling_time();

CREATE TABLE handling_value (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    int  NOT NULL REFERENCES unit,
    kind       text NOT NULL REFERENCES handling_time,
    field_min  double precision CHECK (field_min BETWEEN 0 AND 10080),
    office_min double precision CHECK (office_min BETWEEN 0 AND 10080),
    note       text CHECK (char_length(note) BETWEEN 1 AND 500),
    version    int NOT NULL DEFAULT 0,
    UNIQUE (unit_id, kind),
    CHECK ((field_min IS NULL) = (office_min IS NULL))
);
COMMENT ON TABLE handling_value IS 'What a unit says instead, for itself and the units below it; NULL: what its superior says';

-- People: posts, and who is on duty when

CREATE TABLE staffing_table (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id     int  NOT NULL REFERENCES unit,
    valid_from  date NOT NULL CHECK (valid_from BETWEEN '1990-01-01' AND '2100-01-01'),
    established int CHECK (established BETWEEN 0 AND 100000),
    filled      int CHECK (filled BETWEEN 0 AND 100000),
    note        text CHECK (char_length(note) BETWEEN 1 AND 500),
    withdrawn   boolean NOT NULL DEFAULT false,
    version     int NOT NULL DEFAULT 0,
    UNIQUE (unit_id, valid_from)
);
COMMENT ON TABLE staffing_table IS 'The people of one unit (not of those below it) from a day on, until its next table; changed as a whole';
COMMENT ON COLUMN staffing_table.established IS 'Posts in the establishment; NULL: not said';

CREATE TABLE duty_staffing (
    table_id  bigint NOT NULL REFERENCES staffing_table ON DELETE CASCADE,
    weekday   smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    hour_from smallint NOT NULL CHECK (hour_from BETWEEN 0 AND 23),
    hour_to   smallint NOT NULL CHECK (hour_to BETWEEN 1 AND 24),
    people    double precision NOT NULL CHECK (people BETWEEN 0 AND 10000),
    PRIMARY KEY (table_id, weekday, hour_from, hour_to)
);
COMMENT ON TABLE duty_staffing IS 'People on duty by the day on which a shift begins (1 Monday … 7 Sunday) and its hours, civil time';
COMMENT ON COLUMN duty_staffing.hour_to IS 'The shift ends before this hour; not later than hour_from: on the next day';

CREATE FUNCTION shift_hours(hour_from int, hour_to int) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$ SELECT (hour_to - hour_from + 23) % 24 + 1 $function$;
COMMENT ON FUNCTION shift_hours(int, int) IS 'How long a shift is: 22 to 6 are 8 hours, 7 to 7 are 24';

-- Inhabitants

CREATE TABLE population_set (
    source  text PRIMARY KEY CHECK (char_length(source) BETWEEN 1 AND 100),
    title   text CHECK (char_length(title) BETWEEN 1 AND 200),
    as_of   date,
    is_base boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE population_set IS 'Sets of inhabitants; those of several sets are the same people, so one of them, the base, is counted';
CREATE UNIQUE INDEX population_set_base ON population_set (is_base) WHERE is_base;

CREATE TABLE population_point (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      text NOT NULL REFERENCES population_set ON DELETE CASCADE,
    external_id text NOT NULL CHECK (char_length(external_id) BETWEEN 1 AND 200),
    kind        text NOT NULL CHECK (kind IN ('gmina', 'locality', 'area')),
    name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    teryt       text CHECK (teryt ~ '^[0-9]{6,7}$'),
    people      int NOT NULL CHECK (people >= 0),
    area_km2    double precision CHECK (area_km2 > 0),
    geom        geometry(Point, 2180) NOT NULL CHECK (NOT ST_IsEmpty(geom)),
    UNIQUE (source, external_id)
);
COMMENT ON TABLE population_point IS 'Inhabitants at points: seats of gminy, localities, parts of towns; public data';
COMMENT ON COLUMN population_point.area_km2 IS 'Of the gmina or part, where it is known';
CREATE INDEX population_point_geom ON population_point USING gist (geom);

-- Stations and candidate sites

CREATE TABLE station (
    unit_id       int PRIMARY KEY REFERENCES unit,
    is_closable   boolean NOT NULL DEFAULT false,
    capacity      double precision CHECK (capacity > 0),
    readiness_min double precision CHECK (readiness_min BETWEEN 0 AND 1440),
    note          text CHECK (char_length(note) BETWEEN 1 AND 500),
    version       int NOT NULL DEFAULT 0
);
COMMENT ON TABLE station IS 'What is said of a unit''s seat as a station; a unit without a row stays open, without a limit';
COMMENT ON COLUMN station.capacity IS 'How much of the demand it can serve, in the units of the demand; NULL: no limit';

CREATE TABLE candidate_site (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id   int  NOT NULL REFERENCES unit,
    kind      text NOT NULL CHECK (kind IN ('drawn', 'file', 'gmina_seat')),
    name      text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    note      text CHECK (char_length(note) BETWEEN 1 AND 500),
    geom      geometry(Point, 2180) NOT NULL CHECK (NOT ST_IsEmpty(geom)),
    withdrawn boolean NOT NULL DEFAULT false,
    version   int NOT NULL DEFAULT 0
);
COMMENT ON TABLE candidate_site IS 'Where a station could be, as the people of a unit propose it; the seats of gminy are candidates without a row';
CREATE INDEX candidate_site_unit ON candidate_site (unit_id);

-- What may be read

ALTER TABLE assumption_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE handling_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE staffing_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_staffing ENABLE ROW LEVEL SECURITY;
ALTER TABLE station ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidate_site ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON assumption_value FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON handling_value FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON staffing_table FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON duty_staffing FOR SELECT TO kmzb_staff
    USING (EXISTS (SELECT FROM staffing_table t WHERE t.id = duty_staffing.table_id));
CREATE POLICY own_subtree ON station FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
CREATE POLICY own_subtree ON candidate_site FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON
    desk_assumption, assumption_value, handling_time, handling_value, staffing_table, duty_staffing, population_set, population_point,
    station, candidate_site
    TO kmzb_staff;

CREATE VIEW kmzb_api.desk_assumption WITH (security_invoker) AS
SELECT key, section, value, minimum, maximum, is_whole, measure_pl, measure_en, name_pl, name_en, source_pl, source_en, position
FROM kmzb.desk_assumption;
CREATE VIEW kmzb_api.assumption_value WITH (security_invoker) AS
SELECT id, unit_id, key, value, note, version FROM kmzb.assumption_value;
CREATE VIEW kmzb_api.handling_time WITH (security_invoker) AS
SELECT kind, category, type, field_min, office_min, source_pl, source_en FROM kmzb.handling_time;
CREATE VIEW kmzb_api.handling_value WITH (security_invoker) AS
SELECT id, unit_id, kind, field_min, office_min, note, version FROM kmzb.handling_value;
CREATE VIEW kmzb_api.staffing_table WITH (security_invoker) AS
SELECT t.id, t.unit_id, u.name AS unit_name, t.valid_from, t.established, t.filled, t.note, t.version
FROM kmzb.staffing_table t JOIN kmzb.unit u ON u.id = t.unit_id WHERE NOT t.withdrawn;
CREATE VIEW kmzb_api.duty_staffing WITH (security_invoker) AS
SELECT d.table_id, t.unit_id, t.valid_from, d.weekday, d.hour_from, d.hour_to, d.people
FROM kmzb.duty_staffing d JOIN kmzb.staffing_table t ON t.id = d.table_id WHERE NOT t.withdrawn;
CREATE VIEW kmzb_api.population_set WITH (security_invoker) AS
SELECT source, title, as_of, is_base FROM kmzb.population_set;
CREATE VIEW kmzb_api.population_point WITH (security_invoker) AS
SELECT p.id, p.source, s.is_base, p.external_id, p.kind, p.name, p.teryt, p.people, p.area_km2, p.geom
FROM kmzb.population_point p JOIN kmzb.population_set s ON s.source = p.source;
CREATE VIEW kmzb_api.station WITH (security_invoker) AS
SELECT u.id AS unit_id, u.kind, u.name, u.parent_id, coalesce(s.is_closable, false) AS is_closable, s.capacity, s.readiness_min, s.note,
       coalesce(s.version, 0) AS version, u.seat AS geom
FROM kmzb.unit u LEFT JOIN kmzb.station s ON s.unit_id = u.id WHERE u.seat IS NOT NULL;
CREATE VIEW kmzb_api.candidate_site WITH (security_invoker) AS
SELECT c.id, c.unit_id, u.name AS unit_name, c.kind, c.name, c.note, c.version, c.geom
FROM kmzb.candidate_site c JOIN kmzb.unit u ON u.id = c.unit_id WHERE NOT c.withdrawn;
GRANT SELECT ON
    kmzb_api.desk_assumption, kmzb_api.assumption_value, kmzb_api.handling_time, kmzb_api.handling_value, kmzb_api.staffing_table,
    kmzb_api.duty_staffing, kmzb_api.population_set, kmzb_api.population_point, kmzb_api.station, kmzb_api.candidate_site
    TO kmzb_staff;

-- Whose word counts in a unit: its own, else that of the nearest superior who says something, else what is delivered.

CREATE FUNCTION unit_line(start int) RETURNS TABLE (unit_id int, away int)
LANGUAGE plpgsql STABLE STRICT AS $function$
BEGIN
    RETURN QUERY
    WITH RECURSIVE above (id, parent, steps) AS (
        SELECT u.id, u.parent_id, 0 FROM kmzb.unit u WHERE u.id = start
        UNION ALL
        SELECT u.id, u.parent_id, a.steps + 1 FROM kmzb.unit u JOIN above a ON u.id = a.parent
    )
    SELECT a.id, a.steps FROM above a;
END
$function$;
COMMENT ON FUNCTION unit_line(int) IS 'The unit (0) and its superiors, by the number of steps up';

-- The unit asked for, which must be the caller's own or below it; NULL: the caller's own.
CREATE FUNCTION desk_unit(asked int) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    me kmzb.person := kmzb.current_person();
BEGIN
    IF me.id IS NULL THEN
        RAISE EXCEPTION 'Your login is not bound to an active person' USING ERRCODE = 'KM006';
    END IF;
    IF asked <> ALL (kmzb.visible_units()) THEN
        RAISE EXCEPTION 'There is no unit % in your area', asked USING ERRCODE = 'KM006';
    END IF;
    RETURN coalesce(asked, me.unit_id);
END
$function$;

CREATE FUNCTION kmzb_api.assumptions_of(unit int)
RETURNS TABLE (key text, section text, name_pl text, name_en text, measure_pl text, measure_en text, value double precision,
               delivered double precision, minimum double precision, maximum double precision, is_whole boolean, source_pl text,
               source_en text, said_by int, said_by_name text, note text, changed_by text, changed_at timestamptz,
               own_value double precision, own_version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    its int := kmzb.desk_unit(unit);
BEGIN
    RETURN QUERY
    SELECT a.key, a.section, a.name_pl, a.name_en, a.measure_pl, a.measure_en, coalesce(s.value, a.value), a.value, a.minimum, a.maximum,
           a.is_whole, a.source_pl, a.source_en, s.unit_id, s.name, s.note, j.actor, j.at, o.value, coalesce(o.version, 0)
    FROM kmzb.desk_assumption a
    LEFT JOIN LATERAL (
        SELECT v.id, v.unit_id, v.value, v.note, v.version, u.name
        FROM kmzb.unit_line(its) l JOIN kmzb.assumption_value v ON v.unit_id = l.unit_id JOIN kmzb.unit u ON u.id = l.unit_id
        WHERE v.key = a.key AND v.value IS NOT NULL ORDER BY l.away LIMIT 1) s ON true
    LEFT JOIN kmzb.assumption_value o ON o.unit_id = its AND o.key = a.key
    LEFT JOIN kmzb.journal j ON j.subject = 'desk_assumption' AND j.subject_id = s.id AND j.seq = s.version
    ORDER BY a.position;
END
$function$;
COMMENT ON FUNCTION kmzb_api.assumptions_of(int) IS
    'The assumptions that hold for a unit (NULL: the caller''s own), who says so (NULL: as delivered), and what the unit itself says';

CREATE FUNCTION kmzb_api.handling_of(unit int)
RETURNS TABLE (kind text, is_incident boolean, name_pl text, name_en text, field_min double precision, office_min double precision,
               delivered_field_min double precision, delivered_office_min double precision, source_pl text, source_en text,
               said_by int, said_by_name text, note text, changed_by text, changed_at timestamptz, own_field_min double precision,
               own_office_min double precision, own_version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    its int := kmzb.desk_unit(unit);
BEGIN
    RETURN QUERY
    SELECT h.kind, h.type IS NOT NULL, coalesce(c.name_pl, t.name_pl), coalesce(c.name_en, t.name_en), coalesce(s.field_min, h.field_min),
           coalesce(s.office_min, h.office_min), h.field_min, h.office_min, h.source_pl, h.source_en, s.unit_id, s.name, s.note, j.actor,
           j.at, o.field_min, o.office_min, coalesce(o.version, 0)
    FROM kmzb.handling_time h
    LEFT JOIN kmzb.category c ON c.code = h.category
    LEFT JOIN kmzb.incident_type t ON t.code = h.type
    LEFT JOIN LATERAL (
        SELECT v.id, v.unit_id, v.field_min, v.office_min, v.note, v.version, u.name
        FROM kmzb.unit_line(its) l JOIN kmzb.handling_value v ON v.unit_id = l.unit_id JOIN kmzb.unit u ON u.id = l.unit_id
        WHERE v.kind = h.kind AND v.field_min IS NOT NULL ORDER BY l.away LIMIT 1) s ON true
    LEFT JOIN kmzb.handling_value o ON o.unit_id = its AND o.kind = h.kind
    LEFT JOIN kmzb.journal j ON j.subject = 'handling_time' AND j.subject_id = s.id AND j.seq = s.version
    ORDER BY h.type IS NOT NULL, coalesce(c.name_pl, t.name_pl);
END
$function$;
COMMENT ON FUNCTION kmzb_api.handling_of(int) IS
    'Handling times that hold for a unit (NULL: the caller''s own), who says so (NULL: as delivered), and what the unit itself says';

-- Saving. Each act names the version it saw and a client id; it writes one entry of the journal.

-- Whether the caller may, for this unit; done_id is the subject when this very call was carried out before.
CREATE FUNCTION begin_desk(p_client_id uuid, p_duty text, p_subject text, p_unit_id int, OUT me person, OUT done_id bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    duty record;
BEGIN
    duty := kmzb.begin_duty(p_client_id, kmzb.duty_roles(p_duty));
    me := duty.me;
    IF (duty.prior).id IS NOT NULL THEN
        IF (duty.prior).subject <> p_subject THEN
            RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
        END IF;
        done_id := (duty.prior).subject_id;
    ELSIF p_unit_id IS NULL OR p_unit_id <> ALL (kmzb.visible_units()) THEN
        RAISE EXCEPTION 'There is no unit % in your area', coalesce(p_unit_id::text, 'NULL') USING ERRCODE = 'KM006';
    END IF;
END
$function$;

CREATE FUNCTION desk_note(value text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    value := kmzb.import_typed(value);
    IF kmzb.import_bad_text(value) THEN
        RAISE EXCEPTION 'The text holds characters that cannot be stored' USING ERRCODE = 'KM011';
    END IF;
    RETURN kmzb.clean_text(value, 500);
END
$function$;

CREATE FUNCTION kmzb_api.save_assumption(
    unit_id int, key text, expected_version int, client_id uuid, value double precision, note text DEFAULT NULL
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b      record := kmzb.begin_desk(client_id, 'save_assumption', 'desk_assumption', unit_id);
    a      kmzb.desk_assumption;
    before kmzb.assumption_value;
    said   text := kmzb.desk_note(note);
    number int;
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('desk_assumption', b.done_id);
    END IF;
    SELECT * INTO a FROM kmzb.desk_assumption d WHERE d.key = save_assumption.key;
    IF a.key IS NULL THEN
        RAISE EXCEPTION 'Unknown assumption "%"', coalesce(key, 'NULL') USING ERRCODE = 'KM031';
    ELSIF NOT value BETWEEN a.minimum AND a.maximum OR a.is_whole AND value <> floor(value) THEN  -- NaN is above every maximum
        RAISE EXCEPTION '% must lie between % and %', a.key, a.minimum, a.maximum USING ERRCODE = 'KM031';
    END IF;
    INSERT INTO kmzb.assumption_value (unit_id, key) VALUES (unit_id, a.key) ON CONFLICT DO NOTHING;
    SELECT * INTO before FROM kmzb.assumption_value v WHERE v.unit_id = save_assumption.unit_id AND v.key = a.key FOR UPDATE;
    number := kmzb.journal_write(
        unit_id, 'desk_assumption', before.id, expected_version, CASE WHEN value IS NULL THEN 'reset' ELSE 'save' END,
        jsonb_build_object('key', a.key, 'value', before.value), jsonb_build_object('key', a.key, 'value', value), said, client_id, b.me);
    UPDATE kmzb.assumption_value v SET value = save_assumption.value, note = said, version = number WHERE v.id = before.id;
    RETURN number;
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_assumption IS
    'Say what holds for a unit and those below it (value NULL: what its superior says again); returns the new version';

CREATE FUNCTION kmzb_api.save_handling_time(
    unit_id int, kind text, expected_version int, client_id uuid, field_min double precision, office_min double precision,
    note text DEFAULT NULL
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b      record := kmzb.begin_desk(client_id, 'save_assumption', 'handling_time', unit_id);
    before kmzb.handling_value;
    said   text := kmzb.desk_note(note);
    number int;
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('handling_time', b.done_id);
    END IF;
    IF NOT EXISTS (SELECT FROM kmzb.handling_time h WHERE h.kind = save_handling_time.kind) THEN
        RAISE EXCEPTION 'Unknown category or type of incident "%"', coalesce(kind, 'NULL') USING ERRCODE = 'KM031';
    ELSIF (field_min IS NULL) <> (office_min IS NULL) OR NOT field_min BETWEEN 0 AND 10080 OR NOT office_min BETWEEN 0 AND 10080 THEN
        RAISE EXCEPTION 'Minutes must lie between 0 and 10080, and both be given' USING ERRCODE = 'KM031';
    END IF;
    INSERT INTO kmzb.handling_value (unit_id, kind) VALUES (unit_id, kind) ON CONFLICT DO NOTHING;
    SELECT * INTO before FROM kmzb.handling_value v
    WHERE v.unit_id = save_handling_time.unit_id AND v.kind = save_handling_time.kind FOR UPDATE;
    number := kmzb.journal_write(
        unit_id, 'handling_time', before.id, expected_version, CASE WHEN field_min IS NULL THEN 'reset' ELSE 'save' END,
        jsonb_build_object('kind', kind, 'field_min', before.field_min, 'office_min', before.office_min),
        jsonb_build_object('kind', kind, 'field_min', field_min, 'office_min', office_min), said, client_id, b.me);
    UPDATE kmzb.handling_value v
    SET field_min = save_handling_time.field_min, office_min = save_handling_time.office_min, note = said, version = number
    WHERE v.id = before.id;
    RETURN number;
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_handling_time IS
    'Say how long a kind takes in a unit and those below it (minutes NULL: what its superior says again); returns the new version';

-- A unit's people as the journal records them.
CREATE FUNCTION staffing_state(t staffing_table) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN jsonb_build_object(
        'valid_from', t.valid_from, 'established', t.established, 'filled', t.filled, 'note', t.note, 'withdrawn', t.withdrawn,
        'shifts', (SELECT coalesce(jsonb_agg(jsonb_build_array(d.weekday, d.hour_from, d.hour_to, d.people)
                                             ORDER BY d.weekday, d.hour_from, d.hour_to), '[]')
                   FROM kmzb.duty_staffing d WHERE d.table_id = t.id));
END
$function$;

-- Shifts from a JSON array of [weekday, hour_from, hour_to, people], checked.
CREATE FUNCTION read_shifts(shifts jsonb) RETURNS SETOF duty_staffing
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    item   jsonb;
    number int := 0;
    result kmzb.duty_staffing;
    seen   text[] := '{}';
BEGIN
    IF jsonb_typeof(shifts) <> 'array' OR jsonb_array_length(shifts) > 1000 THEN
        RAISE EXCEPTION 'A staffing table is a list of at most 1000 shifts' USING ERRCODE = 'KM031';
    END IF;
    FOR item IN SELECT * FROM jsonb_array_elements(shifts) LOOP
        number := number + 1;
        BEGIN
            result.weekday := (item ->> 0)::smallint;
            result.hour_from := (item ->> 1)::smallint;
            result.hour_to := (item ->> 2)::smallint;
            result.people := (item ->> 3)::double precision;
        EXCEPTION WHEN OTHERS THEN
            RAISE EXCEPTION 'Shift % of the table is not four numbers', number USING ERRCODE = 'KM031';
        END;
        IF (result.weekday BETWEEN 1 AND 7 AND result.hour_from BETWEEN 0 AND 23 AND result.hour_to BETWEEN 1 AND 24
            AND result.people BETWEEN 0 AND 10000) IS NOT TRUE THEN
            RAISE EXCEPTION 'Shift % of the table: weekday 1 to 7, hours 0 to 24, people 0 to 10000', number USING ERRCODE = 'KM031';
        ELSIF concat_ws('-', result.weekday, result.hour_from, result.hour_to) = ANY (seen) THEN
            RAISE EXCEPTION 'Shift % of the table stands there twice', number USING ERRCODE = 'KM031';
        END IF;
        seen := seen || concat_ws('-', result.weekday, result.hour_from, result.hour_to);
        RETURN NEXT result;
    END LOOP;
END
$function$;

-- Write a table; me NULL: the owner's import. Returns its version, unchanged when the table says the same already.
CREATE FUNCTION write_staffing(
    p_unit_id int, p_valid_from date, p_expected_version int, p_client_id uuid, p_established int, p_filled int, p_shifts jsonb,
    p_note text, p_withdrawn boolean, p_me person
) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    before kmzb.staffing_table;
    after  kmzb.staffing_table;
    was    jsonb;
BEGIN
    IF (p_valid_from BETWEEN '1990-01-01' AND '2100-01-01') IS NOT TRUE THEN
        RAISE EXCEPTION 'The day from which the table holds is missing or out of bounds' USING ERRCODE = 'KM031';
    ELSIF NOT p_established BETWEEN 0 AND 100000 OR NOT p_filled BETWEEN 0 AND 100000 THEN
        RAISE EXCEPTION 'Posts must lie between 0 and 100000' USING ERRCODE = 'KM031';
    ELSIF p_filled > p_established THEN
        RAISE EXCEPTION 'More posts are filled than there are' USING ERRCODE = 'KM031';
    END IF;
    INSERT INTO kmzb.staffing_table (unit_id, valid_from) VALUES (p_unit_id, p_valid_from) ON CONFLICT DO NOTHING;
    SELECT * INTO before FROM kmzb.staffing_table t WHERE t.unit_id = p_unit_id AND t.valid_from = p_valid_from FOR UPDATE;
    was := kmzb.staffing_state(before);
    UPDATE kmzb.staffing_table t
    SET established = p_established, filled = p_filled, note = p_note, withdrawn = p_withdrawn
    WHERE t.id = before.id RETURNING * INTO after;
    DELETE FROM kmzb.duty_staffing d WHERE d.table_id = before.id;
    INSERT INTO kmzb.duty_staffing (table_id, weekday, hour_from, hour_to, people)
    SELECT before.id, s.weekday, s.hour_from, s.hour_to, s.people FROM kmzb.read_shifts(coalesce(p_shifts, '[]')) s;
    IF p_me IS NULL AND before.version > 0 AND kmzb.staffing_state(after) - 'note' = was - 'note' THEN
        UPDATE kmzb.staffing_table t SET note = before.note WHERE t.id = before.id;
        RETURN before.version;
    END IF;
    after.version := kmzb.journal_write(
        p_unit_id, 'staffing_table', before.id, coalesce(p_expected_version, CASE WHEN p_me IS NULL THEN before.version END),
        CASE WHEN p_me IS NULL THEN 'import' WHEN p_withdrawn THEN 'withdraw' ELSE 'save' END,
        CASE WHEN before.version > 0 THEN was END, kmzb.staffing_state(after), p_note, p_client_id, p_me);
    UPDATE kmzb.staffing_table t SET version = after.version WHERE t.id = before.id;
    RETURN after.version;
END
$function$;

CREATE FUNCTION kmzb_api.save_staffing(
    unit_id int, valid_from date, expected_version int, client_id uuid, established int, filled int, shifts jsonb, note text DEFAULT NULL
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b record := kmzb.begin_desk(client_id, 'save_staffing', 'staffing_table', unit_id);
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('staffing_table', b.done_id);
    END IF;
    RETURN kmzb.write_staffing(unit_id, valid_from, coalesce(expected_version, -1), client_id, established, filled, shifts,
                               kmzb.desk_note(note), false, b.me);
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_staffing IS
    'The people of a unit from a day on, as a whole; shifts are [weekday, hour_from, hour_to, people]; returns the new version';

CREATE FUNCTION kmzb_api.withdraw_staffing(unit_id int, valid_from date, expected_version int, client_id uuid, note text DEFAULT NULL)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b record := kmzb.begin_desk(client_id, 'save_staffing', 'staffing_table', unit_id);
    t kmzb.staffing_table;
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('staffing_table', b.done_id);
    END IF;
    SELECT * INTO t FROM kmzb.staffing_table s
    WHERE s.unit_id = withdraw_staffing.unit_id AND s.valid_from = withdraw_staffing.valid_from AND NOT s.withdrawn;
    IF t.id IS NULL THEN
        RAISE EXCEPTION 'There is no table of this unit from that day' USING ERRCODE = 'KM031';
    END IF;
    RETURN kmzb.write_staffing(t.unit_id, t.valid_from, coalesce(expected_version, -1), client_id, t.established, t.filled,
                               kmzb.staffing_state(t) -> 'shifts', kmzb.desk_note(note), true, b.me);
END
$function$;
COMMENT ON FUNCTION kmzb_api.withdraw_staffing IS 'Take a table out of use: the one before it holds again; returns the new version';

CREATE FUNCTION kmzb_api.save_station(
    unit_id int, expected_version int, client_id uuid, is_closable boolean, capacity double precision, readiness_min double precision,
    note text DEFAULT NULL
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b      record := kmzb.begin_desk(client_id, 'save_station', 'station', unit_id);
    before kmzb.station;
    after  kmzb.station;
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('station', b.done_id);
    END IF;
    IF NOT EXISTS (SELECT FROM kmzb.unit u WHERE u.id = unit_id AND u.seat IS NOT NULL) THEN
        RAISE EXCEPTION 'The unit has no seat' USING ERRCODE = 'KM031';
    ELSIF is_closable IS NULL OR NOT readiness_min BETWEEN 0 AND 1440 OR capacity <= 0 OR capacity > 1e12 THEN
        RAISE EXCEPTION 'Readiness must lie between 0 and 1440 minutes, capacity above 0' USING ERRCODE = 'KM031';
    END IF;
    INSERT INTO kmzb.station (unit_id) VALUES (unit_id) ON CONFLICT DO NOTHING;
    SELECT * INTO before FROM kmzb.station s WHERE s.unit_id = save_station.unit_id FOR UPDATE;
    after := before;
    after.is_closable := is_closable;
    after.capacity := capacity;
    after.readiness_min := readiness_min;
    after.note := kmzb.desk_note(note);
    after.version := kmzb.journal_write(unit_id, 'station', unit_id, expected_version, 'save', to_jsonb(before) - 'version',
                                        to_jsonb(after) - 'version', after.note, client_id, b.me);
    UPDATE kmzb.station s
    SET is_closable = after.is_closable, capacity = after.capacity, readiness_min = after.readiness_min, note = after.note,
        version = after.version
    WHERE s.unit_id = save_station.unit_id;
    RETURN after.version;
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_station IS 'Say of a unit''s seat whether it may be closed, what it can serve, how soon a patrol leaves';

CREATE FUNCTION site_state(c candidate_site) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN jsonb_build_object('unit_id', c.unit_id, 'kind', c.kind, 'name', c.name, 'note', c.note, 'withdrawn', c.withdrawn,
                              'x', public.ST_X(c.geom), 'y', public.ST_Y(c.geom));
END
$function$;

-- The site, locked, when the caller may see it.
CREATE FUNCTION lock_site(site_id bigint) RETURNS candidate_site
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    result kmzb.candidate_site;
BEGIN
    SELECT * INTO result FROM kmzb.candidate_site c WHERE c.id = site_id AND c.unit_id = ANY (kmzb.visible_units()) FOR UPDATE;
    IF result.id IS NULL THEN
        RAISE EXCEPTION 'There is no candidate site % in your area', site_id USING ERRCODE = 'KM005';
    END IF;
    RETURN result;
END
$function$;

CREATE FUNCTION kmzb_api.save_site(
    site_id bigint, expected_version int, client_id uuid, unit_id int, kind text, name text, geom geometry, note text DEFAULT NULL
) RETURNS SETOF kmzb_api.candidate_site
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    b      record := kmzb.begin_desk(save_site.client_id, 'save_site', 'candidate_site', save_site.unit_id);
    before kmzb.candidate_site;
    after  kmzb.candidate_site;
    point  geometry;
BEGIN
    IF b.done_id IS NULL THEN
        IF save_site.site_id IS NOT NULL THEN
            before := kmzb.lock_site(save_site.site_id);
        END IF;
        after := before;
        after.unit_id := save_site.unit_id;
        after.kind := save_site.kind;
        after.name := kmzb.clean_text(kmzb.desk_note(save_site.name), 200);
        after.note := kmzb.desk_note(save_site.note);
        after.withdrawn := false;
        IF after.name IS NULL THEN
            RAISE EXCEPTION 'A candidate site needs a name' USING ERRCODE = 'KM011';
        ELSIF (after.kind IN ('drawn', 'file', 'gmina_seat')) IS NOT TRUE THEN
            RAISE EXCEPTION 'Unknown kind of site "%"', coalesce(after.kind, 'NULL') USING ERRCODE = 'KM031';
        END IF;
        point := kmzb.clean_geometry(save_site.geom);
        IF GeometryType(point) <> 'POINT' THEN
            RAISE EXCEPTION 'A candidate site is a point' USING ERRCODE = 'KM010';
        END IF;
        after.geom := point;
        IF save_site.site_id IS NULL THEN
            after.id := nextval(pg_get_serial_sequence('kmzb.candidate_site', 'id'));
        END IF;
        after.version := kmzb.journal_write(
            after.unit_id, 'candidate_site', after.id, CASE WHEN save_site.site_id IS NULL THEN 0 ELSE save_site.expected_version END, 'save',
            CASE WHEN before.id IS NOT NULL THEN kmzb.site_state(before) END, kmzb.site_state(after), NULL, save_site.client_id, b.me);
        IF save_site.site_id IS NULL THEN
            INSERT INTO kmzb.candidate_site (id, unit_id, kind, name, note, geom, version) OVERRIDING SYSTEM VALUE
            VALUES (after.id, after.unit_id, after.kind, after.name, after.note, after.geom, after.version);
        ELSE
            UPDATE kmzb.candidate_site c
            SET unit_id = after.unit_id, kind = after.kind, name = after.name, note = after.note, geom = after.geom,
                withdrawn = false, version = after.version
            WHERE c.id = after.id;
        END IF;
        b.done_id := after.id;
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.candidate_site c WHERE c.id = b.done_id AND c.unit_id = ANY (kmzb.visible_units());
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_site IS 'Propose a site for a station (site_id NULL) or change a proposal; returns its row';

CREATE FUNCTION kmzb_api.withdraw_site(site_id bigint, expected_version int, client_id uuid, note text DEFAULT NULL) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    b      record := kmzb.begin_desk(client_id, 'save_site', 'candidate_site', (kmzb.current_person()).unit_id);
    before kmzb.candidate_site;
    number int;
BEGIN
    IF b.done_id IS NOT NULL THEN
        RETURN kmzb.journal_version('candidate_site', b.done_id);
    END IF;
    before := kmzb.lock_site(site_id);
    IF before.withdrawn AND before.version = expected_version THEN
        RAISE EXCEPTION 'There is no candidate site % in your area', site_id USING ERRCODE = 'KM005';
    END IF;
    number := kmzb.journal_write(before.unit_id, 'candidate_site', before.id, expected_version, 'withdraw',
                                 jsonb_build_object('withdrawn', false), jsonb_build_object('withdrawn', true), kmzb.desk_note(note),
                                 client_id, b.me);
    UPDATE kmzb.candidate_site c SET withdrawn = true, version = number WHERE c.id = before.id;
    RETURN number;
END
$function$;
COMMENT ON FUNCTION kmzb_api.withdraw_site IS 'Take a proposed site out of all lists; returns the new version';

GRANT EXECUTE ON FUNCTION kmzb_api.assumptions_of(int), kmzb_api.handling_of(int) TO kmzb_staff;
GRANT EXECUTE ON FUNCTION
    kmzb_api.save_assumption(int, text, int, uuid, double precision, text),
    kmzb_api.save_handling_time(int, text, int, uuid, double precision, double precision, text),
    kmzb_api.save_staffing(int, date, int, uuid, int, int, jsonb, text), kmzb_api.withdraw_staffing(int, date, int, uuid, text),
    kmzb_api.save_station(int, int, uuid, boolean, double precision, double precision, text),
    kmzb_api.save_site(bigint, int, uuid, int, text, text, geometry, text), kmzb_api.withdraw_site(bigint, int, uuid, text)
    TO kmzb_commander, kmzb_coordinator, kmzb_administrator;

-- What the numbers of a scope rest on. A scope has one root; each unit below it belongs to one part: the direct child of the root on the
-- way to it, or the root itself.

CREATE FUNCTION scope_parts(root int) RETURNS TABLE (unit_id int, part int)
LANGUAGE plpgsql STABLE STRICT AS $function$
BEGIN
    RETURN QUERY
    WITH RECURSIVE below (id, its_part) AS (
        SELECT root, root
        UNION ALL
        SELECT u.id, CASE WHEN b.id = root THEN u.id ELSE b.its_part END FROM kmzb.unit u JOIN below b ON u.parent_id = b.id
    )
    SELECT b.id, b.its_part FROM below b;
END
$function$;

-- Kilometres of roads. A piece of at most 250 m belongs to the smallest unit that holds its middle: every metre is counted once.

CREATE TABLE unit_road (
    unit_id int PRIMARY KEY REFERENCES unit ON DELETE CASCADE,
    road_m  double precision NOT NULL
);
COMMENT ON TABLE unit_road IS 'Metres of roads where the unit is the smallest; rows go when areas or roads change, refresh_unit_road() writes them';
ALTER TABLE unit_road ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION road_pieces(line geometry) RETURNS TABLE (middle geometry, length_m double precision)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$
    SELECT public.ST_LineInterpolatePoint(d.geom, (i - 0.5) / n), l / n
    FROM public.ST_Dump(line) d, LATERAL public.ST_Length(d.geom) l, LATERAL greatest(1, ceil(l / 250)) n, generate_series(1, n::int) i
    WHERE l > 0
$function$;

CREATE FUNCTION own_roads(units int[], area geometry) RETURNS TABLE (unit_id int, road_m double precision)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN QUERY
    SELECT (p.found).unit_id, sum(p.length_m)
    FROM (SELECT kmzb.locate(q.middle) AS found, q.length_m
          FROM (SELECT CASE WHEN area IS NULL OR ST_CoveredBy(r.geom, area) THEN r.geom
                            ELSE ST_CollectionExtract(ST_Intersection(r.geom, area), 2) END AS geom
                FROM kmzb.road r
                WHERE (area IS NULL OR ST_Intersects(r.geom, area))
                  AND (area IS NOT NULL OR EXISTS (SELECT FROM kmzb.unit u WHERE u.id = ANY (units) AND u.geom && r.geom))
                OFFSET 0) r,
               LATERAL kmzb.road_pieces(r.geom) q
          OFFSET 0) p
    WHERE (p.found).unit_id = ANY (units) AND (p.found).how <> 'gap'
    GROUP BY 1;
END
$function$;

CREATE FUNCTION refresh_unit_road() RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    missing int[] := ARRAY(SELECT u.id FROM kmzb.unit u
                           WHERE u.geom IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.unit_road x WHERE x.unit_id = u.id) ORDER BY u.id);
    written bigint;
BEGIN
    INSERT INTO kmzb.unit_road
    SELECT m.id, coalesce(o.road_m, 0) FROM unnest(missing) m (id) LEFT JOIN kmzb.own_roads(missing, NULL) o ON o.unit_id = m.id;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END
$function$;
COMMENT ON FUNCTION refresh_unit_road() IS 'Work out the road lengths that are missing; without it they are worked out at each question';

CREATE FUNCTION forget_unit_roads() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF TG_TABLE_NAME = 'road' THEN
        DELETE FROM kmzb.unit_road;
    ELSE
        DELETE FROM kmzb.unit_road x USING kmzb.unit u
        WHERE u.id = x.unit_id AND (u.geom && NEW.geom OR u.id = NEW.id OR TG_OP = 'UPDATE' AND u.geom && OLD.geom);
    END IF;
    RETURN NULL;
END
$function$;
CREATE TRIGGER forget_unit_roads AFTER INSERT OR UPDATE OR DELETE ON road FOR EACH STATEMENT EXECUTE FUNCTION forget_unit_roads();
CREATE TRIGGER forget_unit_roads_all AFTER TRUNCATE ON road FOR EACH STATEMENT EXECUTE FUNCTION forget_unit_roads();
CREATE TRIGGER forget_unit_roads AFTER INSERT OR UPDATE OF geom ON unit FOR EACH ROW EXECUTE FUNCTION forget_unit_roads();

-- The area of a unit in square metres; of one without an area of its own, that of the units below it.
CREATE FUNCTION unit_area_m2(p_unit_id int, within geometry) RETURNS double precision
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    own    geometry;
    own_m2 double precision;
BEGIN
    SELECT u.geom, u.area_m2 INTO own, own_m2 FROM kmzb.unit u WHERE u.id = p_unit_id;
    IF own IS NULL THEN
        RETURN (SELECT sum(kmzb.unit_area_m2(u.id, within)) FROM kmzb.unit u WHERE u.parent_id = p_unit_id);
    END IF;
    RETURN CASE WHEN within IS NULL THEN own_m2
                WHEN NOT ST_Intersects(own, within) THEN 0
                ELSE ST_Area(ST_Intersection(own, within)) END;
END
$function$;

-- The table that holds for each unit on a day: the last with posts, and the last with shifts.
CREATE FUNCTION staffing_on(units int[], day date)
RETURNS TABLE (unit_id int, established int, filled int, shifts_of bigint)
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN QUERY
    SELECT u.id, p.established, p.filled, s.id
    FROM unnest(units) u (id)
    LEFT JOIN LATERAL (
        SELECT t.established, t.filled FROM kmzb.staffing_table t
        WHERE t.unit_id = u.id AND t.valid_from <= day AND NOT t.withdrawn AND num_nonnulls(t.established, t.filled) > 0
        ORDER BY t.valid_from DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
        SELECT t.id FROM kmzb.staffing_table t
        WHERE t.unit_id = u.id AND t.valid_from <= day AND NOT t.withdrawn
          AND EXISTS (SELECT FROM kmzb.duty_staffing d WHERE d.table_id = t.id)
        ORDER BY t.valid_from DESC LIMIT 1) s ON true;
END
$function$;

-- Inhabitants of the base set in a scope, each point with the smallest unit that holds it.
CREATE FUNCTION scope_people(s desk_scope) RETURNS TABLE (id bigint, people int, unit_id int, beat_id int)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN QUERY
    SELECT f.id, f.people, (f.place).unit_id, (f.place).beat_id
    FROM (SELECT p.id, p.people, kmzb.locate(p.geom) AS place
          FROM kmzb.population_point p JOIN kmzb.population_set o ON o.source = p.source AND o.is_base
          WHERE s.area IS NULL OR ST_Intersects(p.geom, s.area)
          OFFSET 0) f
    WHERE (f.place).unit_id = ANY (s.units);
END
$function$;

CREATE FUNCTION kmzb_api.desk_base(scope jsonb)
RETURNS TABLE (unit_id int, unit_name text, unit_kind text, is_whole boolean, inhabitants bigint, population_points int,
               road_km double precision, area_km2 double precision, established int, filled int, beats int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s       kmzb.desk_scope := kmzb.read_scope(scope);
    missing int[] := ARRAY(SELECT u.id FROM kmzb.unit u
                           WHERE u.id = ANY (s.units) AND u.geom IS NOT NULL
                             AND (s.area IS NOT NULL OR NOT EXISTS (SELECT FROM kmzb.unit_road x WHERE x.unit_id = u.id)));
BEGIN
    RETURN QUERY
    WITH parts AS MATERIALIZED (
        SELECT * FROM kmzb.scope_parts(s.root)
    ), facts AS (
        SELECT p.unit_id, sum(p.people)::bigint AS people, count(*)::int AS points, NULL::float8 AS road_m, NULL::int AS posts,
               NULL::int AS taken, NULL::int AS beats
        FROM kmzb.scope_people(s) p GROUP BY 1
        UNION ALL
        SELECT x.unit_id, NULL, NULL, x.road_m, NULL, NULL, NULL
        FROM kmzb.unit_road x WHERE s.area IS NULL AND x.unit_id = ANY (s.units)
        UNION ALL
        SELECT o.unit_id, NULL, NULL, o.road_m, NULL, NULL, NULL
        FROM kmzb.own_roads(missing, s.area) o WHERE cardinality(missing) > 0
        UNION ALL
        SELECT t.unit_id, NULL, NULL, NULL, t.established, t.filled, NULL
        FROM kmzb.staffing_on(s.units, s.past - 1) t WHERE s.area IS NULL
        UNION ALL
        SELECT b.unit_id, NULL, NULL, NULL, NULL, NULL, count(*)::int
        FROM kmzb.beat b
        WHERE b.unit_id = ANY (s.units) AND (s.area IS NULL OR ST_Intersects(b.geom, s.area)) GROUP BY 1
    ), summed AS (
        SELECT CASE WHEN grouping(p.part) = 1 THEN s.root ELSE p.part END AS part, grouping(p.part) = 1 AS is_whole,
               sum(f.people)::bigint AS people, coalesce(sum(f.points), 0)::int AS points, sum(f.road_m) AS road_m,
               sum(f.posts)::int AS posts, sum(f.taken)::int AS taken, coalesce(sum(f.beats), 0)::int AS beats
        FROM parts p LEFT JOIN facts f ON f.unit_id = p.unit_id
        GROUP BY GROUPING SETS ((p.part), ())
    )
    SELECT u.id, u.name, u.kind, m.is_whole, m.people, m.points, coalesce(m.road_m, 0) / 1000,
           kmzb.unit_area_m2(u.id, s.area) / 1e6, m.posts, m.taken, m.beats
    FROM summed m JOIN kmzb.unit u ON u.id = m.part
    WHERE m.is_whole OR m.part <> s.root
    ORDER BY m.is_whole DESC, u.name, u.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_base(jsonb) IS
    'What rates are made with: the root of the scope as a whole, then each unit directly below it with all that is below that one';

-- People on duty in each hour of the week (0: Monday 0 to 1) by the tables that hold on the last day of the scope.
CREATE FUNCTION kmzb_api.desk_duty(scope jsonb) RETURNS TABLE (unit_id int, hour_of_week int, people double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY
    SELECT p.part, ((d.weekday - 1) * 24 + d.hour_from + h) % 168, sum(d.people)
    FROM kmzb.staffing_on(s.units, s.past - 1) t
    JOIN kmzb.scope_parts(s.root) p ON p.unit_id = t.unit_id
    JOIN kmzb.duty_staffing d ON d.table_id = t.shifts_of,
    generate_series(0, kmzb.shift_hours(d.hour_from, d.hour_to) - 1) h
    GROUP BY 1, 2 ORDER BY 1, 2;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_duty(jsonb) IS
    'People on duty by part of the scope and hour of the week; the part with the root''s id is what the root has besides the units below it';

CREATE INDEX event_unmet ON event (at) WHERE act = 'could_not_check';

-- Attempts to check a report that came to nothing (and were not undone), by the hour of the attempt.
CREATE FUNCTION kmzb_api.desk_unmet(scope jsonb)
RETURNS TABLE (unit_id int, beat_id int, kind text, reason text, reason_pl text, reason_en text, hour_of_week int, attempts int, reports int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY
    SELECT p.part, r.beat_id, r.category, e.reason, w.name_pl, w.name_en, kmzb.hour_of_week(e.at AT TIME ZONE s.zone), count(*)::int,
           count(DISTINCT r.id)::int
    FROM kmzb.event e
    JOIN kmzb.report r ON r.id = e.report_id
    JOIN kmzb.scope_parts(s.root) p ON p.unit_id = r.unit_id
    LEFT JOIN kmzb.reason w ON w.code = e.reason
    WHERE e.act = 'could_not_check' AND e.at >= s.starts AND e.at < s.ends
      AND NOT EXISTS (SELECT FROM kmzb.event x WHERE x.undoes = e.id)
      AND (s.kinds IS NULL OR r.category = ANY (s.kinds))
      AND (s.area IS NULL OR ST_Intersects(r.geom, s.area))
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 7;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_unmet(jsonb) IS 'Unmet demand: what could not be checked, by part of the scope, beat, reason and hour of the attempt';

CREATE FUNCTION hour_of_week(local timestamp) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$
    SELECT (extract(isodow FROM local)::int - 1) * 24 + extract(hour FROM local)::int
$function$;
COMMENT ON FUNCTION hour_of_week(timestamp) IS '0: Monday from midnight to one, … 167; civil time';

-- Work by unit, beat and kind: everything in the scope, positions known only to an area too, for it has to be handled as well. Each row
-- of the three pillars is counted under both bases: ``filed``, the hour at which it was reported (that of the event for incidents, none
-- for threats raised at meetings, of which only the day is kept); ``event``, the hour at which it happened, where that is known within an
-- hour, else none (the chart of hours shares those out aoristically, from the events one by one).
CREATE FUNCTION kmzb_api.desk_workload(scope jsonb)
RETURNS TABLE (unit_id int, beat_id int, pillar text, kind text, basis text, hour_of_week int, items int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET work_mem = '64MB' AS $function$
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT p.part, i.beat_id, i.pillar, i.kind, b.basis, b.hour, count(*)::int'
        ' FROM (%1$s) i JOIN kmzb.scope_parts(%2$s) p ON p.unit_id = i.unit_id,'
        ' LATERAL (VALUES'
        '     (''filed'', CASE WHEN i.pillar <> ''consultations'' THEN kmzb.hour_of_week(i.at AT TIME ZONE %3$L) END),'
        '     (''event'', CASE WHEN i.to_at - i.from_at <= interval ''1 hour'' THEN kmzb.hour_of_week(i.from_at AT TIME ZONE %3$L) END)'
        ' ) b (basis, hour)'
        ' GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6',
        kmzb.event_source(s, true), s.root, s.zone);
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_workload(jsonb) IS
    'Items by part of the scope, beat, kind and hour of the week (NULL: not known); every item once under basis filed and once under event';

CREATE FUNCTION kmzb_api.desk_population(scope jsonb)
RETURNS TABLE (id bigint, kind text, name text, teryt text, people int, area_km2 double precision, x double precision, y double precision,
               unit_id int, beat_id int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY
    SELECT p.id, p.kind, p.name, p.teryt, p.people, p.area_km2, ST_X(p.geom), ST_Y(p.geom), f.unit_id, f.beat_id
    FROM kmzb.scope_people(s) f JOIN kmzb.population_point p ON p.id = f.id
    ORDER BY p.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_population(jsonb) IS 'Inhabitants in a scope, point by point, with the smallest unit and the beat that hold them';

CREATE FUNCTION kmzb_api.desk_stations(scope jsonb)
RETURNS TABLE (unit_id int, kind text, name text, x double precision, y double precision, is_closable boolean, capacity double precision,
               readiness_min double precision, note text, version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY
    SELECT t.unit_id, t.kind, t.name, ST_X(t.geom), ST_Y(t.geom), t.is_closable, t.capacity, t.readiness_min, t.note, t.version
    FROM kmzb_api.station t
    WHERE t.unit_id = ANY (s.units) AND (s.area IS NULL OR ST_Intersects(t.geom, s.area))
    ORDER BY t.unit_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_stations(jsonb) IS 'Police stations in a scope: the seats of its units';

-- Seats of gminy come from the population points of gminy, whichever set is the base; site_id NULL: nobody drew them.
CREATE FUNCTION kmzb_api.desk_candidates(scope jsonb)
RETURNS TABLE (site_id bigint, kind text, name text, x double precision, y double precision, unit_id int, note text, version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY
    SELECT c.id, c.kind, c.name, ST_X(c.geom), ST_Y(c.geom), c.unit_id, c.note, c.version
    FROM kmzb.candidate_site c
    WHERE NOT c.withdrawn AND c.unit_id = ANY (s.units) AND (s.area IS NULL OR ST_Intersects(c.geom, s.area))
    UNION ALL
    SELECT NULL, 'gmina_seat', f.name, ST_X(f.geom), ST_Y(f.geom), f.unit_id, NULL, 0
    FROM (SELECT p.name, p.geom, p.external_id, (kmzb.locate(p.geom)).unit_id
          FROM kmzb.population_point p
          WHERE p.kind = 'gmina' AND (s.area IS NULL OR ST_Intersects(p.geom, s.area))
            AND p.source = (SELECT o.source FROM kmzb.population_set o
                            WHERE EXISTS (SELECT FROM kmzb.population_point q WHERE q.source = o.source AND q.kind = 'gmina')
                            ORDER BY o.is_base DESC, o.as_of DESC NULLS LAST, o.source LIMIT 1)
          ORDER BY p.external_id OFFSET 0) f
    WHERE f.unit_id = ANY (s.units);
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_candidates(jsonb) IS 'Candidate sites in a scope: those that units propose, and the seats of gminy';

GRANT EXECUTE ON FUNCTION
    kmzb_api.desk_base(jsonb), kmzb_api.desk_duty(jsonb), kmzb_api.desk_unmet(jsonb), kmzb_api.desk_workload(jsonb),
    kmzb_api.desk_population(jsonb), kmzb_api.desk_stations(jsonb), kmzb_api.desk_candidates(jsonb)
    TO kmzb_staff;

COMMIT;
