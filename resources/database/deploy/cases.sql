-- Deploy kmzb:cases to pg
-- requires: incidents
-- requires: meetings
-- requires: submission
-- Many reports, one threat. Nothing joins by itself: what may be the same thing is suggested with its reasons, a person accepts.
-- Locks are taken in one order, cases before reports and both by number, so that no two acts wait for each other.

BEGIN;

-- One index for "near it and in these weeks": in a city centre years of reports lie on top of each other.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- Rules

CREATE TABLE case_rule (
    category    text PRIMARY KEY REFERENCES category,
    radius_m    int  NOT NULL CHECK (radius_m BETWEEN 5 AND 2000),
    window_days int  NOT NULL CHECK (window_days BETWEEN 1 AND 730),
    threshold   double precision NOT NULL DEFAULT 0.75 CHECK (threshold > 0 AND threshold < 1)
);
COMMENT ON TABLE case_rule IS 'How far apart, in metres and days, reports of one threat can be; nothing beyond is suggested';
COMMENT ON COLUMN case_rule.radius_m IS 'Also the radius of the history of a place';
COMMENT ON COLUMN case_rule.threshold IS 'The smallest score that is suggested';
INSERT INTO case_rule (category, radius_m, window_days) VALUES
    ('vandalism', 80, 30), ('illegal_dump', 100, 120), ('minors_gathering', 100, 45), ('poaching', 300, 60), ('dangerous_water', 150, 120),
    ('dangerous_venue', 60, 90), ('illegal_logging', 200, 60), ('street_racing', 250, 60), ('illegal_parking', 80, 45),
    ('unguarded_foot_crossing', 80, 365), ('unguarded_level_crossing', 80, 365), ('road_infrastructure', 80, 120),
    ('greenery_destruction', 80, 60), ('homeless_person', 120, 30), ('forest_quads', 400, 60), ('speeding', 200, 60),
    ('public_drinking', 100, 45), ('drugs', 100, 45), ('stray_dogs', 250, 21), ('grass_burning', 200, 14),
    ('forest_animal_collisions', 300, 180), ('animal_cruelty', 60, 60), ('traffic_organisation', 100, 120), ('begging', 80, 21);

CREATE TABLE category_relation (
    category text REFERENCES category,
    other    text REFERENCES category,
    weight   double precision NOT NULL CHECK (weight > 0 AND weight < 1),
    PRIMARY KEY (category, other),
    CHECK (category < other)
);
COMMENT ON TABLE category_relation IS 'Categories under which people report the same thing; 1 would be the same category. Holds both ways';
INSERT INTO category_relation VALUES
    ('drugs', 'minors_gathering', 0.5), ('drugs', 'public_drinking', 0.5), ('minors_gathering', 'public_drinking', 0.6),
    ('minors_gathering', 'vandalism', 0.5), ('public_drinking', 'vandalism', 0.3), ('dangerous_venue', 'public_drinking', 0.4),
    ('dangerous_venue', 'drugs', 0.3), ('homeless_person', 'public_drinking', 0.4), ('begging', 'homeless_person', 0.5),
    ('speeding', 'street_racing', 0.6), ('speeding', 'traffic_organisation', 0.4), ('road_infrastructure', 'speeding', 0.3),
    ('road_infrastructure', 'traffic_organisation', 0.6), ('illegal_parking', 'traffic_organisation', 0.4),
    ('greenery_destruction', 'illegal_parking', 0.5), ('greenery_destruction', 'illegal_logging', 0.5),
    ('forest_quads', 'greenery_destruction', 0.3), ('animal_cruelty', 'stray_dogs', 0.4),
    ('unguarded_foot_crossing', 'unguarded_level_crossing', 0.5);

CREATE FUNCTION related_categories(p_category text) RETURNS TABLE (code text, weight double precision)
LANGUAGE sql STABLE AS $function$
    SELECT p_category, 1.0::float8
    UNION ALL SELECT cr.other, cr.weight FROM kmzb.category_relation cr WHERE cr.category = p_category
    UNION ALL SELECT cr.category, cr.weight FROM kmzb.category_relation cr WHERE cr.other = p_category
$function$;

-- The score is 1 / (1 + exp(-z)), z the sum of weight × sign over the signs below: a logistic regression, every part of which can be read
-- and changed. How the weights were found, and how well they do: tests/benchmarks/doubles.py.
CREATE TABLE case_weight (
    sign    text PRIMARY KEY,
    weight  double precision NOT NULL,
    name_pl text NOT NULL,
    name_en text NOT NULL
);
COMMENT ON TABLE case_weight IS 'What speaks for and against two reports being of one thing';
INSERT INTO case_weight VALUES
    ('base', 3.59, 'wyraz wolny', 'intercept'),
    ('distance', -7.55, 'kwadrat odległości jako części promienia kategorii', 'square of the distance as a part of the category''s radius'),
    ('time', -5.26, 'odstęp czasu jako część okna kategorii', 'time between as a part of the category''s window'),
    ('crowd', -5.32, 'ile niezależnych zgłoszeń leżałoby tu równie blisko', 'how many independent reports would lie as near here'),
    ('unrelated', -4.13, 'różnica kategorii (0: ta sama)', 'difference of categories (0: the same)'),
    ('text', 6.79, 'podobieństwo opisów', 'similarity of descriptions'),
    ('no_text', 0.96, 'brak opisu w jednym z nich', 'one of them has no description'),
    ('other_street', -1.18, 'inna ulica', 'another street'),
    ('sender', 0.8, 'ten sam zgłaszający', 'same sender'),
    ('hours', 1.17, 'wspólna pora dnia', 'a common time of day'),
    ('other_hours', -1.04, 'inna pora dnia', 'another time of day'),
    ('incident', -1.0, 'zdarzenie z systemów policyjnych', 'an event of police systems'),
    ('threat', 0.0, 'zagrożenie z konsultacji', 'a threat raised at a consultation');

-- What a case may need to be looked for by

CREATE INDEX report_place_time ON report USING gist (geom, created_at);
ALTER TABLE case_file
    ADD COLUMN reports  int NOT NULL DEFAULT 0,
    ADD COLUMN senders  int NOT NULL DEFAULT 0,
    ADD COLUMN unknown  int NOT NULL DEFAULT 0,
    ADD COLUMN others   int NOT NULL DEFAULT 0,
    ADD COLUMN pillars  int NOT NULL DEFAULT 0,
    ADD COLUMN first_at timestamptz,
    ADD COLUMN last_at  timestamptz;
COMMENT ON COLUMN case_file.reports IS 'Kept with the members by a trigger, as are the columns after it; counts members of all units';
COMMENT ON COLUMN case_file.senders IS 'Distinct known senders, those who only confirmed a report included';
COMMENT ON COLUMN case_file.unknown IS 'Reports whose sender is not known (imported, or forgotten after the retention time)';
COMMENT ON COLUMN case_file.others IS 'Events of police systems and threats raised at consultations';

-- Who may see a case: whoever sees its unit, or one of its members.
DROP POLICY own_subtree ON case_file;
CREATE POLICY own_subtree ON case_file FOR SELECT TO kmzb_staff
    USING (unit_id = ANY ((SELECT visible_units())::int[]) OR EXISTS (SELECT FROM report r WHERE r.case_id = case_file.id));

CREATE TABLE case_priority (
    level       int NOT NULL CHECK (level BETWEEN 1 AND 4),
    min_reports int NOT NULL DEFAULT 0,
    min_senders int NOT NULL DEFAULT 0,
    min_pillars int NOT NULL DEFAULT 0,
    within_days int NOT NULL,
    name_pl     text NOT NULL,
    name_en     text NOT NULL,
    UNIQUE (level, min_reports, min_senders, min_pillars, within_days)
);
COMMENT ON TABLE case_priority IS 'A case has the highest level of which one row holds; within_days: the last member is not older';
INSERT INTO case_priority VALUES
    (1, 0, 0, 0, 36500, 'zwykły', 'ordinary'),
    (2, 2, 2, 0, 60, 'podwyższony', 'raised'), (2, 3, 0, 0, 60, 'podwyższony', 'raised'), (2, 0, 0, 2, 90, 'podwyższony', 'raised'),
    (3, 4, 3, 0, 30, 'wysoki', 'high'), (3, 6, 0, 0, 30, 'wysoki', 'high'), (3, 2, 0, 2, 30, 'wysoki', 'high'),
    (4, 8, 5, 0, 21, 'bardzo wysoki', 'very high'), (4, 5, 3, 2, 21, 'bardzo wysoki', 'very high');

