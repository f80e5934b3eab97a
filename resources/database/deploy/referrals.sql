-- Deploy kmzb:referrals to pg
-- requires: cases
-- Hand-over to other bodies. The report's own events are what counts: a trigger keeps one referral beside every hand-over, whichever
-- client made it, and follows undo and reopening. The referral's text, answer and states stand in the journal.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- The directory of institutions

CREATE TABLE institution_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    position int  NOT NULL,
    is_local boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN institution_kind.is_local IS 'Competent in its area only: one without an area is suggested nowhere';
INSERT INTO institution_kind VALUES
    ('road_manager', 'zarządca drogi', 'road manager', 1, false),
    ('municipal_guard', 'straż miejska lub gminna', 'municipal guard', 2, true),
    ('gmina', 'urząd gminy lub miasta', 'municipal office', 3, true),
    ('forest', 'lasy', 'forest authority', 4, false),
    ('water', 'gospodarka wodna', 'water authority', 5, false),
    ('rail', 'kolej', 'railway', 6, false),
    ('animal_shelter', 'schronisko dla zwierząt', 'animal shelter', 7, true),
    ('social_welfare', 'pomoc społeczna', 'social welfare', 8, true),
    ('other', 'inna instytucja', 'other body', 9, false);
-- what an earlier version let in under a name of its own stays
INSERT INTO institution_kind
SELECT DISTINCT i.kind, i.kind, i.kind, 100 FROM institution i WHERE i.kind ~ '^[a-z][a-z_]*$'
ON CONFLICT (code) DO NOTHING;
UPDATE institution i SET kind = 'other' WHERE NOT EXISTS (SELECT FROM institution_kind k WHERE k.code = i.kind);

ALTER TABLE institution
    ADD CONSTRAINT institution_kind_known FOREIGN KEY (kind) REFERENCES institution_kind,
    ADD COLUMN address text CHECK (char_length(address) <= 300),
    ADD COLUMN email text CHECK (char_length(email) <= 200 AND email ~ '^[^[:space:]@<>,;:?&]+@[^[:space:]@<>,;:?&]+$'),
    ADD COLUMN phone text CHECK (char_length(phone) <= 60),
    ADD COLUMN teryt text[] NOT NULL DEFAULT '{}' CHECK (array_to_string(teryt, ',', '?') ~ '^(([0-9]{2}|[0-9]{4}|[0-9]{6,7})(,|$))*$'),
    ADD COLUMN geom geometry(MultiPolygon, 2180);
COMMENT ON COLUMN institution.geom IS 'Where it is competent; without an area and TERYT codes: everywhere';
COMMENT ON COLUMN institution.teryt IS 'Codes of voivodeship (2 digits), powiat (4) or gmina (6, or 7 with the kind), where there is no drawn area';
CREATE INDEX institution_geom ON institution USING gist (geom);

CREATE TABLE institution_road_class (
    institution_id int REFERENCES institution ON DELETE CASCADE,
    road_class     text REFERENCES road_class,
    PRIMARY KEY (institution_id, road_class)
);
COMMENT ON TABLE institution_road_class IS 'Roads that a road manager looks after; no row: roads of every class';

INSERT INTO institution_road_class
SELECT i.id, c FROM institution i, unnest(ARRAY['motorway', 'expressway', 'national']) c
WHERE i.name = 'Generalna Dyrekcja Dróg Krajowych i Autostrad';

CREATE TABLE institution_competence (
    kind     text NOT NULL REFERENCES institution_kind,
    category text NOT NULL REFERENCES category,
    position int  NOT NULL,
    PRIMARY KEY (kind, category)
);
COMMENT ON TABLE institution_competence IS 'Which kinds of bodies deal with a category, the likeliest first';
INSERT INTO institution_competence (kind, category, position) VALUES
    ('road_manager', 'road_infrastructure', 1), ('road_manager', 'traffic_organisation', 1),
    ('road_manager', 'forest_animal_collisions', 1), ('forest', 'forest_animal_collisions', 2),
    ('road_manager', 'illegal_parking', 2), ('municipal_guard', 'illegal_parking', 1),
    ('municipal_guard', 'public_drinking', 1), ('municipal_guard', 'vandalism', 1), ('gmina', 'vandalism', 2),
    ('municipal_guard', 'illegal_dump', 1), ('gmina', 'illegal_dump', 2), ('forest', 'illegal_dump', 3),
    ('gmina', 'greenery_destruction', 1), ('municipal_guard', 'greenery_destruction', 2),
    ('gmina', 'stray_dogs', 1), ('animal_shelter', 'stray_dogs', 2), ('municipal_guard', 'stray_dogs', 3),
    ('animal_shelter', 'animal_cruelty', 1), ('water', 'dangerous_water', 1), ('gmina', 'dangerous_water', 2),
    ('rail', 'unguarded_foot_crossing', 1), ('rail', 'unguarded_level_crossing', 1),
    ('social_welfare', 'homeless_person', 1), ('municipal_guard', 'homeless_person', 2),
    ('municipal_guard', 'begging', 1), ('social_welfare', 'begging', 2),
    ('forest', 'illegal_logging', 1), ('gmina', 'illegal_logging', 2), ('forest', 'poaching', 1), ('forest', 'forest_quads', 1),
    ('gmina', 'grass_burning', 1), ('forest', 'grass_burning', 2), ('gmina', 'dangerous_venue', 1),
    ('social_welfare', 'minors_gathering', 1), ('municipal_guard', 'minors_gathering', 2);

CREATE TABLE suggestion_reason (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    position int  NOT NULL
);
COMMENT ON TABLE suggestion_reason IS 'Why an institution is suggested, best reason first; {…} is filled with the road';
INSERT INTO suggestion_reason VALUES
    ('rule', 'reguła kierowania', 'routing rule', 1),
    ('road', 'zarządza drogą: {droga}', 'manages the road: {droga}', 2),
    ('road_class', 'drogi tej klasy: {droga}', 'roads of this class: {droga}', 3),
    ('area_category', 'właściwa dla miejsca i kategorii', 'competent for place and category', 4),
    ('category', 'właściwa dla kategorii', 'competent for the category', 5),
    ('area', 'właściwa dla miejsca', 'competent for the place', 6);

