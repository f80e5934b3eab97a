-- Deploy kmzb:catalogues to pg
-- requires: schemas
-- The rules of the workflow as rows. Names of statuses and categories are the exact strings of the public map.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

CREATE TABLE setting (
    key         text PRIMARY KEY,
    value       text NOT NULL,
    description text NOT NULL
);
COMMENT ON TABLE setting IS 'Parameters of the installation';
INSERT INTO setting VALUES
    ('schema_version', '1', 'What clients compare with: raised when kmzb_api changes'),
    ('undo_minutes', '15', 'How long the author of an act may undo it while it is the last one'),
    ('nearest_unit_m', '5000', 'How far outside every unit area a point may lie and still belong to the nearest unit'),
    ('time_zone', 'Europe/Warsaw', 'Civil time in which days, working days and holidays are counted');

CREATE TABLE role (
    code    text PRIMARY KEY,
    pg_role name NOT NULL UNIQUE,
    name_pl text NOT NULL,
    name_en text NOT NULL
);
COMMENT ON TABLE role IS 'Roles; a person holds one by being a member of the PostgreSQL role';
INSERT INTO role VALUES
    ('analyst', 'kmzb_analyst', 'weryfikujący', 'analyst'),
    ('coordinator', 'kmzb_coordinator', 'koordynator', 'coordinator'),
    ('commander', 'kmzb_commander', 'komendant', 'commander'),
    ('administrator', 'kmzb_administrator', 'administrator', 'administrator'),
    ('intake', 'kmzb_intake', 'przyjmowanie zgłoszeń', 'intake'),
    ('public', 'kmzb_public', 'odbiorca publiczny', 'public');

CREATE TABLE pillar (
    code    text PRIMARY KEY,
    name_pl text NOT NULL,
    name_en text NOT NULL
);
INSERT INTO pillar VALUES
    ('police_systems', 'policyjne systemy informatyczne', 'police IT systems'),
    ('consultations', 'konsultacje społeczne', 'public consultations'),
    ('citizens', 'zgłoszenia obywateli', 'citizens'' reports');

CREATE TABLE position_quality (
    code    text PRIMARY KEY,
    name_pl text NOT NULL,
    name_en text NOT NULL,
    is_point boolean NOT NULL
);
COMMENT ON COLUMN position_quality.is_point IS 'False: known only to an area, must never enter a point hotspot';
INSERT INTO position_quality VALUES
    ('exact', 'punkt wskazany na mapie', 'point marked on the map', true),
    ('corrected', 'punkt poprawiony przez weryfikującego', 'point corrected by the verifier', true),
    ('address', 'adres', 'address', true),
    ('street', 'ulica', 'street', true),
    ('locality', 'miejscowość', 'locality', false),
    ('gmina', 'środek gminy', 'centre of the gmina', false),
    ('none', 'brak położenia', 'no position', false);

CREATE TABLE category_group (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    symbol   text NOT NULL UNIQUE,
    position int  NOT NULL
);
COMMENT ON COLUMN category_group.symbol IS 'Marker shape on the map';
INSERT INTO category_group VALUES
    ('order', 'porządek publiczny', 'public order', 'circle', 1),
    ('traffic', 'ruch drogowy', 'traffic', 'triangle', 2),
    ('environment', 'środowisko', 'environment', 'diamond', 3),
    ('water', 'woda', 'water', 'pentagon', 4),
    ('rail', 'kolej', 'rail', 'cross_fill', 5),
    ('social', 'pomoc społeczna', 'social', 'square', 6),
    ('animals', 'zwierzęta', 'animals', 'star', 7);