CREATE TABLE case_dismissal (
    report_id bigint NOT NULL REFERENCES report,
    kind      text   NOT NULL CHECK (kind IN ('report', 'case', 'incident', 'threat')),
    item_id   bigint NOT NULL,
    person_id int    NOT NULL REFERENCES person,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (report_id, kind, item_id)
);
COMMENT ON TABLE case_dismissal IS 'Somebody looked and said "not the same": not suggested again';
CREATE INDEX case_dismissal_item ON case_dismissal (kind, item_id);

INSERT INTO duty_role VALUES ('case', 'analyst'), ('case', 'coordinator');

-- Candidates

-- Everything that may be one thing with a report, with its score and what made it; p_before: only what came earlier (as on arrival).
CREATE FUNCTION case_pairs(p_report_id bigint, p_units int[], p_before boolean DEFAULT false)
RETURNS TABLE (kind text, id bigint, case_id bigint, score double precision, distance_m double precision, days double precision,
               signs jsonb, street text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    me       kmzb.report;
    rule     kmzb.case_rule;
    said     text;
    span     interval;
    till     timestamptz;
    w        jsonb := (SELECT jsonb_object_agg(cw.sign, cw.weight) FROM kmzb.case_weight cw);
    codes    text[];
    likeness double precision[];
    my_street text;
    cutoff   double precision;
BEGIN
    SELECT r.* INTO me FROM kmzb.report r WHERE r.id = p_report_id;
    SELECT c.* INTO rule FROM kmzb.case_rule c WHERE c.category = me.category;
    IF rule.category IS NULL OR NOT (SELECT q.is_point FROM kmzb.position_quality q WHERE q.code = me.position_quality) THEN
        RETURN;  -- a place that is known only to a locality is near to everything
    END IF;
    SELECT array_agg(rc.code), array_agg(rc.weight) INTO codes, likeness FROM kmzb.related_categories(me.category) rc;
    said := kmzb.fold(me.description);
    span := make_interval(days => rule.window_days);
    till := CASE WHEN p_before THEN me.created_at ELSE me.created_at + span END;
    my_street := kmzb.street_at(me.geom);
    cutoff := ln(rule.threshold / (1 - rule.threshold));
    RETURN QUERY
    WITH around AS MATERIALIZED (
        SELECT r.id, r.case_id, r.category, r.created_at, r.description, r.sender_hash, r.time_of_day, r.geom,
               ST_Distance(r.geom, me.geom) AS away
        FROM kmzb.report r
        WHERE r.geom && ST_Expand(me.geom, 2.5 * rule.radius_m) AND r.created_at BETWEEN me.created_at - span AND till
          AND r.id <> me.id AND r.unit_id = ANY (p_units) AND r.category = ANY (codes) AND r.status <> 'joke'
          AND r.position_quality IN (SELECT q.code FROM kmzb.position_quality q WHERE q.is_point)
    ), ring AS (
        -- how dense independent reports lie here, from those too far away to be the same thing; in reports per circle of the radius
        SELECT count(*) / 5.25 AS density FROM around a
        WHERE a.away > rule.radius_m AND a.away <= 2.5 * rule.radius_m AND a.category = me.category
    ), sign AS MATERIALIZED (
        SELECT a.id, a.case_id, a.away, a.geom,
               extract(epoch FROM a.created_at - me.created_at)::float8 / 86400 AS apart,
               power(a.away / rule.radius_m, 2) AS distance,
               ln(1 + ring.density * (0.05 + power(a.away / rule.radius_m, 2))) AS crowd,
               1 - likeness[array_position(codes, a.category)] AS unrelated,
               CASE WHEN said IS NOT NULL AND a.description IS NOT NULL
                    THEN similarity(said, kmzb.fold(a.description))::float8 END AS text,
               a.sender_hash IS NOT NULL AND a.sender_hash = me.sender_hash AS sender,
               CASE WHEN a.time_of_day > 0 AND me.time_of_day > 0 THEN a.time_of_day & me.time_of_day > 0 END AS hours
        FROM around a, ring
        WHERE a.away <= rule.radius_m
    ), sum AS (
        SELECT s.*,
               (w ->> 'base')::float8 + (w ->> 'distance')::float8 * s.distance
               + (w ->> 'time')::float8 * abs(s.apart) / rule.window_days + (w ->> 'crowd')::float8 * s.crowd
               + (w ->> 'unrelated')::float8 * s.unrelated
               + CASE WHEN s.text IS NULL THEN (w ->> 'no_text')::float8 ELSE (w ->> 'text')::float8 * s.text END
               + CASE WHEN s.sender THEN (w ->> 'sender')::float8 ELSE 0 END
               + CASE WHEN s.hours THEN (w ->> 'hours')::float8 WHEN NOT s.hours THEN (w ->> 'other_hours')::float8 ELSE 0 END AS z
        FROM sign s
    ), placed AS (
        SELECT z.*, CASE WHEN my_street IS NOT NULL AND z.z > cutoff THEN kmzb.street_at(z.geom) END AS on_street FROM sum z
    )
    SELECT 'report', p.id, p.case_id,
           1 / (1 + exp(-(p.z + CASE WHEN p.on_street <> my_street THEN (w ->> 'other_street')::float8 ELSE 0 END))),
           p.away, abs(p.apart),
           jsonb_strip_nulls(jsonb_build_object(
               'distance', p.distance, 'time', abs(p.apart) / rule.window_days, 'crowd', p.crowd, 'unrelated', p.unrelated, 'text', p.text,
               'street', CASE WHEN p.on_street = my_street THEN true END, 'other_street', CASE WHEN p.on_street <> my_street THEN true END,
               'sender', nullif(p.sender, false), 'hours', p.hours)),
           p.on_street
    FROM placed p;
END
$function$;
COMMENT ON FUNCTION case_pairs IS 'What may be of one thing with a report: score from 0 to 1, distance, days, the signs that made the score';

-- The same for what the other pillars know. Their positions come as they are, so distance and time alone speak.
CREATE FUNCTION case_items(p_report_id bigint, p_units int[])
RETURNS TABLE (kind text, id bigint, case_id bigint, score double precision, distance_m double precision, days double precision,
               signs jsonb, street text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    me   kmzb.report;
    rule kmzb.case_rule;
    w    jsonb := (SELECT jsonb_object_agg(cw.sign, cw.weight) FROM kmzb.case_weight cw);
    day  date;
    span interval;
BEGIN
    SELECT r.* INTO me FROM kmzb.report r WHERE r.id = p_report_id;
    SELECT c.* INTO rule FROM kmzb.case_rule c WHERE c.category = me.category;
    IF rule.category IS NULL OR NOT (SELECT q.is_point FROM kmzb.position_quality q WHERE q.code = me.position_quality) THEN
        RETURN;
    END IF;
    day := (me.created_at AT TIME ZONE kmzb.time_zone())::date;
    span := make_interval(days => rule.window_days);
    RETURN QUERY
    WITH found AS (
        SELECT 'threat' AS kind, t.id, t.case_id, ST_Distance(t.geom, me.geom) AS away, abs(t.raised_on - day)::float8 AS apart,
               1 - rc.weight AS unrelated, kmzb.fold(t.description) AS said
        FROM kmzb.raised_threat t JOIN kmzb.related_categories(me.category) rc ON rc.code = t.category
        WHERE ST_DWithin(t.geom, me.geom, rule.radius_m) AND abs(t.raised_on - day) <= rule.window_days
          AND t.unit_id = ANY (p_units) AND NOT t.withdrawn
          AND t.position_quality IN (SELECT q.code FROM kmzb.position_quality q WHERE q.is_point)
        UNION ALL
        SELECT 'incident', i.id, i.case_id, ST_Distance(i.geom, me.geom), abs(extract(epoch FROM i.occurred_from - me.created_at))::float8 / 86400,
               1 - rc.weight, NULL
        FROM kmzb.incident i JOIN kmzb.incident_type it ON it.code = i.type
        JOIN kmzb.related_categories(me.category) rc ON rc.code = it.related_category
        WHERE i.geom && ST_Expand(me.geom, rule.radius_m) AND ST_DWithin(i.geom, me.geom, rule.radius_m)
          AND i.occurred_from BETWEEN me.created_at - span AND me.created_at + span AND i.unit_id = ANY (p_units)
          AND i.position_quality IN (SELECT q.code FROM kmzb.position_quality q WHERE q.is_point)
    ), scored AS (
        SELECT f.*, 1 / (1 + exp(-((w ->> 'base')::float8 + (w ->> f.kind)::float8
                      + (w ->> 'distance')::float8 * power(f.away / rule.radius_m, 2)
                      + (w ->> 'time')::float8 * f.apart / rule.window_days + (w ->> 'unrelated')::float8 * f.unrelated
                      + CASE WHEN f.said IS NULL OR me.description IS NULL THEN (w ->> 'no_text')::float8
                             ELSE (w ->> 'text')::float8 * similarity(f.said, kmzb.fold(me.description)) END))) AS score
        FROM found f
    )
    SELECT s.kind, s.id, s.case_id, s.score, s.away, s.apart,
           jsonb_build_object('distance', power(s.away / rule.radius_m, 2), 'time', s.apart / rule.window_days, 'unrelated', s.unrelated),
           NULL::text
    FROM scored s;
END
$function$;
COMMENT ON FUNCTION case_items IS 'What may be of one thing with a report among threats raised at consultations and events of police systems';

-- Best first, at most p_count; members of one case come as that case. Own area only, without what was dismissed.
CREATE FUNCTION case_candidates(p_report_id bigint, p_units int[], p_count int)
RETURNS TABLE (kind text, id bigint, score double precision, distance_m double precision, days double precision, reasons jsonb,
               by_kind text, by_id bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    own    bigint := (SELECT r.case_id FROM kmzb.report r WHERE r.id = p_report_id);
    enough double precision := (SELECT c.threshold FROM kmzb.report r JOIN kmzb.case_rule c ON c.category = r.category
                                WHERE r.id = p_report_id);
BEGIN
    RETURN QUERY
    WITH pair AS (
        SELECT * FROM kmzb.case_pairs(p_report_id, p_units)
        UNION ALL
        SELECT * FROM kmzb.case_items(p_report_id, p_units)
    ), one AS (
        SELECT DISTINCT ON (CASE WHEN p.case_id IS NULL THEN p.kind ELSE 'case' END, coalesce(p.case_id, p.id)) p.*
        FROM pair p
        WHERE p.score >= enough AND (own IS NULL OR p.case_id IS DISTINCT FROM own)
          AND NOT EXISTS (SELECT FROM kmzb.case_dismissal d
                          WHERE d.report_id = p_report_id AND d.kind = p.kind AND d.item_id = p.id)
          AND NOT EXISTS (SELECT FROM kmzb.case_dismissal d
                          WHERE p.kind = 'report' AND d.report_id = p.id AND d.kind = 'report' AND d.item_id = p_report_id)
          AND NOT EXISTS (SELECT FROM kmzb.case_dismissal d
                          WHERE d.report_id = p_report_id AND d.kind = 'case' AND d.item_id = p.case_id)
        ORDER BY CASE WHEN p.case_id IS NULL THEN p.kind ELSE 'case' END, coalesce(p.case_id, p.id), p.score DESC, p.id
    )
    SELECT CASE WHEN o.case_id IS NULL THEN o.kind ELSE 'case' END, coalesce(o.case_id, o.id), o.score, o.distance_m, o.days,
           o.signs || jsonb_strip_nulls(jsonb_build_object('street_name', o.street)), o.kind, o.id
    FROM one o
    ORDER BY o.score DESC, o.distance_m, o.id
    LIMIT p_count;
END
$function$;
COMMENT ON FUNCTION case_candidates IS 'What is suggested for a report; by_kind and by_id: the member that speaks for a case';

CREATE FUNCTION kmzb_api.case_candidates(report_id bigint, at_most int DEFAULT 8)
RETURNS TABLE (kind text, id bigint, score double precision, distance_m double precision, days double precision, reasons jsonb,
               by_kind text, by_id bigint, code text, status text, description text, x double precision, y double precision, name_pl text,
               name_en text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    mine int[] := kmzb.visible_units();
BEGIN
    IF NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = case_candidates.report_id AND r.unit_id = ANY (mine)) THEN
        RAISE EXCEPTION 'There is no report % in your area', case_candidates.report_id USING ERRCODE = 'KM005';
    END IF;
    RETURN QUERY
    SELECT c.*, coalesce(r.category, t.category, i.type), r.status, coalesce(r.description, t.description), ST_X(at.place), ST_Y(at.place),
           coalesce(k.name_pl, it.name_pl), coalesce(k.name_en, it.name_en)
    FROM kmzb.case_candidates(case_candidates.report_id, mine, least(greatest(coalesce(at_most, 8), 1), 50)) c
    LEFT JOIN kmzb.report r ON c.by_kind = 'report' AND r.id = c.by_id
    LEFT JOIN kmzb.raised_threat t ON c.by_kind = 'threat' AND t.id = c.by_id
    LEFT JOIN kmzb.incident i ON c.by_kind = 'incident' AND i.id = c.by_id
    LEFT JOIN kmzb.incident_type it ON it.code = i.type
    LEFT JOIN kmzb.category k ON k.code = coalesce(r.category, t.category)
    CROSS JOIN LATERAL (SELECT ST_PointOnSurface(coalesce(r.geom, t.geom, i.geom)) AS place) at;
END
$function$;
COMMENT ON FUNCTION kmzb_api.case_candidates IS 'What may be of one thing with a report, best first, with the reasons as codes and values';

-- What happened at the place of a report in the last twelve months, before anyone is sent.
CREATE FUNCTION kmzb_api.place_history(report_id bigint)
RETURNS TABLE (radius_m int, reports int, decided int, confirmed int, share double precision, last_at timestamptz, other_reports int,
               last_decisions jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    mine int[] := kmzb.visible_units();
    me   kmzb.report;
    reach int;
    codes text[];
BEGIN
    SELECT r.* INTO me FROM kmzb.report r WHERE r.id = place_history.report_id AND r.unit_id = ANY (mine);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no report % in your area', place_history.report_id USING ERRCODE = 'KM005';
    END IF;
    reach := (SELECT c.radius_m FROM kmzb.case_rule c WHERE c.category = me.category);
    IF reach IS NULL OR NOT (SELECT q.is_point FROM kmzb.position_quality q WHERE q.code = me.position_quality) THEN
        RETURN;
    END IF;
    codes := ARRAY(SELECT rc.code FROM kmzb.related_categories(me.category) rc WHERE rc.weight >= 0.5);
    RETURN QUERY
    WITH near AS MATERIALIZED (
        SELECT r.id, r.category, r.status, r.status_since, r.created_at, ST_Distance(r.geom, me.geom) AS away,
               r.category = ANY (codes) AS same, r.status IN ('confirmed', 'eliminated', 'referred') AS confirmed, s.is_open
        FROM kmzb.report r JOIN kmzb.status s ON s.code = r.status
        WHERE r.geom && ST_Expand(me.geom, reach) AND r.created_at > now() - interval '12 months'
          AND r.id <> me.id AND r.unit_id = ANY (mine) AND ST_DWithin(r.geom, me.geom, reach)
          AND r.position_quality IN (SELECT q.code FROM kmzb.position_quality q WHERE q.is_point)
    )
    SELECT reach, (count(*) FILTER (WHERE n.same))::int, (count(*) FILTER (WHERE n.same AND NOT n.is_open))::int,
           (count(*) FILTER (WHERE n.same AND n.confirmed))::int,
           count(*) FILTER (WHERE n.same AND n.confirmed)::float8 / nullif(count(*) FILTER (WHERE n.same AND NOT n.is_open), 0),
           max(n.created_at) FILTER (WHERE n.same), (count(*) FILTER (WHERE NOT n.same))::int,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'category', d.category, 'status', d.status, 'at', d.status_since,
                                                         'distance_m', round(d.away)) ORDER BY d.status_since DESC, d.id), '[]')
            FROM (SELECT * FROM near WHERE same AND NOT is_open ORDER BY status_since DESC, id LIMIT 3) d)
    FROM near n;