-- Letters

CREATE TABLE referral_template (
    id       int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text REFERENCES institution_kind,
    category text REFERENCES category,
    body     text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 8000),
    UNIQUE NULLS NOT DISTINCT (kind, category)
);
COMMENT ON TABLE referral_template IS 'Text of a referral; the row for kind and category goes before that for the kind, for the category, the general one';

CREATE TABLE letter_field (
    code    text PRIMARY KEY CHECK (code ~ '^[a-z_0-9]+$'),
    name_pl text NOT NULL
);
COMMENT ON TABLE letter_field IS 'What may stand in braces in a template; nothing else is ever filled in';
INSERT INTO letter_field VALUES
    ('numer', 'numer zgłoszenia'), ('data', 'dzisiejsza data'), ('data_zgloszenia', 'dzień zgłoszenia'),
    ('data_potwierdzenia', 'dzień potwierdzenia'), ('kategoria', 'kategoria zagrożenia'), ('miejsce', 'miejsce słowami'),
    ('wspolrzedne', 'szerokość i długość geograficzna'), ('wspolrzedne_2180', 'współrzędne w układzie PL-1992'),
    ('termin', 'termin odpowiedzi'), ('instytucja', 'nazwa instytucji'), ('adres_instytucji', 'adres instytucji'),
    ('jednostka', 'nazwa jednostki Policji'), ('adres_jednostki', 'adres jednostki'), ('telefon_jednostki', 'telefon jednostki'),
    ('email_jednostki', 'adres e-mail jednostki'),
    ('opis', 'opis słowami zgłaszającego: widzi go tylko Policja, szablony go nie używają');

CREATE TABLE letter_word (
    code text PRIMARY KEY,
    body text NOT NULL CHECK (char_length(body) <= 200)
);
COMMENT ON TABLE letter_word IS 'Fixed words on the pages of a letter: always Polish, whatever the language of the desk';
INSERT INTO letter_word VALUES
    ('subject', 'Przekazanie zgłoszenia nr {numer} z Krajowej Mapy Zagrożeń Bezpieczeństwa'), ('number', 'Znak: KMZB-{numer}'),
    ('enclosures', 'Załączniki:'), ('map', 'Wycinek mapy'), ('page', 'strona {strona} z {stron}'), ('signature', '(podpis)'),
    ('here', 'miejsce zgłoszenia'), ('drawing', 'adnotacja Policji'), ('scale', 'skala 1:{skala}'), ('file', 'osobny plik'),
    ('on_page', 'strona {strona}'), ('phone', 'tel. {telefon}');

-- A template with a field that nobody fills would send braces to an office.
CREATE FUNCTION check_template() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    unknown text;
BEGIN
    SELECT string_agg(m[1], ', ') INTO unknown
    FROM regexp_matches(NEW.body, '\{([^{}]*)\}', 'g') m
    WHERE NOT EXISTS (SELECT FROM kmzb.letter_field f WHERE f.code = m[1]);
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'Unknown field in the template: %', unknown USING ERRCODE = 'KM025';
    END IF;
    RETURN NEW;
END
$function$;
CREATE TRIGGER known_fields BEFORE INSERT OR UPDATE ON referral_template FOR EACH ROW EXECUTE FUNCTION check_template();

INSERT INTO referral_template (kind, category, body) VALUES
    (NULL, NULL, $body$Szanowni Państwo,

zgłoszenie nr {numer} z Krajowej Mapy Zagrożeń Bezpieczeństwa zostało sprawdzone i potwierdzone przez Policję w dniu {data_potwierdzenia}. Ponieważ usunięcie zagrożenia nie należy do zadań Policji, przekazuję je do rozpatrzenia.

Zagrożenie: {kategoria}
Dzień zgłoszenia: {data_zgloszenia}
Miejsce: {miejsce}
Współrzędne: {wspolrzedne}

Położenie przedstawia załączony wycinek mapy. Proszę o podjęcie działań należących do właściwości: {instytucja} oraz o poinformowanie tutejszej jednostki o sposobie załatwienia sprawy do dnia {termin}.

Jeżeli sprawa nie należy do Państwa właściwości, proszę o jej niezwłoczny zwrot ze wskazaniem organu właściwego.$body$),
    ('road_manager', NULL, $body$Szanowni Państwo,

w dniu {data_potwierdzenia} Policja potwierdziła zagrożenie zgłoszone w Krajowej Mapie Zagrożeń Bezpieczeństwa pod numerem {numer}. Dotyczy ono drogi, której zarządcą według naszych danych jest {instytucja}.

Zagrożenie: {kategoria}
Dzień zgłoszenia: {data_zgloszenia}
Miejsce: {miejsce}
Współrzędne: {wspolrzedne}

Położenie przedstawia załączony wycinek mapy. Proszę o ocenę stanu drogi, jej oznakowania i organizacji ruchu w tym miejscu, usunięcie stwierdzonych nieprawidłowości oraz o informację o podjętych działaniach do dnia {termin}.

Jeżeli droga pozostaje w innym zarządzie, proszę o zwrot sprawy ze wskazaniem właściwego zarządcy.$body$),
    ('municipal_guard', NULL, $body$Szanowni Państwo,

przekazuję do dalszego prowadzenia potwierdzone zgłoszenie nr {numer} z Krajowej Mapy Zagrożeń Bezpieczeństwa.

Zagrożenie: {kategoria}
Dzień zgłoszenia: {data_zgloszenia}, potwierdzone: {data_potwierdzenia}
Miejsce: {miejsce}
Współrzędne: {wspolrzedne}

Proszę o objęcie miejsca kontrolą i o informację o wyniku do dnia {termin}.$body$),
    ('forest', NULL, $body$Szanowni Państwo,

Policja potwierdziła w dniu {data_potwierdzenia} zagrożenie na terenie leśnym lub w jego pobliżu, zgłoszone w Krajowej Mapie Zagrożeń Bezpieczeństwa pod numerem {numer}.

Zagrożenie: {kategoria}
Dzień zgłoszenia: {data_zgloszenia}
Miejsce: {miejsce}
Współrzędne: {wspolrzedne}

Proszę o skierowanie służby leśnej w to miejsce, ocenę potrzeby zabezpieczenia terenu oraz o informację o podjętych działaniach do dnia {termin}.$body$),
    ('water', NULL, $body$Szanowni Państwo,

Policja potwierdziła w dniu {data_potwierdzenia} miejsce niebezpieczne nad wodą, zgłoszone w Krajowej Mapie Zagrożeń Bezpieczeństwa pod numerem {numer}.

Zagrożenie: {kategoria}
Dzień zgłoszenia: {data_zgloszenia}
Miejsce: {miejsce}
Współrzędne: {wspolrzedne}

Proszę o ocenę, czy miejsce wymaga oznakowania, ogrodzenia lub innego zabezpieczenia, oraz o informację o podjętych działaniach do dnia {termin}.$body$);

