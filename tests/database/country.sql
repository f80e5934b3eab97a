-- The fixture country of the tests: two garrisons, four city units, two komisariaty, beats, a person of every role, 24 reports.
-- Invented data; squares of 20 km round the real seats. Every login gets the password that the caller sets after this script.
-- Logins are the cluster's: made when absent.

BEGIN;

DO $logins$
DECLARE
    who record;
BEGIN
    FOR who IN SELECT * FROM (VALUES
        ('t_admin', 'kmzb_administrator'), ('t_gdansk_coordinator', 'kmzb_coordinator'), ('t_sopot_analyst', 'kmzb_analyst'),
        ('t_sopot_analyst2', 'kmzb_analyst'), ('t_sopot_coordinator', 'kmzb_coordinator'), ('t_sopot_commander', 'kmzb_commander'),
        ('t_gdansk_analyst', 'kmzb_analyst'), ('t_gdansk_kp_analyst', 'kmzb_analyst'), ('t_krakow_analyst', 'kmzb_analyst'),
        ('t_krakow_coordinator', 'kmzb_coordinator'), ('t_krakow_commander', 'kmzb_commander'), ('t_intake', 'kmzb_intake'),
        ('t_public', 'kmzb_public'), ('t_nobody', 'kmzb_analyst'), ('t_inactive', 'kmzb_analyst')) AS v (login, pg_role)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = who.login) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', who.login);
        END IF;
        EXECUTE format('GRANT %I TO %I', who.pg_role, who.login);
    END LOOP;
END
$logins$;

SET LOCAL search_path = kmzb, public;

CREATE FUNCTION pg_temp.square(x float, y float, half float) RETURNS geometry LANGUAGE sql AS
$$ SELECT ST_Multi(ST_MakeEnvelope(x - half, y - half, x + half, y + half, 2180)) $$;

INSERT INTO unit (id, code, kind, name, parent_id, seat, geom) VALUES
    (1, 'KGP', 'KGP', 'Komenda Główna Policji', NULL, ST_Point(637000, 486000, 2180), NULL),
    (2, 'KWP-G', 'KWP', 'Komenda Wojewódzka Policji w Gdańsku', 1, ST_Point(475000, 723000, 2180), NULL),
    (3, 'KWP-K', 'KWP', 'Komenda Wojewódzka Policji w Krakowie', 1, ST_Point(567000, 244000, 2180), NULL),
    (10, 'KMP-SOPOT', 'KMP', 'Komenda Miejska Policji w Sopocie', 2, ST_Point(472000, 733000, 2180), pg_temp.square(472000, 738000, 5000)),
    (11, 'KMP-GDANSK', 'KMP', 'Komenda Miejska Policji w Gdańsku', 2, ST_Point(475000, 723000, 2180), pg_temp.square(477000, 723000, 10000)),
    (12, 'KP-GDANSK-OLIWA', 'KP', 'Komisariat Policji VIII w Gdańsku', 11, ST_Point(472000, 728000, 2180), pg_temp.square(472000, 728000, 4000)),
    (20, 'KMP-KRAKOW', 'KMP', 'Komenda Miejska Policji w Krakowie', 3, ST_Point(567000, 244000, 2180), pg_temp.square(567000, 244000, 10000)),
    (21, 'KP-KRAKOW-1', 'KP', 'Komisariat Policji I w Krakowie', 20, ST_Point(567500, 244500, 2180), pg_temp.square(567500, 244500, 2000)),
    (22, 'KPP-BOCHNIA', 'KPP', 'Komenda Powiatowa Policji w Bochni', 3, ST_Point(597000, 232000, 2180), pg_temp.square(597000, 232000, 10000));

INSERT INTO beat (id, unit_id, name, officer_name, officer_phone, geom) VALUES
    (1, 10, 'Rejon nr 1', 'st. asp. Ewa Testowa', '+48 000 000 001', pg_temp.square(469500, 738000, 2500)),
    (2, 10, 'Rejon nr 2', 'mł. asp. Jan Próbny', '+48 000 000 002', pg_temp.square(474500, 738000, 2500)),
    (3, 20, 'Rejon nr 1', 'asp. Ida Wzorcowa', '+48 000 000 003', pg_temp.square(562000, 244000, 5000)),
    (4, 12, 'Rejon nr 1', 'asp. Piotr Przykładny', '+48 000 000 004', pg_temp.square(472000, 728000, 4000));

INSERT INTO person (id, login, name, unit_id, is_active) VALUES
    (1, 't_admin', 'Adam Administrator', 1, true),
    (2, 't_gdansk_coordinator', 'Grażyna Wojewódzka', 2, true),
    (10, 't_sopot_analyst', 'Anna Sopocka', 10, true),
    (11, 't_sopot_analyst2', 'Bogdan Sopocki', 10, true),
    (12, 't_sopot_coordinator', 'Celina Koordynująca', 10, true),
    (13, 't_sopot_commander', 'Damian Komendant', 10, true),
    (14, 't_gdansk_analyst', 'Eliza Gdańska', 11, true),
    (15, 't_gdansk_kp_analyst', 'Filip Oliwski', 12, true),
    (20, 't_krakow_analyst', 'Halina Krakowska', 20, true),
    (21, 't_krakow_coordinator', 'Igor Koordynujący', 20, true),
    (22, 't_krakow_commander', 'Janina Komendantka', 20, true),
    (30, 't_intake', 'System Przyjmujący', 1, true),
    (31, 't_public', 'Odbiorca Publiczny', 1, true),
    (32, 't_inactive', 'Karol Nieczynny', 10, false);