END
$function$;
COMMENT ON FUNCTION kmzb_api.place_history IS
    'Reports within the category''s radius in twelve months: how many, how many of the decided were confirmed, the last ones';

-- A case is as its members are: counted anew whenever one comes or goes.
CREATE FUNCTION refresh_case(p_case_id bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    UPDATE kmzb.case_file c
    SET reports = m.reports, senders = m.senders, unknown = m.unknown, others = o.threats + o.incidents,
        pillars = (m.reports > 0)::int + (o.threats > 0)::int + (o.incidents > 0)::int,
        first_at = least(m.first_at, o.first_at), last_at = greatest(m.last_at, o.last_at),
        category = coalesce(m.category, c.category)
    FROM (
        SELECT count(*)::int AS reports, min(r.created_at) AS first_at,
               greatest(max(r.created_at), (SELECT max(s.at) FROM kmzb.sighting s JOIN kmzb.report sr ON sr.id = s.report_id
                                            WHERE sr.case_id = p_case_id)) AS last_at,
               (SELECT count(DISTINCT h.sender_hash)::int FROM (
                    SELECT hr.sender_hash FROM kmzb.report hr WHERE hr.case_id = p_case_id
                    UNION ALL
                    SELECT s.sender_hash FROM kmzb.sighting s JOIN kmzb.report sr ON sr.id = s.report_id
                    WHERE sr.case_id = p_case_id) h) AS senders,
               (count(*) FILTER (WHERE r.sender_hash IS NULL))::int AS unknown,
               mode() WITHIN GROUP (ORDER BY r.category) AS category
        FROM kmzb.report r WHERE r.case_id = p_case_id
    ) m, (
        SELECT (SELECT count(*)::int FROM kmzb.raised_threat t WHERE t.case_id = p_case_id) AS threats,
               (SELECT count(*)::int FROM kmzb.incident i WHERE i.case_id = p_case_id) AS incidents,
               least((SELECT min(t.raised_on)::timestamp AT TIME ZONE kmzb.time_zone() FROM kmzb.raised_threat t
                      WHERE t.case_id = p_case_id),
                     (SELECT min(i.occurred_from) FROM kmzb.incident i WHERE i.case_id = p_case_id)) AS first_at,
               greatest((SELECT max(t.raised_on)::timestamp AT TIME ZONE kmzb.time_zone() FROM kmzb.raised_threat t
                         WHERE t.case_id = p_case_id),
                        (SELECT max(i.occurred_from) FROM kmzb.incident i WHERE i.case_id = p_case_id)) AS last_at
    ) o
    WHERE c.id = p_case_id;
    UPDATE kmzb.case_file c SET priority = kmzb.case_level(c.reports, c.senders, c.pillars, c.last_at) WHERE c.id = p_case_id;
END
$function$;

CREATE FUNCTION case_level(reports int, senders int, pillars int, last_at timestamptz) RETURNS int
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN coalesce((SELECT max(p.level) FROM kmzb.case_priority p
                     WHERE case_level.reports >= p.min_reports AND case_level.senders >= p.min_senders
                       AND case_level.pillars >= p.min_pillars AND case_level.last_at > now() - make_interval(days => p.within_days)), 1);
END
$function$;
COMMENT ON FUNCTION case_level IS 'Priority now: it falls when nothing comes any more';

CREATE FUNCTION on_case_members_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    -- in the order of their numbers, as everything that locks two cases
    PERFORM kmzb.refresh_case(k) FROM unnest(ARRAY[OLD.case_id, NEW.case_id]) k WHERE k IS NOT NULL ORDER BY k;
    RETURN NULL;
END
$function$;
CREATE TRIGGER case_members AFTER UPDATE OF case_id ON report FOR EACH ROW
    WHEN (OLD.case_id IS DISTINCT FROM NEW.case_id) EXECUTE FUNCTION on_case_members_changed();
CREATE TRIGGER case_members AFTER UPDATE OF case_id ON raised_threat FOR EACH ROW
    WHEN (OLD.case_id IS DISTINCT FROM NEW.case_id) EXECUTE FUNCTION on_case_members_changed();
CREATE TRIGGER case_members AFTER UPDATE OF case_id ON incident FOR EACH ROW
    WHEN (OLD.case_id IS DISTINCT FROM NEW.case_id) EXECUTE FUNCTION on_case_members_changed();

-- "I see it too" on a member is a repeat, too.
CREATE FUNCTION on_case_sighting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.refresh_case(r.case_id) FROM kmzb.report r WHERE r.id = NEW.report_id AND r.case_id IS NOT NULL;
    RETURN NULL;
END
$function$;
CREATE TRIGGER case_members AFTER INSERT ON sighting FOR EACH ROW EXECUTE FUNCTION on_case_sighting();

-- Views

CREATE VIEW kmzb_api.case WITH (security_invoker) AS
SELECT c.id, c.unit_id, u.name AS unit_name, c.category, k.name_pl AS category_name_pl, k.name_en AS category_name_en,
       c.reports, c.senders, c.unknown AS unknown_senders, c.others, c.pillars, c.first_at, c.last_at,
       -- as kmzb.case_level, which the caller may not call
       coalesce((SELECT max(p.level) FROM kmzb.case_priority p
                 WHERE c.reports >= p.min_reports AND c.senders >= p.min_senders AND c.pillars >= p.min_pillars
                   AND c.last_at > now() - make_interval(days => p.within_days)), 1) AS priority, c.version, c.created_at,
       (SELECT count(*)::int FROM kmzb.report r WHERE r.case_id = c.id) AS reports_shown,
       (SELECT count(*)::int FROM kmzb.report r JOIN kmzb.status s ON s.code = r.status WHERE r.case_id = c.id AND s.is_open)
           AS reports_open
FROM kmzb.case_file c
LEFT JOIN kmzb.category k ON k.code = c.category
LEFT JOIN kmzb.unit u ON u.id = c.unit_id
WHERE c.reports + c.others > 0;

CREATE VIEW kmzb_api.case_member WITH (security_invoker) AS
SELECT r.case_id, 'report' AS kind, r.id, r.category AS code, r.status, r.created_at AS at, r.unit_id, r.version, r.description,
       r.geom::geometry AS geom, k.name_pl, k.name_en
FROM kmzb.report r LEFT JOIN kmzb.category k ON k.code = r.category
WHERE r.case_id IS NOT NULL
UNION ALL
SELECT t.case_id, 'threat', t.id, t.category, NULL, t.raised_on::timestamp AT TIME ZONE 'Europe/Warsaw', t.unit_id, t.version,
       t.description, t.geom, k.name_pl, k.name_en
FROM kmzb.raised_threat t LEFT JOIN kmzb.category k ON k.code = t.category
WHERE t.case_id IS NOT NULL AND NOT t.withdrawn
UNION ALL
SELECT i.case_id, 'incident', i.id, i.type, NULL, i.occurred_from, i.unit_id, 1, NULL, i.geom, it.name_pl, it.name_en
FROM kmzb.incident i LEFT JOIN kmzb.incident_type it ON it.code = i.type
WHERE i.case_id IS NOT NULL;

CREATE VIEW kmzb_api.case_priority WITH (security_invoker) AS
SELECT DISTINCT level, name_pl, name_en FROM kmzb.case_priority ORDER BY level;

CREATE VIEW kmzb_api.case_rule WITH (security_invoker) AS
SELECT category, radius_m, window_days, threshold FROM kmzb.case_rule ORDER BY category;

GRANT SELECT ON case_rule, case_priority TO kmzb_staff;
GRANT SELECT ON kmzb_api.case, kmzb_api.case_member, kmzb_api.case_priority, kmzb_api.case_rule TO kmzb_staff;

-- Acts

-- One client uuid for each of many reports that one act touches; the same again when the act is sent again.
CREATE FUNCTION derived_client(client_id uuid, about text) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT AS $function$ SELECT md5(client_id::text || ':' || about)::uuid $function$;

-- Lock cases that the caller may see, by number; KM005 when there is one they may not.
CREATE FUNCTION lock_cases(ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    mine  int[] := kmzb.visible_units();
    known bigint[];
    lacks bigint;
BEGIN
    known := ARRAY(SELECT l.id FROM (
        SELECT c.id FROM kmzb.case_file c
        WHERE c.id = ANY (ids)
          AND (c.unit_id = ANY (mine) OR EXISTS (SELECT FROM kmzb.report r WHERE r.case_id = c.id AND r.unit_id = ANY (mine)))
        ORDER BY c.id FOR UPDATE) l);
    SELECT i INTO lacks FROM unnest(ids) i WHERE i IS NULL OR i <> ALL (known) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'There is no case % in your area', lacks USING ERRCODE = 'KM005';
    END IF;
END
$function$;

-- The journal entry of a case act; tells the units of its members, too, who may lie outside the case's own unit.
CREATE FUNCTION write_case(p_case_id bigint, p_expected_version int, p_act text, p_old jsonb, p_new jsonb, p_note text, p_client_id uuid,
                           me person) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    c      kmzb.case_file;
    now_at int;
BEGIN
    SELECT f.* INTO c FROM kmzb.case_file f WHERE f.id = p_case_id;
    now_at := kmzb.journal_write(c.unit_id, 'case', p_case_id, p_expected_version, p_act, p_old,
                                 p_new || jsonb_build_object('priority', c.priority), p_note, p_client_id, me);
    UPDATE kmzb.case_file f SET version = now_at WHERE f.id = p_case_id;
    PERFORM pg_notify(u.channel, jsonb_build_object('subject', 'case', 'id', p_case_id, 'version', now_at,
                                                    'client', p_client_id)::text)
    FROM kmzb.unit u
    WHERE u.id IN (SELECT unnest(kmzb.unit_superiors(m.unit_id))
                   FROM (SELECT DISTINCT r.unit_id FROM kmzb.report r WHERE r.case_id = p_case_id) m)
      AND u.id <> ALL (kmzb.unit_superiors(c.unit_id));
    RETURN now_at;
END
$function$;

-- Move reports into a case (or out of any, p_case_id NULL), each by an event of its own; returns [{"report", "version", "was"}].
-- The caller holds the cases; the reports are locked here, by number. KM005 for one outside the area.
CREATE FUNCTION place_reports(p_reports bigint[], p_case_id bigint, p_client_id uuid, p_first bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    number bigint;
    c      kmzb.act_context;
    after  kmzb.report;
    act    text := CASE WHEN p_case_id IS NULL THEN 'leave_case' ELSE 'join_case' END;
    moved  jsonb := '[]';
BEGIN
    FOR number IN SELECT DISTINCT n FROM unnest(p_reports) n WHERE n IS NOT NULL ORDER BY n LOOP
        c := kmzb.begin_act(number, (SELECT r.version FROM kmzb.report r WHERE r.id = number FOR UPDATE),
                            CASE WHEN number = p_first THEN p_client_id
                                 ELSE kmzb.derived_client(p_client_id, 'report ' || number) END, act);
        after := c.report;
        IF NOT c.done AND after.case_id IS DISTINCT FROM p_case_id THEN
            after.case_id := p_case_id;
            PERFORM kmzb.finish_act(c.report, after, c.me, act,
                                    CASE WHEN number = p_first THEN p_client_id
                                         ELSE kmzb.derived_client(p_client_id, 'report ' || number) END,
                                    NULL, NULL, NULL, NULL);
            moved := moved || jsonb_build_object('report', number, 'version', (c.report).version + 1, 'was', (c.report).case_id);
        END IF;
    END LOOP;
    RETURN moved;
END
$function$;

CREATE FUNCTION new_case(of_report bigint) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    number bigint;
BEGIN
    INSERT INTO kmzb.case_file (unit_id, category) SELECT r.unit_id, r.category FROM kmzb.report r WHERE r.id = of_report
    RETURNING id INTO number;
    RETURN number;
END
$function$;

-- What an act of this client did before answers again; an act of another kind under the same client id is refused.
CREATE FUNCTION refuse_other_act(prior journal, p_act text) RETURNS void
LANGUAGE plpgsql AS $function$
BEGIN
    IF prior.subject <> 'case' OR prior.act <> p_act THEN
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END IF;
END
$function$;

CREATE FUNCTION kmzb_api.join_case(
    report_id bigint, expected_version int, client_id uuid, other_report_id bigint DEFAULT NULL, case_id bigint DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty   record;
    mine   int[] := kmzb.visible_units();
    own    bigint;
    theirs bigint;
    target bigint;
    moved  jsonb;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        SELECT r.case_id INTO own FROM kmzb.report r WHERE r.id = join_case.report_id AND r.unit_id = ANY (mine);
        IF NOT FOUND THEN
            RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
        END IF;
        IF (other_report_id IS NULL) = (join_case.case_id IS NULL) OR other_report_id = report_id THEN
            RAISE EXCEPTION 'Name another report or a case' USING ERRCODE = 'KM022';
        END IF;
        IF other_report_id IS NOT NULL THEN
            SELECT r.case_id INTO theirs FROM kmzb.report r WHERE r.id = other_report_id AND r.unit_id = ANY (mine);
            IF NOT FOUND THEN
                RAISE EXCEPTION 'There is no report % in your area', other_report_id USING ERRCODE = 'KM005';
            END IF;
        ELSE
            theirs := join_case.case_id;
        END IF;
        IF own IS NOT NULL AND (theirs IS NOT NULL OR other_report_id IS NULL) THEN
            RAISE EXCEPTION 'Report % belongs to a case already', report_id USING ERRCODE = 'KM022';
        END IF;
        target := coalesce(own, theirs);
        IF target IS NOT NULL THEN
            PERFORM kmzb.lock_cases(ARRAY[target]);
        ELSE
            target := kmzb.new_case(least(report_id, other_report_id));
        END IF;
        PERFORM FROM kmzb.report r WHERE r.id IN (report_id, other_report_id) ORDER BY r.id FOR UPDATE;
        PERFORM kmzb.begin_act(report_id, expected_version, client_id, 'join_case');  -- checks the version seen
        moved := kmzb.place_reports(ARRAY[report_id, other_report_id], target, client_id, report_id);
        IF EXISTS (SELECT FROM jsonb_array_elements(moved) m WHERE m ->> 'was' IS NOT NULL) OR moved = '[]' THEN
            -- somebody put one of them into a case between the look and the lock
            RAISE EXCEPTION 'Report % belongs to a case already', report_id USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.write_case(target, (SELECT f.version FROM kmzb.case_file f WHERE f.id = target), 'join',
                                '{}', jsonb_build_object('reports', moved), NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'join');
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id AND r.unit_id = ANY (mine);
END
$function$;
COMMENT ON FUNCTION kmzb_api.join_case IS 'This report and another one (or the members of a case) are of one thing; makes the case when there is none';

CREATE FUNCTION kmzb_api.leave_case(report_id bigint, expected_version int, client_id uuid) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty record;
    mine int[] := kmzb.visible_units();
    own  bigint;
    moved jsonb;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        SELECT r.case_id INTO own FROM kmzb.report r WHERE r.id = leave_case.report_id AND r.unit_id = ANY (mine);
        IF NOT FOUND THEN
            RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
        END IF;
        IF own IS NULL THEN
            RAISE EXCEPTION 'Report % belongs to no case', report_id USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.lock_cases(ARRAY[own]);
        PERFORM kmzb.begin_act(report_id, expected_version, client_id, 'leave_case');
        moved := kmzb.place_reports(ARRAY[report_id], NULL, client_id, report_id);
        IF moved = '[]' OR (moved -> 0 ->> 'was')::bigint <> own THEN
            RAISE EXCEPTION 'Report % belongs to this case no more', report_id USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.write_case(own, (SELECT f.version FROM kmzb.case_file f WHERE f.id = own), 'leave', '{}',
                                jsonb_build_object('reports', moved), NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'leave');
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id AND r.unit_id = ANY (mine);
END
$function$;
COMMENT ON FUNCTION kmzb_api.leave_case IS 'Take a report out of its case';

-- An event or a threat of another pillar; the report's case is made when there is none, or the item's case taken.
CREATE FUNCTION kmzb_api.join_case_item(report_id bigint, expected_version int, client_id uuid, kind text, item_id bigint)
RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty   record;
    mine   int[] := kmzb.visible_units();
    own    bigint;
    theirs bigint;
    target bigint;
    moved  jsonb := '[]';
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        SELECT r.case_id INTO own FROM kmzb.report r WHERE r.id = join_case_item.report_id AND r.unit_id = ANY (mine);
        IF NOT FOUND THEN
            RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
        END IF;
        theirs := kmzb.case_of_item(kind, item_id, mine);
        IF own IS NOT NULL AND theirs IS NOT NULL THEN
            RAISE EXCEPTION 'This % belongs to a case already', kind USING ERRCODE = 'KM022';
        END IF;
        target := coalesce(own, theirs);
        IF target IS NOT NULL THEN
            PERFORM kmzb.lock_cases(ARRAY[target]);
        ELSE
            target := kmzb.new_case(report_id);
        END IF;
        PERFORM kmzb.begin_act(report_id, expected_version, client_id, 'join_case');
        IF own IS NULL THEN
            moved := kmzb.place_reports(ARRAY[report_id], target, client_id, report_id);
            IF moved -> 0 ->> 'was' IS NOT NULL THEN
                RAISE EXCEPTION 'Report % belongs to a case already', report_id USING ERRCODE = 'KM022';
            END IF;
        END IF;
        PERFORM kmzb.place_item(kind, item_id, theirs, target);
        PERFORM kmzb.write_case(
            target, (SELECT f.version FROM kmzb.case_file f WHERE f.id = target), 'join_item', '{}',
            jsonb_build_object('reports', moved,
                               'items', CASE WHEN theirs IS NULL
                                             THEN jsonb_build_array(jsonb_build_object('kind', kind, 'id', item_id, 'was', theirs))
                                             ELSE '[]' END),
            NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'join_item');
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id AND r.unit_id = ANY (mine);
END
$function$;
COMMENT ON FUNCTION kmzb_api.join_case_item IS 'A threat raised at a consultation (threat) or an event of police systems (incident) is of one thing with a report';

CREATE FUNCTION case_of_item(p_kind text, p_item bigint, p_units int[]) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    result bigint;
BEGIN
    IF p_kind = 'threat' THEN
        SELECT t.case_id INTO result FROM kmzb.raised_threat t WHERE t.id = p_item AND t.unit_id = ANY (p_units) AND NOT t.withdrawn;
    ELSIF p_kind = 'incident' THEN
        SELECT i.case_id INTO result FROM kmzb.incident i WHERE i.id = p_item AND i.unit_id = ANY (p_units);
    ELSE
        RAISE EXCEPTION 'Unknown kind "%"', coalesce(p_kind, 'NULL') USING ERRCODE = 'KM007';
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no % % in your area', p_kind, p_item USING ERRCODE = 'KM005';
    END IF;
    RETURN result;
END
$function$;
COMMENT ON FUNCTION case_of_item IS 'The case of a threat or an event, NULL when it has none; KM005 outside the area';

-- KM022 when its case is not the one expected any more.
CREATE FUNCTION place_item(p_kind text, p_item bigint, p_was bigint, p_case_id bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    touched int;
BEGIN
    IF p_kind = 'threat' THEN
        UPDATE kmzb.raised_threat t SET case_id = p_case_id WHERE t.id = p_item AND t.case_id IS NOT DISTINCT FROM p_was;
    ELSE
        UPDATE kmzb.incident i SET case_id = p_case_id WHERE i.id = p_item AND i.case_id IS NOT DISTINCT FROM p_was;
    END IF;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'This % belongs to another case now', p_kind USING ERRCODE = 'KM022';
    END IF;
END
$function$;

-- KM001 for an older version; the lock is held already.
CREATE FUNCTION check_case_version(p_case_id bigint, p_expected_version int) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    now_at int := (SELECT f.version FROM kmzb.case_file f WHERE f.id = p_case_id);
BEGIN
    IF now_at IS DISTINCT FROM p_expected_version THEN
        RAISE EXCEPTION 'Case % has been changed by somebody else', p_case_id
            USING ERRCODE = 'KM001',
                  DETAIL = jsonb_build_object(
                      'version', now_at, 'status', NULL,
                      'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', j.seq, 'act', j.act, 'actor', j.actor, 'at', j.at)
                                                           ORDER BY j.seq), '[]')
                                 FROM kmzb.journal j
                                 WHERE j.subject = 'case' AND j.subject_id = p_case_id AND j.seq > coalesce(p_expected_version, 0)))::text;
    END IF;
END
$function$;

CREATE FUNCTION kmzb_api.leave_case_item(case_id bigint, expected_version int, client_id uuid, kind text, item_id bigint)
RETURNS TABLE (id bigint, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty record;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        PERFORM kmzb.lock_cases(ARRAY[leave_case_item.case_id]);
        PERFORM kmzb.check_case_version(leave_case_item.case_id, expected_version);
        IF kmzb.case_of_item(kind, item_id, kmzb.visible_units()) IS DISTINCT FROM leave_case_item.case_id THEN
            RAISE EXCEPTION 'This % is not in the case', kind USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.place_item(kind, item_id, leave_case_item.case_id, NULL);
        PERFORM kmzb.write_case(leave_case_item.case_id, expected_version, 'leave_item', '{}',
                                jsonb_build_object('reports', '[]'::jsonb, 'items', jsonb_build_array(
                                    jsonb_build_object('kind', kind, 'id', item_id, 'was', leave_case_item.case_id))),
                                NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'leave_item');
    END IF;
    RETURN QUERY SELECT f.id, f.version FROM kmzb.case_file f WHERE f.id = leave_case_item.case_id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.leave_case_item IS 'Take a threat or an event of another pillar out of a case';

-- All members outside the caller's area, in any pillar.
CREATE FUNCTION foreign_members(p_case_id bigint, p_units int[]) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN (SELECT count(*) FROM kmzb.report r WHERE r.case_id = p_case_id AND r.unit_id <> ALL (p_units))
         + (SELECT count(*) FROM kmzb.raised_threat t WHERE t.case_id = p_case_id AND t.unit_id <> ALL (p_units))
         + (SELECT count(*) FROM kmzb.incident i WHERE i.case_id = p_case_id AND i.unit_id <> ALL (p_units));
END
$function$;

CREATE FUNCTION kmzb_api.merge_cases(
    case_id bigint, expected_version int, other_case_id bigint, other_version int, client_id uuid
) RETURNS TABLE (id bigint, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty  record;
    into_ bigint := merge_cases.case_id;
    moved jsonb;
    items jsonb;
    item  record;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        IF into_ = other_case_id THEN
            RAISE EXCEPTION 'A case is not merged with itself' USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.lock_cases(ARRAY[into_, other_case_id]);
        PERFORM kmzb.check_case_version(into_, expected_version), kmzb.check_case_version(other_case_id, other_version);
        IF kmzb.foreign_members(other_case_id, kmzb.visible_units()) > 0 THEN
            RAISE EXCEPTION 'Case % has members outside your area', other_case_id USING ERRCODE = 'KM023';
        END IF;
        moved := kmzb.place_reports(ARRAY(SELECT r.id FROM kmzb.report r WHERE r.case_id = other_case_id), into_, client_id, NULL);
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'id', m.id, 'was', other_case_id) ORDER BY m.kind, m.id), '[]')
        INTO items FROM kmzb.case_items_of(other_case_id) m;
        FOR item IN SELECT * FROM kmzb.case_items_of(other_case_id) LOOP
            PERFORM kmzb.place_item(item.kind, item.id, other_case_id, into_);
        END LOOP;
        IF moved = '[]' AND items = '[]' THEN
            RAISE EXCEPTION 'Case % is empty', other_case_id USING ERRCODE = 'KM022';
        END IF;
        PERFORM kmzb.write_case(other_case_id, other_version, 'merged_into', '{}', jsonb_build_object('case', into_), NULL,
                                kmzb.derived_client(client_id, 'case ' || other_case_id), duty.me);
        PERFORM kmzb.write_case(into_, expected_version, 'merge', '{}',
                                jsonb_build_object('case', other_case_id, 'case_version', other_version + 1, 'reports', moved,
                                                   'items', items),
                                NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'merge');
    END IF;
    RETURN QUERY SELECT f.id, f.version FROM kmzb.case_file f WHERE f.id = into_;