-- Returns the text with each known field filled in, in one pass: braces inside a value are text and stay what they are.
CREATE FUNCTION fill_template(body text, fields jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    texts text[] := regexp_split_to_array(body, '\{[a-z_0-9]+\}');
    names text[] := ARRAY(SELECT m[1] FROM regexp_matches(body, '\{([a-z_0-9]+)\}', 'g') m);
    result text := texts[1];
BEGIN
    FOR i IN 1 .. coalesce(array_length(names, 1), 0) LOOP
        result := result
            || CASE WHEN fields ? names[i] THEN coalesce(fields ->> names[i], '–') ELSE '{' || names[i] || '}' END
            || texts[i + 1];
    END LOOP;
    RETURN result;
END
$function$;

-- Deadlines and states

CREATE TABLE referral_deadline (
    kind         text UNIQUE NULLS NOT DISTINCT REFERENCES institution_kind,
    days         int NOT NULL CHECK (days BETWEEN 1 AND 365),
    working_days boolean NOT NULL
);
COMMENT ON TABLE referral_deadline IS 'How long an institution has to answer, from the day of the hand-over; the row without a kind holds for all others';
INSERT INTO referral_deadline VALUES  -- not published: parameters of ours
    (NULL, 30, false), ('municipal_guard', 14, false), ('road_manager', 30, false), ('rail', 30, false), ('social_welfare', 5, true);

CREATE FUNCTION referral_due(p_institution_id int, p_sent_at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    rule kmzb.referral_deadline;
    zone text := kmzb.time_zone();
BEGIN
    SELECT d.* INTO rule
    FROM kmzb.referral_deadline d
    WHERE d.kind IS NULL OR d.kind = (SELECT i.kind FROM kmzb.institution i WHERE i.id = p_institution_id)
    ORDER BY d.kind NULLS LAST LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    ELSIF rule.working_days THEN
        RETURN kmzb.add_working_days(p_sent_at, rule.days);
    END IF;
    RETURN (p_sent_at AT TIME ZONE zone + make_interval(days => rule.days)) AT TIME ZONE zone;
END
$function$;

CREATE TABLE referral_status (
    code        text PRIMARY KEY,
    name_pl     text NOT NULL,
    name_en     text NOT NULL,
    symbol      text NOT NULL UNIQUE,
    is_open     boolean NOT NULL,
    is_standing boolean NOT NULL,
    position    int NOT NULL
);
COMMENT ON COLUMN referral_status.is_open IS 'An answer is awaited: the clock runs';
COMMENT ON COLUMN referral_status.is_standing IS 'The report is with the institution';
INSERT INTO referral_status VALUES
    ('awaiting', 'oczekuje na przyjęcie', 'awaiting acceptance', '○', true, true, 1),
    ('accepted', 'przyjęte, oczekuje na odpowiedź', 'accepted, answer awaited', '◐', true, true, 2),
    ('answered', 'udzielono odpowiedzi', 'answered', '✓', false, true, 3),
    ('returned', 'zwrócone Policji', 'returned to the Police', '←', false, false, 4),
    ('withdrawn', 'wycofane', 'withdrawn', '✕', false, false, 5);

INSERT INTO act (code, name_pl, name_en, done_pl, done_en, key, changes_status, undoable, position, by_decide, in_panel) VALUES
    ('referral_accepted', 'Przyjęto', 'Accepted', 'Instytucja przyjęła sprawę', 'Accepted by the institution', NULL, false, true, 30,
     false, false),
    ('referral_answered', 'Odpowiedź', 'Answered', 'Instytucja odpowiedziała', 'Answered by the institution', NULL, false, true, 31,
     false, false);
UPDATE act SET undoable = true, position = 32 WHERE code = 'referral_returned';
WITH inserted AS (
    INSERT INTO transition (act, from_status, to_status, reason_required, note_required) VALUES
        ('referral_accepted', 'referred', 'referred', false, false), ('referral_answered', 'referred', 'referred', false, true)
    RETURNING id
)
INSERT INTO transition_role SELECT i.id, r FROM inserted i, unnest(ARRAY['analyst', 'coordinator']) r;

CREATE TABLE referral_transition (
    act         text REFERENCES act,
    from_status text REFERENCES referral_status,
    to_status   text NOT NULL REFERENCES referral_status,
    PRIMARY KEY (act, from_status)
);
COMMENT ON TABLE referral_transition IS 'What an institution''s reply makes of a referral; roles and required texts stand with the acts of reports';
INSERT INTO referral_transition VALUES
    ('referral_accepted', 'awaiting', 'accepted'),
    ('referral_answered', 'awaiting', 'answered'), ('referral_answered', 'accepted', 'answered'),
    ('referral_returned', 'awaiting', 'returned'), ('referral_returned', 'accepted', 'returned'),
    ('referral_returned', 'answered', 'returned');

CREATE TABLE referral (
    id             bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    report_id      bigint NOT NULL REFERENCES report,
    event_id       bigint UNIQUE REFERENCES event,
    institution_id int NOT NULL REFERENCES institution,
    status         text NOT NULL DEFAULT 'awaiting' REFERENCES referral_status,
    sent_at        timestamptz NOT NULL,
    due_at         timestamptz,
    accepted_at    timestamptz,
    answered_at    timestamptz,
    closed_at      timestamptz,
    letter         text CHECK (char_length(letter) <= 8000),
    answer         text CHECK (char_length(answer) <= 2000),
    version        int NOT NULL DEFAULT 0
);
COMMENT ON TABLE referral IS 'One hand-over of a report to an institution; changed only by the trigger on events and by referral_write()';
COMMENT ON COLUMN referral.event_id IS 'The hand-over; NULL only while refer() works';
COMMENT ON COLUMN referral.version IS 'Number of its last entry in the journal; 0: handed over before referrals were kept';
COMMENT ON COLUMN referral.closed_at IS 'The report left the institution: returned or withdrawn';
CREATE UNIQUE INDEX referral_standing ON referral (report_id) WHERE closed_at IS NULL;
CREATE INDEX referral_report ON referral (report_id, id);
CREATE INDEX referral_due ON referral (due_at) WHERE closed_at IS NULL AND answered_at IS NULL;

ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON referral FOR SELECT TO kmzb_staff USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));
GRANT SELECT ON referral, referral_status, referral_transition, referral_deadline, referral_template, letter_field, letter_word, institution_kind,
    institution_road_class, institution_competence, suggestion_reason TO kmzb_staff;