CREATE TABLE category (
    code        text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    name_pl     text NOT NULL UNIQUE,
    name_en     text NOT NULL UNIQUE,
    group_code  text NOT NULL REFERENCES category_group,
    public_rule text NOT NULL CHECK (public_rule IN ('always', 'confirmed', 'never')),
    valid_from  date NOT NULL DEFAULT '2016-07-01',
    valid_to    date,
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);
COMMENT ON COLUMN category.public_rule IS 'Shown to the public: always, only once confirmed, never';
INSERT INTO category (code, name_pl, name_en, group_code, public_rule) VALUES
    ('vandalism', 'Akty wandalizmu', 'Vandalism', 'order', 'always'),
    ('illegal_dump', 'Dzikie wysypiska śmieci', 'Illegal dumps', 'environment', 'always'),
    ('minors_gathering', 'Grupowanie się małoletnich zagrożonych demoralizacją', 'Gatherings of minors at risk', 'order', 'always'),
    ('poaching', 'Kłusownictwo', 'Poaching', 'environment', 'always'),
    ('dangerous_water', 'Miejsca niebezpieczne na wodach', 'Dangerous places on waters', 'water', 'always'),
    ('dangerous_venue', 'Miejsce niebezpiecznej działalności rozrywkowej', 'Dangerous entertainment venue', 'order', 'confirmed'),
    ('illegal_logging', 'Nielegalna wycinka drzew', 'Illegal logging', 'environment', 'always'),
    ('street_racing', 'Nielegalne rajdy samochodowe', 'Illegal car races', 'traffic', 'always'),
    ('illegal_parking', 'Nieprawidłowe parkowanie', 'Illegal parking', 'traffic', 'always'),
    ('unguarded_foot_crossing', 'Niestrzeżone przejście przez tory', 'Unguarded footpath across tracks', 'rail', 'always'),
    ('unguarded_level_crossing', 'Niestrzeżony przejazd kolejowy', 'Unguarded level crossing', 'rail', 'always'),
    ('road_infrastructure', 'Niewłaściwa infrastruktura drogowa', 'Inadequate road infrastructure', 'traffic', 'always'),
    ('greenery_destruction', 'Niszczenie zieleni', 'Destruction of greenery', 'environment', 'always'),
    ('homeless_person', 'Osoba bezdomna wymagająca pomocy', 'Homeless person in need of help', 'social', 'always'),
    ('forest_quads', 'Poruszanie się po terenach leśnych quadami', 'Quads in forests', 'environment', 'always'),
    ('speeding', 'Przekraczanie dozwolonej prędkości', 'Speeding', 'traffic', 'always'),
    ('public_drinking', 'Spożywanie alkoholu w miejscach niedozwolonych', 'Drinking alcohol in prohibited places', 'order', 'always'),
    ('drugs', 'Używanie środków odurzających', 'Drug use', 'order', 'never'),
    ('stray_dogs', 'Wałęsające się bezpańskie psy', 'Stray dogs', 'animals', 'always'),
    ('grass_burning', 'Wypalanie traw', 'Grass burning', 'environment', 'always'),
    ('forest_animal_collisions', 'Zdarzenia drogowe z udziałem zwierząt leśnych', 'Road events with forest animals', 'traffic', 'always'),
    ('animal_cruelty', 'Znęcanie się nad zwierzętami', 'Cruelty to animals', 'animals', 'never'),
    ('traffic_organisation', 'Zła organizacja ruchu drogowego', 'Bad traffic organisation', 'traffic', 'always'),
    ('begging', 'Żebractwo', 'Begging', 'social', 'always');

CREATE TABLE category_alias (
    name     text PRIMARY KEY,
    category text NOT NULL REFERENCES category
);
COMMENT ON TABLE category_alias IS 'Names of earlier catalogues accepted on import';
INSERT INTO category_alias VALUES
    ('Bezdomność', 'homeless_person'),
    ('Dzikie kąpieliska', 'dangerous_water'),
    ('Utonięcia', 'dangerous_water'),
    ('Miejsca niebezpieczne na terenach wodnych', 'dangerous_water');

CREATE TABLE status (
    code     text PRIMARY KEY,
    name_pl  text NOT NULL UNIQUE,
    name_en  text NOT NULL UNIQUE,
    colour   text NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
    symbol   text NOT NULL UNIQUE,
    is_open  boolean NOT NULL,
    position int NOT NULL UNIQUE
);
COMMENT ON COLUMN status.symbol IS 'A text sign, so that colour is never the only one';
INSERT INTO status VALUES
    ('new', 'Nowe', 'New', '#2e9e46', '○', true, 1),
    ('verification', 'Weryfikacja', 'Verification', '#f2c200', '◐', true, 2),
    ('confirmed', 'Potwierdzone', 'Confirmed', '#d7263d', '✓', false, 3),
    ('rejected', 'Niepotwierdzone', 'Not confirmed', '#8a8f98', '✕', false, 4),
    ('eliminated', 'Potwierdzone (wyeliminowane)', 'Confirmed (eliminated)', '#1f6fb2', '■', false, 5),
    ('referred', 'Potwierdzone (przekazane poza Policję)', 'Confirmed (handed outside the Police)', '#7b4fa3', '→', false, 6),
    ('joke', 'Żart lub pomyłka', 'Joke or mistake', '#b08968', '?', false, 7);