END
$function$;
COMMENT ON FUNCTION kmzb_api.merge_cases IS 'Put all members of the other case into this one; the other case is empty afterwards';

CREATE FUNCTION case_items_of(p_case_id bigint) RETURNS TABLE (kind text, id bigint)
LANGUAGE sql STABLE AS $function$
    SELECT 'threat', t.id FROM kmzb.raised_threat t WHERE t.case_id = p_case_id
    UNION ALL
    SELECT 'incident', i.id FROM kmzb.incident i WHERE i.case_id = p_case_id
$function$;

CREATE FUNCTION kmzb_api.split_case(case_id bigint, expected_version int, report_ids bigint[], client_id uuid)
RETURNS TABLE (id bigint, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty   record;
    from_  bigint := split_case.case_id;
    target bigint;
    moved  jsonb;
    part   bigint[] := ARRAY(SELECT DISTINCT i FROM unnest(report_ids) i WHERE i IS NOT NULL ORDER BY i);
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        PERFORM kmzb.lock_cases(ARRAY[from_]);
        PERFORM kmzb.check_case_version(from_, expected_version);
        IF cardinality(part) = 0 OR EXISTS (
            SELECT FROM unnest(part) i
            WHERE NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = i AND r.case_id = from_ AND r.unit_id = ANY (kmzb.visible_units())))
        THEN
            RAISE EXCEPTION 'Choose reports of this case' USING ERRCODE = 'KM022';
        END IF;
        IF NOT EXISTS (SELECT FROM kmzb.report r WHERE r.case_id = from_ AND r.id <> ALL (part)) THEN
            RAISE EXCEPTION 'A part of the case must stay' USING ERRCODE = 'KM022';
        END IF;
        target := kmzb.new_case(part[1]);
        moved := kmzb.place_reports(part, target, client_id, NULL);
        PERFORM kmzb.write_case(target, 0, 'split_off', '{}', jsonb_build_object('case', from_), NULL,
                                kmzb.derived_client(client_id, 'split'), duty.me);
        PERFORM kmzb.write_case(from_, expected_version, 'split', '{}',
                                jsonb_build_object('case', target, 'case_version', 1, 'reports', moved), NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'split');
        target := ((duty.prior).new ->> 'case')::bigint;
    END IF;
    RETURN QUERY SELECT f.id, f.version FROM kmzb.case_file f WHERE f.id = target;