CREATE FUNCTION referral_state(r referral) RETURNS jsonb
LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $function$
BEGIN
    RETURN jsonb_build_object(
        'status', r.status, 'institution_id', r.institution_id, 'due_at', r.due_at, 'accepted_at', r.accepted_at,
        'answered_at', r.answered_at, 'closed_at', r.closed_at, 'letter', r.letter, 'answer', r.answer);
END
$function$;

-- Writes a changed referral with its entry in the journal. `after` holds the new values; event_id names the report's event behind it.
CREATE FUNCTION referral_store(before referral, after referral, p_act text, p_event_id bigint, p_note text, p_client_id uuid, me person)
RETURNS referral
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    was      jsonb := CASE WHEN before.id IS NULL THEN '{}' ELSE kmzb.referral_state(before) END;
    becomes  jsonb := kmzb.referral_state(after);
    old_part jsonb;
    new_part jsonb;
BEGIN
    SELECT coalesce(jsonb_object_agg(k, was -> k) FILTER (WHERE was ? k), '{}'), coalesce(jsonb_object_agg(k, becomes -> k), '{}')
    INTO old_part, new_part
    FROM jsonb_object_keys(becomes) k WHERE was -> k IS DISTINCT FROM becomes -> k;
    after.version := kmzb.journal_write(
        (SELECT r.unit_id FROM kmzb.report r WHERE r.id = after.report_id), 'referral', after.id, coalesce(before.version, 0), p_act,
        old_part, new_part || jsonb_strip_nulls(jsonb_build_object('report', after.report_id, 'event', p_event_id)), p_note,
        p_client_id, me);
    UPDATE kmzb.referral f
    SET event_id = after.event_id, institution_id = after.institution_id, status = after.status, sent_at = after.sent_at,
        due_at = after.due_at, accepted_at = after.accepted_at, answered_at = after.answered_at, closed_at = after.closed_at,
        letter = after.letter, answer = after.answer, version = after.version
    WHERE f.id = after.id;
    RETURN after;
END
$function$;

-- The road at a point as a letter names it: class and number.
CREATE FUNCTION road_words(point geometry) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    class text := kmzb.road_class_at(point);
BEGIN
    RETURN (
        SELECT concat_ws(' nr ', c.name_pl, (SELECT r.number FROM kmzb.road r
                                             WHERE r.class = c.code AND ST_DWithin(r.geom, point, 60)
                                             ORDER BY r.geom <-> point, r.id LIMIT 1))
        FROM kmzb.road_class c WHERE c.code = class);
END
$function$;

-- A place in words for a letter: locality, street, road; what is not known is left out.
CREATE FUNCTION place_words(point geometry) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    near kmzb.place;
BEGIN
    SELECT p.* INTO near FROM kmzb.place p WHERE ST_DWithin(p.geom, point, 5000) ORDER BY p.geom <-> point, p.id LIMIT 1;
    RETURN coalesce(nullif(concat_ws(', ',
        CASE WHEN near.id IS NOT NULL THEN CASE WHEN ST_Distance(near.geom, point) > 1500 THEN 'okolice: ' ELSE '' END || near.name END,
        (SELECT 'gmina ' || g.name FROM kmzb.gmina g WHERE g.code = left(near.teryt, 6) AND g.name <> near.name),
        kmzb.street_at(point), kmzb.road_words(point)), ''), 'punkt wskazany na mapie');
END
$function$;