CREATE TABLE queue (
    code         text PRIMARY KEY,
    name_pl      text NOT NULL,
    name_en      text NOT NULL,
    overdue_only boolean NOT NULL DEFAULT false,
    max_age_days int CHECK (max_age_days > 0),
    position     int NOT NULL UNIQUE
);
COMMENT ON TABLE queue IS 'What the analyst sees as tabs and layers: statuses, narrowed by deadline or age of the status';
INSERT INTO queue VALUES
    ('new', 'Nowe', 'New', false, NULL, 1),
    ('verification', 'Weryfikacja', 'Verification', false, NULL, 2),
    ('overdue', 'Po terminie', 'Overdue', true, NULL, 3),
    ('confirmed', 'Potwierdzone', 'Confirmed', false, NULL, 4),
    ('referred', 'Przekazane', 'Handed over', false, NULL, 5),
    ('rejected', 'Niepotwierdzone (7 dni)', 'Not confirmed (7 days)', false, 7, 6);

CREATE TABLE queue_status (
    queue  text REFERENCES queue ON DELETE CASCADE,
    status text REFERENCES status,
    PRIMARY KEY (queue, status)
);
INSERT INTO queue_status VALUES
    ('new', 'new'), ('verification', 'verification'), ('overdue', 'new'), ('overdue', 'verification'),
    ('confirmed', 'confirmed'), ('referred', 'referred'), ('rejected', 'rejected');

CREATE TABLE act (
    code                 text PRIMARY KEY,
    name_pl              text NOT NULL,
    name_en              text NOT NULL,
    done_pl              text NOT NULL,
    done_en              text NOT NULL,
    key                  text UNIQUE CHECK (key ~ '^[A-Z]$'),
    changes_status       boolean NOT NULL,
    institution_required boolean NOT NULL DEFAULT false,
    undoable             boolean NOT NULL DEFAULT true,
    position             int NOT NULL UNIQUE
);
COMMENT ON COLUMN act.name_pl IS 'What the button says';
COMMENT ON COLUMN act.done_pl IS 'What the history says afterwards';
COMMENT ON COLUMN act.key IS 'The key of its button; NULL: the system does it';
INSERT INTO act VALUES
    ('receive', 'Przyjmij', 'Receive', 'Przyjęto zgłoszenie', 'Report received', NULL, true, false, false, 0),
    ('take_up', 'Weryfikuj', 'Take up', 'Podjęto weryfikację', 'Taken up', 'W', true, false, true, 1),
    ('confirm', 'Potwierdź', 'Confirm', 'Potwierdzono', 'Confirmed', 'P', true, false, true, 2),
    ('reject', 'Nie potwierdzaj', 'Do not confirm', 'Nie potwierdzono', 'Not confirmed', 'N', true, false, true, 3),
    ('could_not_check', 'Nie można sprawdzić', 'Could not check', 'Nie udało się sprawdzić', 'Could not be checked', 'B', false, false, true, 4),
    ('mark_joke', 'Żart lub pomyłka', 'Joke or mistake', 'Uznano za żart lub pomyłkę', 'Marked as a joke or mistake', 'Z', true, false, true, 5),
    ('mark_eliminated', 'Wyeliminowane', 'Eliminated', 'Wyeliminowano zagrożenie', 'Threat eliminated', 'E', true, false, true, 6),
    ('hand_over', 'Przekaż poza Policję', 'Hand over', 'Przekazano poza Policję', 'Handed over', 'H', true, true, true, 7),
    ('reopen', 'Otwórz ponownie', 'Reopen', 'Otwarto ponownie', 'Reopened', 'O', true, false, true, 8),
    ('annotate', 'Adnotacja', 'Annotate', 'Dodano adnotację', 'Annotated', 'A', false, false, true, 9),
    ('move', 'Popraw położenie', 'Correct position', 'Poprawiono położenie', 'Position corrected', 'M', false, false, true, 10),
    ('recategorise', 'Zmień kategorię', 'Change category', 'Zmieniono kategorię', 'Category changed', 'C', false, false, true, 11),
    ('undo', 'Cofnij', 'Undo', 'Cofnięto', 'Undone', 'U', false, false, false, 12);

CREATE TABLE transition (
    id              int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act             text NOT NULL REFERENCES act,
    from_status     text NOT NULL REFERENCES status,
    to_status       text NOT NULL REFERENCES status,
    reason_required boolean NOT NULL DEFAULT false,
    note_required   boolean NOT NULL DEFAULT false,
    UNIQUE (act, from_status)
);
COMMENT ON TABLE transition IS 'What may be done with a report in a status, and where it leads';

CREATE TABLE transition_role (
    transition_id int REFERENCES transition ON DELETE CASCADE,
    role          text REFERENCES role,
    PRIMARY KEY (transition_id, role)
);