END
$function$;
COMMENT ON FUNCTION kmzb_api.split_case IS 'Make a case of its own out of some of the reports of a case; returns the new one';

-- The entry of a case that this person may undo now: the last one, their own, not too old, and nothing that it touched has changed since.
CREATE FUNCTION undoable_case_act(p_case_id bigint, me person) RETURNS journal
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    last    kmzb.journal;
    nothing kmzb.journal;
BEGIN
    SELECT j.* INTO last FROM kmzb.journal j WHERE j.subject = 'case' AND j.subject_id = p_case_id ORDER BY j.seq DESC LIMIT 1;
    IF last.person_id IS DISTINCT FROM me.id OR last.act NOT IN ('join', 'leave', 'join_item', 'leave_item', 'merge', 'split', 'decide')
       OR last.at <= now() - make_interval(mins => (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'undo_minutes'))
       OR EXISTS (SELECT FROM jsonb_array_elements(last.new -> 'reports') m
                  WHERE NOT EXISTS (SELECT FROM kmzb.report r
                                    WHERE r.id = (m ->> 'report')::bigint AND r.version = (m ->> 'version')::int
                                      AND r.unit_id = ANY (kmzb.visible_units())))
       OR (last.new ? 'case_version' AND NOT EXISTS (
               SELECT FROM kmzb.case_file f WHERE f.id = (last.new ->> 'case')::bigint AND f.version = (last.new ->> 'case_version')::int))
    THEN
        RETURN nothing;
    END IF;
    RETURN last;