-- What the letter to an institution about a report would say; NULL where there is no template.
CREATE FUNCTION letter_text(r report, p_institution_id int, p_due_at timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    body   text;
    body_of kmzb.institution;
    police kmzb.unit;
    zone   text := kmzb.time_zone();
    place  geometry := ST_Transform(r.geom, 4326);
BEGIN
    SELECT * INTO body_of FROM kmzb.institution i WHERE i.id = p_institution_id;
    SELECT * INTO police FROM kmzb.unit u WHERE u.id = r.unit_id;
    SELECT t.body INTO body
    FROM kmzb.referral_template t
    WHERE (t.kind IS NULL OR t.kind = body_of.kind) AND (t.category IS NULL OR t.category = r.category)
    ORDER BY t.kind NULLS LAST, t.category NULLS LAST LIMIT 1;
    RETURN left(kmzb.fill_template(body, jsonb_build_object(
        'numer', r.id,
        'data', to_char(now() AT TIME ZONE zone, 'DD.MM.YYYY'),
        'data_zgloszenia', to_char(r.created_at AT TIME ZONE zone, 'DD.MM.YYYY'),
        'data_potwierdzenia', to_char(coalesce(
            (SELECT max(e.at) FROM kmzb.event e WHERE e.report_id = r.id AND e.new ->> 'status' = 'confirmed'), r.status_since)
            AT TIME ZONE zone, 'DD.MM.YYYY'),
        'kategoria', (SELECT c.name_pl FROM kmzb.category c WHERE c.code = r.category),
        'miejsce', kmzb.place_words(r.geom),
        'wspolrzedne', to_char(ST_Y(place), 'FM90.00000') || '° N, ' || to_char(ST_X(place), 'FM90.00000') || '° E',
        'wspolrzedne_2180', 'X ' || round(ST_Y(r.geom)) || ' Y ' || round(ST_X(r.geom)),
        'termin', to_char(p_due_at AT TIME ZONE zone, 'DD.MM.YYYY'),
        'instytucja', body_of.name, 'adres_instytucji', body_of.address,
        'jednostka', police.name, 'adres_jednostki', police.address, 'telefon_jednostki', police.phone,
        'email_jednostki', police.email,
        'opis', r.description)), 8000);
END
$function$;

-- Keeps the referral in step with the events of its report: there is never a handed-over report without one.
CREATE FUNCTION follow_hand_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    before  kmzb.referral;
    after   kmzb.referral;
    entry   kmzb.journal;
    subject kmzb.report;
    me      kmzb.person;
BEGIN
    SELECT * INTO me FROM kmzb.person p WHERE p.id = NEW.person_id;
    IF NEW.undoes IS NOT NULL THEN
        SELECT j.* INTO entry
        FROM kmzb.referral f JOIN kmzb.journal j ON j.subject = 'referral' AND j.subject_id = f.id
        WHERE f.report_id = NEW.report_id AND j.new -> 'event' = to_jsonb(NEW.undoes);
        IF FOUND THEN
            SELECT * INTO before FROM kmzb.referral f WHERE f.id = entry.subject_id;
            IF entry.old = '{}' THEN  -- the hand-over itself
                after := before;
                after.status := 'withdrawn';
                after.closed_at := NEW.at;
            ELSE
                after := jsonb_populate_record(before, entry.old);
            END IF;
            PERFORM kmzb.referral_store(before, after, 'undo', NEW.id, NULL, NEW.client_id, me);
            RETURN NULL;
        END IF;
    END IF;

    IF NEW.new ->> 'status' IS DISTINCT FROM 'referred' AND NEW.old ->> 'status' IS DISTINCT FROM 'referred'
       AND NEW.act NOT IN ('referral_accepted', 'referral_answered') THEN
        RETURN NULL;  -- the undo of something else
    END IF;
    SELECT * INTO before FROM kmzb.referral f WHERE f.report_id = NEW.report_id AND f.closed_at IS NULL;
    after := before;
    IF NEW.new ->> 'status' = 'referred' THEN
        IF NEW.new ->> 'institution_id' IS NULL THEN
            RETURN NULL;  -- imported as handed over: to whom is not known
        END IF;
        IF before.id IS NULL THEN
            SELECT * INTO subject FROM kmzb.report r WHERE r.id = NEW.report_id;
            INSERT INTO kmzb.referral (report_id, institution_id, sent_at, letter)
            VALUES (NEW.report_id, (NEW.new ->> 'institution_id')::int, NEW.at,
                    kmzb.letter_text(subject, (NEW.new ->> 'institution_id')::int, (NEW.new ->> 'due_at')::timestamptz))
            RETURNING * INTO after;
        END IF;
        after.event_id := NEW.id;
        after.sent_at := NEW.at;
        after.due_at := (NEW.new ->> 'due_at')::timestamptz;
        PERFORM kmzb.referral_store(NULL, after, 'sent', NEW.id, NEW.note, NEW.client_id, me);
        RETURN NULL;
    ELSIF before.id IS NULL THEN
        RETURN NULL;
    END IF;
    after.status := coalesce(
        (SELECT t.to_status FROM kmzb.referral_transition t WHERE t.act = NEW.act AND t.from_status = before.status), 'withdrawn');
    IF after.status = 'accepted' THEN
        after.accepted_at := NEW.at;
    ELSIF after.status = 'answered' THEN
        after.answered_at := NEW.at;
        after.answer := NEW.note;
        after.due_at := NULL;
    ELSE
        after.closed_at := NEW.at;
        after.due_at := NULL;
        after.answer := coalesce(CASE after.status WHEN 'returned' THEN NEW.note END, after.answer);
    END IF;
    PERFORM kmzb.referral_store(before, after, NEW.act, NEW.id, NEW.note, NEW.client_id, me);
    RETURN NULL;
END
$function$;
CREATE TRIGGER follow_hand_over AFTER INSERT ON event FOR EACH ROW
WHEN (NEW.undoes IS NOT NULL OR NEW.new ->> 'status' = 'referred' OR NEW.old ->> 'status' = 'referred'
      OR NEW.act IN ('referral_accepted', 'referral_answered'))
EXECUTE FUNCTION follow_hand_over();

-- Reports handed over before referrals were kept, or written past the trigger: a referral without a letter. Returns how many were made.
CREATE FUNCTION referral_backfill() RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    made int;
BEGIN
    INSERT INTO kmzb.referral (report_id, event_id, institution_id, status, sent_at, due_at, accepted_at, answered_at, answer)
    SELECT r.id, h.id, r.institution_id,
           CASE WHEN w.at IS NOT NULL THEN 'answered' WHEN a.at IS NOT NULL THEN 'accepted' ELSE 'awaiting' END,
           h.at, r.due_at, a.at, w.at, w.note
    FROM kmzb.report r
    JOIN LATERAL (SELECT e.id, e.at, e.seq FROM kmzb.event e
                  WHERE e.report_id = r.id AND e.new ->> 'status' = 'referred' ORDER BY e.seq DESC LIMIT 1) h ON true
    LEFT JOIN LATERAL (SELECT e.at FROM kmzb.event e
                       WHERE e.report_id = r.id AND e.seq > h.seq AND e.act = 'referral_accepted' ORDER BY e.seq DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT e.at, e.note FROM kmzb.event e
                       WHERE e.report_id = r.id AND e.seq > h.seq AND e.act = 'referral_answered' ORDER BY e.seq DESC LIMIT 1) w ON true
    WHERE r.status = 'referred' AND r.institution_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM kmzb.referral f WHERE f.report_id = r.id AND f.closed_at IS NULL)
    ORDER BY r.id;
    GET DIAGNOSTICS made = ROW_COUNT;
    RETURN made;
END
$function$;
DO $backfill$ BEGIN PERFORM kmzb.referral_backfill(); END $backfill$;

-- Acts