-- Reports received like imported ones: one event each.
CREATE TEMPORARY TABLE seed ON COMMIT DROP AS
SELECT * FROM (VALUES
    -- id, unit, beat, category, status, age in days, x, y, description
    (101, 10, 1, 'illegal_parking', 'new', 1.0, 470000, 738500, 'Samochody na chodniku przy skrzyżowaniu, piesi schodzą na jezdnię.'),
    (102, 10, 1, 'public_drinking', 'new', 2.5, 470400, 738100, 'Grupa osób spożywa alkohol przy placu zabaw, najczęściej po 20:00.'),
    (103, 10, 2, 'speeding', 'new', 6.0, 473800, 739000, NULL),
    (104, 10, 2, 'road_infrastructure', 'new', 0.2, 474200, 737700, 'Brak oświetlenia przejścia dla pieszych.'),
    (105, 10, 1, 'vandalism', 'verification', 3.0, 469100, 737200, 'Zniszczona wiata przystankowa.'),
    (106, 10, 2, 'illegal_dump', 'verification', 9.0, 475500, 736900, 'Odpady budowlane w lesie, dojazd drogą gruntową.'),
    (107, 10, 2, 'stray_dogs', 'verification', 1.0, 473000, 740100, 'Dwa duże psy bez opieki.'),
    (108, 10, 1, 'illegal_parking', 'confirmed', 20.0, 470010, 738510, 'Parkowanie na przejściu.'),
    (109, 10, 1, 'speeding', 'rejected', 12.0, 470500, 738900, 'Rajdy nocą.'),
    (110, 10, 2, 'road_infrastructure', 'referred', 40.0, 474000, 737500, 'Wyrwa w jezdni.'),
    (111, 10, 2, 'greenery_destruction', 'eliminated', 60.0, 473500, 737900, 'Połamane drzewka.'),
    (112, 10, 1, 'begging', 'joke', 30.0, 469900, 738000, 'Test.'),
    (113, 10, 1, 'drugs', 'verification', 2.0, 469950, 738050, '<b>pogrubienie</b> [% 1+1 %] =cmd()'),
    (201, 11, NULL, 'speeding', 'new', 1.5, 480000, 720000, 'Brak reakcji na ograniczenie do 30.'),
    (202, 12, 4, 'illegal_parking', 'new', 1.2, 471800, 727500, 'Zastawiony wjazd.'),
    (203, 12, 4, 'illegal_parking', 'verification', 2.2, 471900, 727600, 'Zastawiony wjazd po raz drugi.'),
    (301, 20, 3, 'illegal_parking', 'new', 1.0, 562500, 244500, 'Auta na trawniku.'),
    (302, 20, 3, 'public_drinking', 'verification', 4.0, 563000, 243500, 'Spożywanie alkoholu na skwerze.'),
    (303, 21, NULL, 'vandalism', 'new', 5.0, 567400, 244700, 'Graffiti na elewacji.'),
    (304, 20, 3, 'speeding', 'confirmed', 15.0, 560500, 242000, 'Pomiar potrzebny rano.'),
    (305, 20, 3, 'speeding', 'rejected', 3.0, 560600, 242100, NULL),
    (306, 22, NULL, 'poaching', 'new', 2.0, 597100, 232100, 'Wnyki w lesie.'),
    (307, 22, NULL, 'dangerous_water', 'verification', 7.5, 596000, 231000, 'Dzikie kąpielisko.'),
    (308, 20, 3, 'illegal_dump', 'new', 0.1, 564500, 246000, 'Worki ze śmieciami.')
) AS v (id, unit_id, beat_id, category, status, age, x, y, description);

INSERT INTO report (id, source, external_id, category, status, status_since, unit_id, beat_id, geom, created_at, description, due_at,
                    version, chain_hash)
SELECT id, 'fixture', 'F-' || id, category, status, at, unit_id, beat_id, ST_Point(x, y, 2180), at, description,
       kmzb.due_at(status, category, at, at), 1, decode(repeat('00', 32), 'hex')
FROM seed, LATERAL (SELECT date_trunc('second', now() - age * interval '1 day') AS at) t;

INSERT INTO event (report_id, seq, act, at, actor, actor_unit, login, new, prev_hash, hash)
SELECT r.id, 1, 'receive', r.created_at, 'KMZB', '', 'kmzb_owner', kmzb.report_state(r), kmzb.chain_start(r.id),
       kmzb.event_hash(kmzb.chain_start(r.id), r.id, 1, 'receive', r.created_at, NULL, 'KMZB', '', 'kmzb_owner', '{}',
                       kmzb.report_state(r), NULL, NULL, NULL, NULL)
FROM report r;
UPDATE report r SET chain_hash = e.hash FROM event e WHERE e.report_id = r.id;

INSERT INTO attachment (report_id, name, media_type, content) VALUES
    (101, 'zdjęcie 1.txt', 'text/plain', convert_to('zażółć gęślą jaźń', 'UTF8')),
    (301, 'krakow.txt', 'text/plain', convert_to('tylko dla Krakowa', 'UTF8'));

SELECT setval(pg_get_serial_sequence('kmzb.' || t, 'id'), 1000) FROM unnest(ARRAY['unit', 'beat', 'person', 'report']) t;

COMMIT;