END
$function$;

CREATE FUNCTION kmzb_api.can_undo_case_act(case_id bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    me kmzb.person := kmzb.current_person();
BEGIN
    RETURN me.id IS NOT NULL AND kmzb.current_roles() && kmzb.duty_roles('case')
           AND (kmzb.undoable_case_act(can_undo_case_act.case_id, me)).id IS NOT NULL;
END
$function$;
COMMENT ON FUNCTION kmzb_api.can_undo_case_act IS 'Whether undo_case_act() would find an act of the caller''s';

CREATE FUNCTION kmzb_api.undo_case_act(case_id bigint, expected_version int, client_id uuid) RETURNS TABLE (id bigint, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty   record;
    target bigint := undo_case_act.case_id;
    undone kmzb.journal;
    other  bigint;
    number record;
    item   record;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        SELECT j.* INTO undone FROM kmzb.journal j WHERE j.subject = 'case' AND j.subject_id = target ORDER BY j.seq DESC LIMIT 1;
        other := CASE WHEN undone.new ? 'case_version' THEN (undone.new ->> 'case')::bigint END;
        -- a case that a merge has emptied is nobody's any more but for its unit; whoever sees this one may put it back
        PERFORM kmzb.lock_cases(ARRAY[target]);
        PERFORM FROM kmzb.case_file f WHERE f.id IN (target, other) ORDER BY f.id FOR UPDATE;
        PERFORM kmzb.check_case_version(target, expected_version);
        undone := kmzb.undoable_case_act(target, duty.me);
        IF undone.id IS NULL THEN
            RAISE EXCEPTION 'There is nothing of yours to undo on this case' USING ERRCODE = 'KM009';
        END IF;
        FOR number IN SELECT (m ->> 'report')::bigint AS id, (m ->> 'version')::int AS version
                      FROM jsonb_array_elements(undone.new -> 'reports') m ORDER BY 1 LOOP
            PERFORM kmzb_api.undo(number.id, number.version, kmzb.derived_client(client_id, 'report ' || number.id));
        END LOOP;
        FOR item IN SELECT m ->> 'kind' AS kind, (m ->> 'id')::bigint AS id, (m ->> 'was')::bigint AS was
                    FROM jsonb_array_elements(undone.new -> 'items') m ORDER BY 1, 2 LOOP
            PERFORM kmzb.place_item(item.kind, item.id, CASE WHEN undone.act = 'leave_item' THEN NULL ELSE target END, item.was);
        END LOOP;
        IF other IS NOT NULL THEN
            PERFORM kmzb.write_case(other, (undone.new ->> 'case_version')::int, 'undo', '{}', jsonb_build_object('undone', undone.act),
                                    NULL, kmzb.derived_client(client_id, 'case ' || other), duty.me);
        END IF;
        PERFORM kmzb.write_case(target, expected_version, 'undo', '{}', jsonb_build_object('undone', undone.act, 'seq', undone.seq),
                                NULL, client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'undo');
    END IF;
    RETURN QUERY SELECT f.id, f.version FROM kmzb.case_file f WHERE f.id = target;
END
$function$;
COMMENT ON FUNCTION kmzb_api.undo_case_act IS 'Take back one''s own last act on a case, wholly, while nobody has acted after it';

-- What an act would do with each report of a case. "obstacle" is the SQLSTATE it would end with; a member of another area has no number.
CREATE FUNCTION kmzb_api.decide_case_preview(case_id bigint, act text)
RETURNS TABLE (report_id bigint, possible boolean, obstacle text, status text, to_status text, version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    mine  int[] := kmzb.visible_units();
    roles text[] := kmzb.current_roles();
BEGIN
    IF NOT EXISTS (SELECT FROM kmzb.case_file c WHERE c.id = decide_case_preview.case_id
                   AND (c.unit_id = ANY (mine) OR EXISTS (SELECT FROM kmzb.report r WHERE r.case_id = c.id AND r.unit_id = ANY (mine)))) THEN
        RAISE EXCEPTION 'There is no case % in your area', decide_case_preview.case_id USING ERRCODE = 'KM005';
    END IF;
    RETURN QUERY
    SELECT m.id, m.obstacle IS NULL, m.obstacle, m.status, m.to_status, m.version
    FROM (
        SELECT r.id, r.status, t.to_status, r.version,
               CASE WHEN t.id IS NULL THEN 'KM002'
                    WHEN NOT EXISTS (SELECT FROM kmzb.transition_role tr WHERE tr.transition_id = t.id AND tr.role = ANY (roles))
                    THEN 'KM006' END AS obstacle
        FROM kmzb.report r
        LEFT JOIN kmzb.transition t ON t.act = decide_case_preview.act AND t.from_status = r.status
            AND EXISTS (SELECT FROM kmzb.act a WHERE a.code = t.act AND a.by_decide)
        WHERE r.case_id = decide_case_preview.case_id AND r.unit_id = ANY (mine)
        UNION ALL
        SELECT NULL, NULL, NULL, NULL, 'KM005'
        FROM kmzb.report r WHERE r.case_id = decide_case_preview.case_id AND r.unit_id <> ALL (mine)
    ) m
    ORDER BY m.id;
END
$function$;
COMMENT ON FUNCTION kmzb_api.decide_case_preview IS 'What decide_case would do with each report, exceptions included';

-- One decision on all reports of a case that it fits: each by an event of its own, all or none of them written. p_seen names the versions
-- that the caller looked at, {"report": version}; a report changed since then is left alone.
CREATE FUNCTION kmzb_api.decide_case(
    case_id bigint, expected_version int, client_id uuid, act text,
    reason text DEFAULT NULL, note text DEFAULT NULL, institution_id int DEFAULT NULL, seen jsonb DEFAULT NULL
) RETURNS TABLE (report_id bigint, done boolean, obstacle text, status text, version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty    record;
    target  bigint := decide_case.case_id;
    number  record;
    result  jsonb := '[]';
    touched jsonb := '[]';
    row_    record;
    outside int;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('case'));
    IF (duty.prior).id IS NULL THEN
        PERFORM kmzb.lock_cases(ARRAY[target]);
        PERFORM kmzb.check_case_version(target, expected_version);
        FOR number IN SELECT r.id, r.version, r.status FROM kmzb.report r
                      WHERE r.case_id = target AND r.unit_id = ANY (kmzb.visible_units()) ORDER BY r.id FOR UPDATE LOOP
            IF seen IS NOT NULL AND (seen ->> number.id::text)::int IS DISTINCT FROM number.version THEN
                result := result || jsonb_build_object('report_id', number.id, 'done', false, 'obstacle', 'KM001',
                                                       'status', number.status, 'version', number.version);
                CONTINUE;
            END IF;
            BEGIN
                SELECT d.status, d.version INTO row_
                FROM kmzb_api.decide(number.id, number.version, kmzb.derived_client(client_id, 'report ' || number.id), act, reason, note,
                                     institution_id) d;
                result := result || jsonb_build_object('report_id', number.id, 'done', true, 'status', row_.status,
                                                       'version', row_.version);
                touched := touched || jsonb_build_object('report', number.id, 'version', row_.version);
            EXCEPTION WHEN SQLSTATE 'KM002' OR SQLSTATE 'KM006' THEN
                result := result || jsonb_build_object('report_id', number.id, 'done', false, 'obstacle', SQLSTATE,
                                                       'status', number.status, 'version', number.version);
            END;
        END LOOP;
        IF touched = '[]' THEN
            RAISE EXCEPTION 'This act fits no report of the case: %', coalesce(act, 'NULL') USING ERRCODE = 'KM002';
        END IF;
        outside := (SELECT count(*) FROM kmzb.report r WHERE r.case_id = target AND r.unit_id <> ALL (kmzb.visible_units()));
        PERFORM kmzb.write_case(target, expected_version, 'decide', '{}',
                                jsonb_build_object('act', act, 'reason', reason, 'reports', touched, 'result', result, 'outside', outside),
                                kmzb.clean_text(note, 2000), client_id, duty.me);
    ELSE
        PERFORM kmzb.refuse_other_act(duty.prior, 'decide');
        result := (duty.prior).new -> 'result';
        outside := ((duty.prior).new ->> 'outside')::int;
    END IF;
    RETURN QUERY
    SELECT (e ->> 'report_id')::bigint, (e ->> 'done')::boolean, e ->> 'obstacle', e ->> 'status', (e ->> 'version')::int
    FROM jsonb_array_elements(result) e
    UNION ALL
    SELECT NULL, false, 'KM005', NULL, NULL FROM generate_series(1, outside);
END
$function$;
COMMENT ON FUNCTION kmzb_api.decide_case IS 'Decide all reports of a case that the transition allows; tells of each what was done';

-- "Not the same": not suggested again, until taken back.
CREATE FUNCTION kmzb_api.dismiss_candidate(report_id bigint, kind text, item_id bigint, dismissed boolean DEFAULT true) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    me kmzb.person := kmzb.current_person();
BEGIN
    IF me.id IS NULL OR NOT kmzb.current_roles() && kmzb.duty_roles('case') THEN
        RAISE EXCEPTION 'Your role may not do this' USING ERRCODE = 'KM006';
    END IF;
    IF NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = dismiss_candidate.report_id AND r.unit_id = ANY (kmzb.visible_units())) THEN
        RAISE EXCEPTION 'There is no report % in your area', report_id USING ERRCODE = 'KM005';
    END IF;
    IF kind IS NULL OR kind NOT IN ('report', 'case', 'incident', 'threat') OR item_id IS NULL THEN
        RAISE EXCEPTION 'Unknown kind "%"', coalesce(kind, 'NULL') USING ERRCODE = 'KM007';
    END IF;
    IF dismissed THEN
        INSERT INTO kmzb.case_dismissal (report_id, kind, item_id, person_id) VALUES (report_id, kind, item_id, me.id)
        ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM kmzb.case_dismissal d
        WHERE d.kind = dismiss_candidate.kind AND d.report_id = dismiss_candidate.report_id AND d.item_id = dismiss_candidate.item_id;
    END IF;
END
$function$;
COMMENT ON FUNCTION kmzb_api.dismiss_candidate IS 'Remember that a candidate is not the same thing; or forget it again';

GRANT EXECUTE ON FUNCTION
    kmzb_api.join_case(bigint, int, uuid, bigint, bigint), kmzb_api.leave_case(bigint, int, uuid),
    kmzb_api.join_case_item(bigint, int, uuid, text, bigint), kmzb_api.leave_case_item(bigint, int, uuid, text, bigint),
    kmzb_api.merge_cases(bigint, int, bigint, int, uuid), kmzb_api.split_case(bigint, int, bigint[], uuid),
    kmzb_api.undo_case_act(bigint, int, uuid), kmzb_api.decide_case(bigint, int, uuid, text, text, text, int, jsonb),
    kmzb_api.decide_case_preview(bigint, text), kmzb_api.dismiss_candidate(bigint, text, bigint, boolean)
    TO kmzb_analyst, kmzb_coordinator;
GRANT EXECUTE ON FUNCTION
    kmzb_api.case_candidates(bigint, int), kmzb_api.place_history(bigint), kmzb_api.can_undo_case_act(bigint)
    TO kmzb_staff;

ANALYZE case_rule, category_relation, case_weight, case_priority;

COMMIT;