CREATE OR REPLACE FUNCTION kmzb_api.decide(
    report_id bigint, expected_version int, client_id uuid, act text,
    reason text DEFAULT NULL, note text DEFAULT NULL, institution_id int DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c     kmzb.act_context;
    after kmzb.report;
BEGIN
    IF NOT coalesce((SELECT a.by_decide FROM kmzb.act a WHERE a.code = decide.act), true) OR act IS NULL THEN
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
            -- with an institution the clock is that of its answer
            after.due_at := CASE WHEN institution_id IS NULL
                THEN kmzb.due_at(after.status, after.category, after.created_at, after.status_since)
                ELSE kmzb.referral_due(institution_id, after.status_since) END;
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

CREATE FUNCTION kmzb_api.refer(
    report_id bigint, expected_version int, client_id uuid, institution_id int, letter text, note text DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c    kmzb.act_context := kmzb.begin_act(report_id, expected_version, client_id, 'hand_over');
    body text := kmzb.clean_text(letter, 8000);
BEGIN
    IF NOT c.done THEN
        IF body IS NULL THEN
            RAISE EXCEPTION 'A referral needs a text' USING ERRCODE = 'KM011';
        END IF;
        IF institution_id IS NULL THEN
            RAISE EXCEPTION 'An institution is required: hand_over' USING ERRCODE = 'KM008';
        END IF;
        IF NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = refer.institution_id AND i.is_valid) THEN
            RAISE EXCEPTION 'Unknown institution %', institution_id USING ERRCODE = 'KM007';
        END IF;
        INSERT INTO kmzb.referral (report_id, institution_id, sent_at, letter)
        VALUES (report_id, institution_id, clock_timestamp(), body);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.decide(report_id, expected_version, client_id, 'hand_over', NULL, note, institution_id);
END
$function$;
COMMENT ON FUNCTION kmzb_api.refer IS 'Hand a confirmed report over with a letter of one''s own; decide(hand_over) takes the template''s';

CREATE VIEW kmzb_api.referral WITH (security_invoker) AS
SELECT f.id, f.report_id, f.institution_id, i.name AS institution_name, i.kind AS institution_kind, i.address AS institution_address,
       i.email AS institution_email, i.phone AS institution_phone,
       f.status, s.name_pl AS status_name_pl, s.name_en AS status_name_en, s.symbol AS status_symbol, s.is_open, s.is_standing,
       f.sent_at, f.due_at, coalesce(s.is_open AND f.due_at < now(), false) AS overdue, f.accepted_at, f.answered_at, f.closed_at,
       e.actor AS sent_by, f.letter, f.answer, f.version, r.version AS report_version, r.unit_id, r.category, r.geom
FROM kmzb.referral f
JOIN kmzb.report r ON r.id = f.report_id
LEFT JOIN kmzb.institution i ON i.id = f.institution_id
LEFT JOIN kmzb.referral_status s ON s.code = f.status
LEFT JOIN kmzb.event e ON e.id = f.event_id;

CREATE VIEW kmzb_api.referral_action WITH (security_invoker) AS
SELECT t.act, t.from_status, t.to_status, a.name_pl, a.name_en, a.done_pl, a.done_en, m.note_required, a.position
FROM kmzb.referral_transition t
JOIN kmzb.act a ON a.code = t.act
JOIN kmzb.transition m ON m.act = t.act AND m.from_status = 'referred'
WHERE EXISTS (SELECT FROM kmzb.transition_role tr
              WHERE tr.transition_id = m.id AND tr.role = ANY ((SELECT kmzb.current_roles())::text[]))
ORDER BY a.position, t.from_status;

CREATE VIEW kmzb_api.institution_kind WITH (security_invoker) AS
SELECT code, name_pl, name_en, position FROM kmzb.institution_kind ORDER BY position, code;

CREATE VIEW kmzb_api.letter_word WITH (security_invoker) AS
SELECT code, body FROM kmzb.letter_word;

CREATE OR REPLACE VIEW kmzb_api.institution WITH (security_invoker) AS
SELECT i.id, i.kind, i.name, i.address, i.email, i.phone, i.geom FROM kmzb.institution i WHERE i.is_valid ORDER BY i.name;

GRANT SELECT ON kmzb_api.referral, kmzb_api.referral_action, kmzb_api.institution_kind, kmzb_api.letter_word TO kmzb_staff;

-- The referral that an act is about, its report locked; the same answer for one elsewhere and for none. KM001 when it has changed.
CREATE FUNCTION begin_referral_act(p_referral_id bigint, p_expected_version int, p_client_id uuid) RETURNS referral
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    result kmzb.referral;
BEGIN
    PERFORM FROM kmzb.report r
    WHERE r.id = (SELECT f.report_id FROM kmzb.referral f WHERE f.id = p_referral_id) AND r.unit_id = ANY (kmzb.visible_units())
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no referral % in your area', p_referral_id USING ERRCODE = 'KM005';
    END IF;
    SELECT * INTO result FROM kmzb.referral f WHERE f.id = p_referral_id;
    IF result.version IS DISTINCT FROM p_expected_version
       AND NOT EXISTS (SELECT FROM kmzb.journal j WHERE j.client_id = p_client_id) THEN
        RAISE EXCEPTION 'Referral % has been changed by somebody else', p_referral_id
            USING ERRCODE = 'KM001',
                  DETAIL = jsonb_build_object(
                      'version', result.version, 'status', result.status,
                      'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', j.seq, 'act', j.act, 'actor', j.actor, 'at', j.at)
                                                           ORDER BY j.seq), '[]')
                                 FROM kmzb.journal j
                                 WHERE j.subject = 'referral' AND j.subject_id = p_referral_id
                                   AND j.seq > coalesce(p_expected_version, 0)))::text;
    END IF;
    RETURN result;
END
$function$;