WITH rule (act, from_status, to_status, reason_required, note_required, roles) AS (
    VALUES
        ('take_up', 'new', 'verification', false, false, '{analyst,coordinator}'::text[]),
        ('confirm', 'verification', 'confirmed', false, false, '{analyst,coordinator}'),
        ('reject', 'verification', 'rejected', true, false, '{analyst,coordinator}'),
        ('could_not_check', 'verification', 'verification', true, false, '{analyst,coordinator}'),
        ('mark_joke', 'verification', 'joke', true, false, '{analyst,coordinator}'),
        ('mark_joke', 'new', 'joke', true, false, '{coordinator}'),
        ('mark_eliminated', 'confirmed', 'eliminated', false, false, '{analyst,coordinator}'),
        ('hand_over', 'confirmed', 'referred', false, false, '{analyst,coordinator}'),
        ('reopen', 'confirmed', 'verification', false, true, '{coordinator}'),
        ('reopen', 'rejected', 'verification', false, true, '{coordinator}'),
        ('reopen', 'joke', 'verification', false, true, '{coordinator}'),
        ('reopen', 'eliminated', 'verification', false, true, '{coordinator}'),
        ('reopen', 'referred', 'verification', false, true, '{coordinator}')
    UNION ALL
    SELECT a, s.code, s.code, false, false, '{analyst,coordinator}'
    FROM status s, unnest(ARRAY['annotate', 'undo']) a
    UNION ALL
    SELECT a, s.code, s.code, false, false, '{analyst,coordinator}'
    FROM status s, unnest(ARRAY['move', 'recategorise']) a
    WHERE s.code IN ('new', 'verification', 'confirmed')
), inserted AS (
    INSERT INTO transition (act, from_status, to_status, reason_required, note_required)
    SELECT act, from_status, to_status, reason_required, note_required FROM rule
    RETURNING id, act, from_status
)
INSERT INTO transition_role
SELECT i.id, r
FROM inserted i JOIN rule USING (act, from_status), unnest(rule.roles) r;

CREATE TABLE reason (
    code     text PRIMARY KEY,
    act      text NOT NULL REFERENCES act,
    name_pl  text NOT NULL,
    name_en  text NOT NULL,
    is_valid boolean NOT NULL DEFAULT true,
    position int NOT NULL,
    UNIQUE (act, position)
);
INSERT INTO reason (code, act, name_pl, name_en, position) VALUES
    ('not_found', 'reject', 'nie stwierdzono zagrożenia na miejscu', 'no threat found on the spot', 1),
    ('over_before_check', 'reject', 'zdarzenie ustało przed sprawdzeniem', 'over before it was checked', 2),
    ('description_insufficient', 'reject', 'zbyt mało danych, aby zweryfikować', 'too little data to verify', 3),
    ('wrong_place', 'reject', 'miejsce nie odpowiada zgłoszeniu', 'the place does not match the report', 4),
    ('lawful_state', 'reject', 'stan zgodny z prawem', 'the state of affairs is lawful', 5),
    ('already_settled', 'reject', 'sprawa załatwiona wcześniej', 'settled earlier', 6),
    ('joke', 'mark_joke', 'żart', 'joke', 1),
    ('mistaken_place', 'mark_joke', 'pomyłka miejsca lub kategorii', 'mistaken place or category', 2),
    ('unfounded_repeats', 'mark_joke', 'powtarzane zgłoszenia bezpodstawne', 'repeated unfounded reports', 3),
    ('no_patrol', 'could_not_check', 'brak wolnego patrolu', 'no patrol free', 1),
    ('no_access', 'could_not_check', 'brak dostępu do miejsca', 'no access to the place', 2),
    ('not_the_time', 'could_not_check', 'nie ta pora dnia lub roku', 'not the time of day or year', 3),
    ('place_unclear', 'could_not_check', 'miejsca nie odnaleziono', 'the place could not be found', 4),
    ('weather', 'could_not_check', 'warunki pogodowe', 'weather', 5);

CREATE TABLE institution (
    id       int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL,
    name     text NOT NULL UNIQUE,
    is_valid boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE institution IS 'Bodies outside the Police that a confirmed report can be handed to';
INSERT INTO institution (kind, name) VALUES
    ('road_manager', 'Generalna Dyrekcja Dróg Krajowych i Autostrad'),
    ('rail', 'PKP Polskie Linie Kolejowe'),
    ('forest', 'Lasy Państwowe'),
    ('water', 'Wody Polskie');

-- Autovacuum never looks at tables this small, and without statistics a queue is planned as if it held every report of its unit.
ANALYZE queue, queue_status, status, category, category_group, act, transition, transition_role;

COMMIT;