-- The institution has replied: an event of the report; the trigger makes the referral follow.
CREATE FUNCTION referral_reply(p_referral_id bigint, p_expected_version int, p_client_id uuid, p_act text, p_text text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    f     kmzb.referral;
    c     kmzb.act_context;
    after kmzb.report;
BEGIN
    f := kmzb.begin_referral_act(p_referral_id, p_expected_version, p_client_id);
    c := kmzb.begin_act(f.report_id, (SELECT r.version FROM kmzb.report r WHERE r.id = f.report_id), p_client_id, p_act);
    IF c.done THEN
        RETURN;
    END IF;
    p_text := kmzb.clean_text(p_text, 2000);
    IF p_text IS NULL AND (c.transition).note_required THEN
        RAISE EXCEPTION 'A text is required: %', p_act USING ERRCODE = 'KM004';
    END IF;
    IF f.closed_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM kmzb.referral_transition t WHERE t.act = p_act AND t.from_status = f.status) THEN
        RAISE EXCEPTION 'Not possible from status "%" of the referral: %', f.status, p_act USING ERRCODE = 'KM024';
    END IF;
    after := c.report;
    IF (c.transition).to_status <> after.status THEN
        after.status := (c.transition).to_status;
        after.status_since := clock_timestamp();
        after.due_at := kmzb.due_at(after.status, after.category, after.created_at, after.status_since);
        after.institution_id := NULL;
        after.taken_by := NULL;
    ELSIF p_act = 'referral_answered' THEN
        after.due_at := NULL;  -- nobody waits any more
    END IF;
    PERFORM kmzb.finish_act(c.report, after, c.me, p_act, p_client_id, NULL, p_text, NULL, NULL);
END
$function$;

CREATE FUNCTION kmzb_api.referral_accept(referral_id bigint, expected_version int, client_id uuid, body text DEFAULT NULL)
RETURNS SETOF kmzb_api.referral
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.referral_reply(referral_id, expected_version, client_id, 'referral_accepted', body);
    RETURN QUERY SELECT * FROM kmzb_api.referral f WHERE f.id = referral_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.referral_accept IS 'The institution takes the matter up; the clock of its answer runs on';

CREATE FUNCTION kmzb_api.referral_answer(referral_id bigint, expected_version int, client_id uuid, body text)
RETURNS SETOF kmzb_api.referral
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.referral_reply(referral_id, expected_version, client_id, 'referral_answered', body);
    RETURN QUERY SELECT * FROM kmzb_api.referral f WHERE f.id = referral_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.referral_answer IS 'The institution has answered; the clock stops';

CREATE FUNCTION kmzb_api.referral_return(referral_id bigint, expected_version int, client_id uuid, body text)
RETURNS SETOF kmzb_api.referral
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.referral_reply(referral_id, expected_version, client_id, 'referral_returned', body);
    RETURN QUERY SELECT * FROM kmzb_api.referral f WHERE f.id = referral_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.referral_return IS 'The institution gives the matter back: the report is verified anew, with a fresh deadline and nobody''s name on it';

CREATE FUNCTION kmzb_api.referral_write(referral_id bigint, expected_version int, client_id uuid, letter text)
RETURNS SETOF kmzb_api.referral
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_variable
DECLARE
    f     kmzb.referral;
    after kmzb.referral;
    duty  record := kmzb.begin_duty(client_id, ARRAY['analyst', 'coordinator']);
    prior kmzb.journal := duty.prior;
BEGIN
    f := kmzb.begin_referral_act(referral_id, expected_version, client_id);
    IF (prior.subject, prior.subject_id, prior.act) IS DISTINCT FROM ('referral', f.id, 'letter') AND prior.id IS NOT NULL THEN
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END IF;
    IF prior.id IS NULL THEN
        IF f.closed_at IS NOT NULL OR NOT (SELECT s.is_open FROM kmzb.referral_status s WHERE s.code = f.status) THEN
            RAISE EXCEPTION 'Not possible from status "%" of the referral: letter', f.status USING ERRCODE = 'KM024';
        END IF;
        after := f;
        after.letter := kmzb.clean_text(letter, 8000);
        IF after.letter IS NULL THEN
            RAISE EXCEPTION 'A referral needs a text' USING ERRCODE = 'KM011';
        END IF;
        PERFORM kmzb.referral_store(f, after, 'letter', NULL, NULL, client_id, duty.me);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.referral r WHERE r.id = referral_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.referral_write IS 'Replace the letter while an answer is awaited; the journal keeps the one before';

-- What the client asks

CREATE FUNCTION kmzb_api.referral_letter(report_id bigint, institution_id int) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    subject kmzb.report;
BEGIN
    SELECT * INTO subject FROM kmzb.report r WHERE r.id = referral_letter.report_id AND r.unit_id = ANY (kmzb.visible_units());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
    END IF;
    IF NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = referral_letter.institution_id AND i.is_valid) THEN
        RAISE EXCEPTION 'Unknown institution %', institution_id USING ERRCODE = 'KM007';
    END IF;
    RETURN kmzb.letter_text(subject, referral_letter.institution_id, coalesce(
        (SELECT f.due_at FROM kmzb.referral f WHERE f.report_id = subject.id AND f.closed_at IS NULL),
        kmzb.referral_due(referral_letter.institution_id, now())));
END
$function$;
COMMENT ON FUNCTION kmzb_api.referral_letter IS 'The template for this institution and category, filled in';

-- Whether an institution with an area or TERYT codes is competent at a place; for one without both: everywhere, unless its kind is local.
CREATE FUNCTION institution_covers(i institution, point geometry, gmina text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    IF i.geom IS NOT NULL THEN
        RETURN ST_Covers(i.geom, point);
    ELSIF i.teryt = '{}' THEN
        RETURN NOT (SELECT k.is_local FROM kmzb.institution_kind k WHERE k.code = i.kind);
    END IF;
    -- the seventh digit tells the kind of a gmina and changes with it
    RETURN coalesce((SELECT bool_or(left(gmina, least(char_length(c), 6)) = left(c, 6)) FROM unnest(i.teryt) c), false);
END
$function$;

CREATE FUNCTION kmzb_api.institutions_for(report_id bigint)
RETURNS TABLE (rank int, id int, name text, kind text, kind_name_pl text, kind_name_en text, reason text, reason_pl text, reason_en text,
               address text, email text, phone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    subject kmzb.report;
    class   text;
    road    text;
    road_pl text;
    road_en text;
    manager int;
    gmina   text;
BEGIN
    SELECT * INTO subject FROM kmzb.report r WHERE r.id = institutions_for.report_id AND r.unit_id = ANY (kmzb.visible_units());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
    END IF;
    class := kmzb.road_class_at(subject.geom);
    road := coalesce(kmzb.street_at(subject.geom), '');
    SELECT concat_ws(', ', c.name_pl, nullif(road, '')), concat_ws(', ', c.name_en, nullif(road, '')) INTO road_pl, road_en
    FROM kmzb.road_class c WHERE c.code = class;
    SELECT r.institution_id INTO manager FROM kmzb.road r
    WHERE r.institution_id IS NOT NULL AND r.class = class AND ST_DWithin(r.geom, subject.geom, 60)
    ORDER BY r.geom <-> subject.geom, r.id LIMIT 1;
    gmina := coalesce(subject.teryt, (SELECT p.teryt FROM kmzb.place p WHERE p.teryt IS NOT NULL AND ST_DWithin(p.geom, subject.geom, 5000)
                                      ORDER BY p.geom <-> subject.geom, p.id LIMIT 1));
    RETURN QUERY
    WITH fitting AS (
        SELECT i.*, c.position AS competence, i.geom IS NOT NULL OR i.teryt <> '{}' AS has_area,
               EXISTS (SELECT FROM kmzb.institution_road_class x WHERE x.institution_id = i.id) AS has_classes,
               EXISTS (SELECT FROM kmzb.institution_road_class x WHERE x.institution_id = i.id AND x.road_class = class) AS has_class
        FROM kmzb.institution i
        LEFT JOIN kmzb.institution_competence c ON c.kind = i.kind AND c.category = subject.category
        WHERE i.is_valid AND (i.id = subject.suggested_institution OR kmzb.institution_covers(i, subject.geom, gmina))
    ), reasoned AS (
        SELECT f.*, CASE
                   WHEN f.id = subject.suggested_institution THEN 'rule'
                   WHEN f.competence IS NOT NULL AND f.id = manager THEN 'road'
                   WHEN f.competence IS NOT NULL AND f.has_class THEN 'road_class'
                   -- a manager of roads of other classes than the one here has nothing to do with it
                   WHEN f.has_classes AND class IS NOT NULL THEN NULL
                   WHEN f.competence IS NOT NULL AND f.has_area THEN 'area_category'
                   WHEN f.competence IS NOT NULL THEN 'category'
                   WHEN f.has_area AND f.kind IN ('municipal_guard', 'gmina') THEN 'area'
               END AS why
        FROM fitting f
    )
    SELECT (row_number() OVER w)::int, f.id, f.name, f.kind, k.name_pl, k.name_en, s.code,
           replace(s.name_pl, '{droga}', coalesce(road_pl, '')), replace(s.name_en, '{droga}', coalesce(road_en, '')),
           f.address, f.email, f.phone
    FROM reasoned f
    JOIN kmzb.suggestion_reason s ON s.code = f.why
    LEFT JOIN kmzb.institution_kind k ON k.code = f.kind
    -- of the same reason the smallest area first: a town's own body before the voivodeship's
    WINDOW w AS (ORDER BY s.position, f.competence NULLS LAST, NOT f.has_area, ST_Area(f.geom) NULLS LAST, k.position, f.name)
    ORDER BY 1
    LIMIT 12;
END
$function$;
COMMENT ON FUNCTION kmzb_api.institutions_for IS 'Bodies that a report may be handed to, best first, each with its reason';

-- Referrals that do not stand as their reports and the journal say; no row: all is well.
CREATE FUNCTION verify_referrals() RETURNS TABLE (report_id bigint, referral_id bigint, problem text)
LANGUAGE sql STABLE SET timezone = 'UTC' AS $function$
    SELECT r.id, NULL::bigint, 'handed over without a referral'
    FROM kmzb.report r
    WHERE r.status = 'referred' AND r.institution_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM kmzb.referral f WHERE f.report_id = r.id AND f.closed_at IS NULL)
    UNION ALL
    SELECT f.report_id, f.id, 'stands beside a report that is not handed over to this institution'
    FROM kmzb.referral f JOIN kmzb.report r ON r.id = f.report_id
    WHERE f.closed_at IS NULL AND (r.status <> 'referred' OR r.institution_id IS DISTINCT FROM f.institution_id)
    UNION ALL
    SELECT f.report_id, f.id, 'deadline differs from that of the report'
    FROM kmzb.referral f JOIN kmzb.report r ON r.id = f.report_id
    WHERE f.closed_at IS NULL AND f.due_at IS DISTINCT FROM r.due_at
    UNION ALL
    SELECT f.report_id, f.id, 'has another version than the journal'
    FROM kmzb.referral f WHERE f.version <> kmzb.journal_version('referral', f.id)
    UNION ALL
    SELECT f.report_id, f.id, said.key || ' is not what the journal says'
    FROM kmzb.referral f
    JOIN LATERAL (
        SELECT DISTINCT ON (kv.key) kv.key, kv.value
        FROM kmzb.journal j, jsonb_each(j.new) kv
        WHERE j.subject = 'referral' AND j.subject_id = f.id AND kv.key NOT IN ('report', 'event')
        ORDER BY kv.key, j.seq DESC
    ) said ON true
    WHERE kmzb.referral_state(f) -> said.key IS DISTINCT FROM said.value
$function$;
COMMENT ON FUNCTION verify_referrals() IS 'Findings in the referrals; no row: each hand-over has its referral as the journal tells it';

GRANT EXECUTE ON FUNCTION
    kmzb_api.refer(bigint, int, uuid, int, text, text),
    kmzb_api.referral_accept(bigint, int, uuid, text),
    kmzb_api.referral_answer(bigint, int, uuid, text),
    kmzb_api.referral_return(bigint, int, uuid, text),
    kmzb_api.referral_write(bigint, int, uuid, text),
    kmzb_api.referral_letter(bigint, int),
    kmzb_api.institutions_for(bigint)
    TO kmzb_analyst, kmzb_coordinator;

ANALYZE institution_kind, institution_competence, suggestion_reason, referral_template, letter_field, referral_deadline,
    referral_status, referral_transition, act, transition, transition_role;

COMMIT;
