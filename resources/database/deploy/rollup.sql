-- Deploy kmzb:rollup to pg
-- requires: checks
-- What the desk reads. Reports are counted per square kilometre, unit, kind and local day, and again per year, so that a long period is its
-- years and the days at both ends. (Months would be of no use: in a square kilometre they are nearly as many as days.) Acts never touch
-- these counts: a trigger appends what changed to a ledger, which is folded in from time to time by one session alone. So two acts never
-- wait for each other, an import holds up nobody, and whoever reads adds what the ledger holds.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- Rules

ALTER TABLE status ADD COLUMN is_confirmed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN status.is_confirmed IS 'Counts as confirmed on the desk; changing it counts everything anew';
UPDATE status SET is_confirmed = true WHERE code IN ('confirmed', 'eliminated', 'referred');

INSERT INTO setting VALUES
    ('rollup_fold_rows', '20000', 'After about how many changes the ledger of the roll-up is folded in; a case that changed counts as 20'),
    ('rollup_area_km2', '100', 'Above this size the squares inside a drawn area are read from the roll-up');

INSERT INTO duty_role VALUES ('harm_weight', 'coordinator'), ('harm_weight', 'administrator');

CREATE TABLE harm_weight (
    number  smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code    text NOT NULL UNIQUE,
    weight  double precision NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 1000000),
    says    text CHECK (char_length(says) BETWEEN 1 AND 500),
    version int NOT NULL DEFAULT 0
);
COMMENT ON TABLE harm_weight IS 'How much one confirmed case of a kind weighs on the desk. There is no official scale: these are our assumptions';
COMMENT ON COLUMN harm_weight.number IS 'Short for the code, in the roll-up';
COMMENT ON COLUMN harm_weight.code IS 'Category of reports and raised threats, or type of incident';
COMMENT ON COLUMN harm_weight.says IS 'Who says so, or why; NULL: an assumption of this project';
COMMENT ON COLUMN harm_weight.version IS 'Number of the last journal entry';
INSERT INTO harm_weight (code, weight)
SELECT k.code, coalesce(w.weight, 1)
FROM (SELECT code, 1 AS place FROM category UNION ALL SELECT code, 2 FROM incident_type) k
LEFT JOIN (VALUES
    ('speeding', 5), ('street_racing', 8), ('traffic_organisation', 2), ('road_infrastructure', 2), ('forest_animal_collisions', 3),
    ('unguarded_foot_crossing', 4), ('unguarded_level_crossing', 6), ('dangerous_water', 6), ('dangerous_venue', 4), ('drugs', 6),
    ('public_drinking', 2), ('minors_gathering', 2), ('vandalism', 3), ('animal_cruelty', 4), ('homeless_person', 3), ('grass_burning', 4),
    ('poaching', 3), ('illegal_logging', 3), ('illegal_dump', 2), ('stray_dogs', 2),
    ('theft', 5), ('burglary', 12), ('robbery', 40), ('property_damage', 4), ('extortion', 20), ('brawl', 15), ('battery', 20),
    ('bodily_harm', 40), ('impostor_fraud', 20), ('sexual_offence', 80), ('drug_offence', 8), ('juvenile_offence', 5), ('economic_offence', 8),
    ('road_danger', 5), ('road_collision', 3), ('road_accident_slight', 15), ('road_accident_serious', 60), ('road_accident_fatal', 200)
) w (code, weight) USING (code)
ORDER BY k.place, k.code;
GRANT SELECT ON harm_weight TO kmzb_staff;

CREATE FUNCTION on_kind_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    INSERT INTO kmzb.harm_weight (code) SELECT a.code FROM added a ON CONFLICT (code) DO NOTHING;
    RETURN NULL;
END
$function$;
CREATE TRIGGER weighed AFTER INSERT ON category REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION on_kind_added();
CREATE TRIGGER weighed AFTER INSERT ON incident_type REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION on_kind_added();

CREATE VIEW kmzb_api.harm_weight WITH (security_invoker) AS
SELECT h.code, CASE WHEN c.code IS NULL THEN 'incident_type' ELSE 'category' END AS kind_of,
       coalesce(c.name_pl, t.name_pl) AS name_pl, coalesce(c.name_en, t.name_en) AS name_en, h.weight, h.says, h.version
FROM kmzb.harm_weight h
LEFT JOIN kmzb.category c ON c.code = h.code
LEFT JOIN kmzb.incident_type t ON t.code = h.code
WHERE c.code IS NOT NULL OR t.code IS NOT NULL
ORDER BY h.number;
GRANT SELECT ON kmzb_api.harm_weight TO kmzb_staff;

CREATE FUNCTION kmzb_api.save_harm_weight(kind text, weight double precision, says text, expected_version int, client_id uuid)
RETURNS SETOF kmzb_api.harm_weight
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    duty   record;
    before kmzb.harm_weight;
BEGIN
    SELECT * INTO duty FROM kmzb.begin_duty(client_id, kmzb.duty_roles('harm_weight'));
    SELECT h.* INTO before FROM kmzb.harm_weight h WHERE h.code = save_harm_weight.kind FOR UPDATE;
    IF before.code IS NULL THEN
        PERFORM kmzb.bad_scope('kind', format('there is no "%s"', left(save_harm_weight.kind, 100)));
    END IF;
    IF (duty.prior).id IS NULL THEN
        IF save_harm_weight.weight IS NULL OR NOT save_harm_weight.weight BETWEEN 0 AND 1000000 THEN
            PERFORM kmzb.bad_scope('weight', 'a number from 0 to 1000000 is wanted');
        END IF;
        says := kmzb.clean_text(save_harm_weight.says, 500);
        UPDATE kmzb.harm_weight h
        SET weight = save_harm_weight.weight, says = save_harm_weight.says,
            version = kmzb.journal_write((duty.me).unit_id, 'harm_weight', before.number, save_harm_weight.expected_version, 'save',
                                         jsonb_build_object('weight', before.weight, 'says', before.says),
                                         jsonb_build_object('code', before.code, 'weight', save_harm_weight.weight, 'says', save_harm_weight.says),
                                         NULL, client_id, duty.me)
        WHERE h.number = before.number;
    ELSIF (duty.prior).subject <> 'harm_weight' OR (duty.prior).subject_id <> before.number THEN
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.harm_weight v WHERE v.code = before.code;
END
$function$;
COMMENT ON FUNCTION kmzb_api.save_harm_weight IS 'Change how much a kind weighs; says: who says so, or why';
GRANT EXECUTE ON FUNCTION kmzb_api.save_harm_weight(text, double precision, text, int, uuid) TO kmzb_coordinator, kmzb_administrator;

-- The counts

CREATE TABLE rollup_year (
    since     date NOT NULL,
    unit_id   int NOT NULL,
    cell      int NOT NULL,
    raw       int NOT NULL,
    confirmed int NOT NULL,
    cases     int NOT NULL,
    kind      smallint NOT NULL,
    PRIMARY KEY (unit_id, since, cell, kind)
) WITH (fillfactor = 90);
COMMENT ON TABLE rollup_year IS 'Reports by place, unit, kind and local year, without what the ledger rollup_change holds; read by folded_source()';
COMMENT ON COLUMN rollup_year.since IS '1 January';
COMMENT ON COLUMN rollup_year.cell IS '1024 * (km north) + (km east) in EPSG:2180; below 0: known only to an area, never in a square (square_of)';
COMMENT ON COLUMN rollup_year.kind IS 'harm_weight.number of the category';
COMMENT ON COLUMN rollup_year.cases IS
    'Confirmed unique cases: a case once, where and when its lead is; a confirmed report without a case is its own';

CREATE TABLE rollup_day (LIKE rollup_year INCLUDING COMMENTS) WITH (fillfactor = 90);
COMMENT ON TABLE rollup_day IS 'The same by local day. Nearly each row is one report, so several rows may have one key: their sum counts';
COMMENT ON COLUMN rollup_day.since IS 'The day';
CREATE INDEX rollup_day_unit ON rollup_day (unit_id, since);

CREATE TABLE rollup_change (
    unit_id   int,
    cell      int,
    kind      smallint,
    day       date,
    raw       int,
    confirmed int,
    cases     int,
    case_id   bigint,
    CHECK (num_nulls(unit_id, cell, kind, day, raw, confirmed, cases) = CASE WHEN case_id IS NULL THEN 0 ELSE 7 END)
);
COMMENT ON TABLE rollup_change IS 'What acts have changed since the last fold: differences of counts, and cases whose lead must be looked for anew';

CREATE TABLE case_lead (
    case_id   bigint PRIMARY KEY,
    report_id bigint NOT NULL,
    unit_id   int NOT NULL,
    cell      int NOT NULL,
    kind      smallint NOT NULL,
    day       date NOT NULL
);
COMMENT ON TABLE case_lead IS 'The lead of each case as the roll-up counts it: its earliest confirmed report, one with a position of its own first';

CREATE TABLE overview (
    cell      int NOT NULL,
    unit_id   int NOT NULL,
    raw       int NOT NULL,
    confirmed int NOT NULL,
    cases     int NOT NULL,
    size_km   smallint NOT NULL,
    harm      double precision NOT NULL,
    geom      geometry(Polygon, 2180) NOT NULL,
    PRIMARY KEY (cell, unit_id, size_km)
) PARTITION BY LIST (size_km);
COMMENT ON TABLE overview IS 'The same of all times and kinds, as squares: what a layer shows where single reports would be too many';
COMMENT ON COLUMN overview.harm IS 'Cases by the weight of their kind; kept when a weight changes';
CREATE TABLE overview_1 PARTITION OF overview FOR VALUES IN (1) WITH (fillfactor = 50);
CREATE TABLE overview_10 PARTITION OF overview FOR VALUES IN (10) WITH (fillfactor = 50);
-- Half of each page is kept free, so that a changed count leaves the index alone.
CREATE INDEX overview_geom ON overview USING gist (geom);
CREATE INDEX overview_unit ON overview (unit_id);
ALTER TABLE overview ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON overview FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON overview TO kmzb_staff;

CREATE TABLE rollup_span (
    since date PRIMARY KEY,
    raw   bigint NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE rollup_span IS 'How many reports rollup_year holds of each year: whether a period is shorter to count than what is left of all times';

-- Nobody reads these but the desk's functions, which ask for the caller's units.
ALTER TABLE rollup_span ENABLE ROW LEVEL SECURITY;
ALTER TABLE rollup_year ENABLE ROW LEVEL SECURITY;
ALTER TABLE rollup_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE rollup_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_lead ENABLE ROW LEVEL SECURITY;

CREATE INDEX report_created ON report USING brin (created_at) WITH (pages_per_range = 32, autosummarize = on);

CREATE FUNCTION square_of(place geometry, is_point boolean) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ST_X(place) >= 0 AND ST_X(place) < 1024000 AND ST_Y(place) >= 0 AND ST_Y(place) < 1024000
            THEN CASE WHEN is_point THEN (floor(ST_Y(place) / 1000)::int << 10) + floor(ST_X(place) / 1000)::int
                      ELSE -1 - ((floor(ST_Y(place) / 1000)::int << 10) + floor(ST_X(place) / 1000)::int) END
            ELSE -2000000 END;
COMMENT ON FUNCTION square_of IS
    'The square kilometre of a point in EPSG:2180; below 0 without a position of its own: -1 - the square of the place that stands for its area';

CREATE FUNCTION coarse_square(cell int, size_km int) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((cell >> 10) / size_km << 10) + (cell & 1023) / size_km;
COMMENT ON FUNCTION coarse_square IS 'The square of size_km in which a square kilometre lies, numbered in the same way';

CREATE FUNCTION square_shape(cell int, size_km int) RETURNS geometry
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ST_MakeEnvelope((cell & 1023) * 1000.0 * size_km, (cell >> 10) * 1000.0 * size_km,
                       ((cell & 1023) + 1) * 1000.0 * size_km, ((cell >> 10) + 1) * 1000.0 * size_km, 2180);

-- Reports as the roll-up counts them, one by one.
CREATE VIEW report_counted AS
SELECT r.id, r.case_id, r.unit_id, kmzb.square_of(r.geom, q.is_point) AS cell, k.number AS kind,
       (r.created_at AT TIME ZONE (SELECT kmzb.time_zone()))::date AS day, s.is_confirmed, r.created_at
FROM report r
JOIN status s ON s.code = r.status
JOIN position_quality q ON q.code = r.position_quality
JOIN harm_weight k ON k.code = r.category;

-- The leads of cases as their members are now.
CREATE FUNCTION leads_of(cases bigint[]) RETURNS SETOF case_lead
LANGUAGE sql STABLE ROWS 100 AS $function$
    SELECT l.*
    FROM unnest(cases) AS c (id)
    CROSS JOIN LATERAL (
        SELECT c.id, r.id, r.unit_id, r.cell, r.kind, r.day
        FROM kmzb.report_counted r
        WHERE r.case_id = c.id AND r.is_confirmed
        ORDER BY r.cell < 0, r.created_at, r.id LIMIT 1) l
$function$;

-- What has to be added to the folded counts to have those of now.
CREATE VIEW rollup_pending AS
WITH marked AS MATERIALIZED (
    SELECT DISTINCT c.case_id FROM rollup_change c WHERE c.case_id IS NOT NULL
)
SELECT c.unit_id, c.cell, c.kind, c.day, c.raw, c.confirmed, c.cases FROM rollup_change c WHERE c.case_id IS NULL
UNION ALL
SELECT l.unit_id, l.cell, l.kind, l.day, 0, 0, -1 FROM case_lead l JOIN marked m USING (case_id)
UNION ALL
SELECT l.unit_id, l.cell, l.kind, l.day, 0, 0, 1 FROM kmzb.leads_of(ARRAY(SELECT m.case_id FROM marked m)) l;

-- Which report stands for its case now.
CREATE VIEW lead_now AS
WITH marked AS MATERIALIZED (
    SELECT DISTINCT c.case_id FROM rollup_change c WHERE c.case_id IS NOT NULL
)
SELECT l.case_id, l.report_id FROM case_lead l WHERE NOT EXISTS (SELECT FROM marked m WHERE m.case_id = l.case_id)
UNION ALL
SELECT l.case_id, l.report_id FROM kmzb.leads_of(ARRAY(SELECT m.case_id FROM marked m)) l;

-- Kept current by whatever writes reports

-- Fold the ledger in. One session at a time, so that nobody waits for a row; returns how many entries it took, NULL when another one is at it.
CREATE FUNCTION fold_rollup(patient boolean DEFAULT false) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    key   bigint := hashtextextended('kmzb.rollup', 0);
    taken bigint;
BEGIN
    -- with an older snapshot the counts written since could not be added to
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RETURN NULL;
    END IF;
    IF patient THEN
        PERFORM pg_advisory_xact_lock(key);
    ELSIF NOT pg_try_advisory_xact_lock(key) THEN
        RETURN NULL;
    END IF;
    WITH taken AS (
        DELETE FROM kmzb.rollup_change RETURNING *
    ), marked AS MATERIALIZED (
        SELECT DISTINCT t.case_id FROM taken t WHERE t.case_id IS NOT NULL
    ), fresh AS MATERIALIZED (
        SELECT l.* FROM kmzb.leads_of(ARRAY(SELECT m.case_id FROM marked m)) l
    ), stale AS (
        SELECT l.* FROM kmzb.case_lead l JOIN marked m USING (case_id)
    ), dropped AS (
        DELETE FROM kmzb.case_lead l USING marked m
        WHERE l.case_id = m.case_id AND l.case_id NOT IN (SELECT f.case_id FROM fresh f)
    ), stored AS (
        INSERT INTO kmzb.case_lead SELECT f.* FROM fresh f
        ON CONFLICT (case_id) DO UPDATE
        SET report_id = excluded.report_id, unit_id = excluded.unit_id, cell = excluded.cell, kind = excluded.kind, day = excluded.day
    ), entry AS MATERIALIZED (
        SELECT t.unit_id, t.cell, t.kind, t.day, t.raw, t.confirmed, t.cases FROM taken t WHERE t.case_id IS NULL
        UNION ALL SELECT s.unit_id, s.cell, s.kind, s.day, 0, 0, -1 FROM stale s
        UNION ALL SELECT f.unit_id, f.cell, f.kind, f.day, 0, 0, 1 FROM fresh f
    ), change AS MATERIALIZED (
        SELECT e.unit_id, e.cell, e.kind, e.day, sum(e.raw) AS raw, sum(e.confirmed) AS confirmed, sum(e.cases) AS cases
        FROM entry e
        WHERE e.raw <= 0
        GROUP BY 1, 2, 3, 4
        HAVING sum(e.raw) <> 0 OR sum(e.confirmed) <> 0 OR sum(e.cases) <> 0
    ), changed AS (
        -- of a report that was counted before: one of the rows of its key
        UPDATE kmzb.rollup_day r
        SET raw = r.raw + f.raw, confirmed = r.confirmed + f.confirmed, cases = r.cases + f.cases
        FROM (SELECT d.*, (SELECT k.ctid FROM kmzb.rollup_day k
                           WHERE (k.unit_id, k.since, k.cell, k.kind) = (d.unit_id, d.day, d.cell, d.kind) LIMIT 1) AS place
              FROM change d) f
        WHERE r.ctid = f.place
        RETURNING r.unit_id, r.since, r.cell, r.kind
    ), appended AS (
        INSERT INTO kmzb.rollup_day (since, unit_id, cell, raw, confirmed, cases, kind)
        SELECT d.day, d.unit_id, d.cell, d.raw, d.confirmed, d.cases, d.kind
        FROM (SELECT e.day, e.unit_id, e.cell, e.raw, e.confirmed, e.cases, e.kind FROM entry e WHERE e.raw > 0
              UNION ALL
              SELECT c.day, c.unit_id, c.cell, c.raw, c.confirmed, c.cases, c.kind FROM change c
              WHERE (c.unit_id, c.day, c.cell, c.kind) NOT IN (SELECT g.unit_id, g.since, g.cell, g.kind FROM changed g)) d
        ORDER BY d.unit_id, d.day
    ), yearly AS MATERIALIZED (
        SELECT date_trunc('year', e.day::timestamp)::date AS since, e.unit_id, e.cell, e.kind, sum(e.raw) AS raw,
               sum(e.confirmed) AS confirmed, sum(e.cases) AS cases
        FROM entry e GROUP BY 1, 2, 3, 4
        HAVING sum(e.raw) <> 0 OR sum(e.confirmed) <> 0 OR sum(e.cases) <> 0
    ), folded AS (
        INSERT INTO kmzb.rollup_year AS r (since, unit_id, cell, raw, confirmed, cases, kind)
        SELECT y.since, y.unit_id, y.cell, y.raw, y.confirmed, y.cases, y.kind FROM yearly y ORDER BY y.unit_id, y.since, y.cell, y.kind
        ON CONFLICT (unit_id, since, cell, kind) DO UPDATE
        SET raw = r.raw + excluded.raw, confirmed = r.confirmed + excluded.confirmed, cases = r.cases + excluded.cases
    ), overviewed AS (
        INSERT INTO kmzb.overview AS o (size_km, cell, unit_id, raw, confirmed, cases, harm, geom)
        SELECT g.size_km, g.cell, g.unit_id, g.raw, g.confirmed, g.cases, g.harm, kmzb.square_shape(g.cell, g.size_km)
        FROM (SELECT s.size_km, kmzb.coarse_square(y.cell, s.size_km) AS cell, y.unit_id, sum(y.raw) AS raw,
                     sum(y.confirmed) AS confirmed, sum(y.cases) AS cases, sum(y.cases * h.weight) AS harm
              FROM yearly y JOIN kmzb.harm_weight h ON h.number = y.kind, (VALUES (1), (10)) s (size_km) WHERE y.cell >= 0 GROUP BY 1, 2, 3) g
        ON CONFLICT (cell, unit_id, size_km) DO UPDATE
        SET raw = o.raw + excluded.raw, confirmed = o.confirmed + excluded.confirmed, cases = o.cases + excluded.cases,
            harm = CASE WHEN o.cases + excluded.cases = 0 THEN 0 ELSE o.harm + excluded.harm END
    ), spanned AS (
        INSERT INTO kmzb.rollup_span AS w (since, raw)
        SELECT y.since, sum(y.raw) FROM yearly y GROUP BY 1
        ON CONFLICT (since) DO UPDATE SET raw = w.raw + excluded.raw
    )
    SELECT count(*) INTO taken FROM taken;
    RETURN taken;
END
$function$;
COMMENT ON FUNCTION fold_rollup IS 'Add the ledger of changes to the roll-up; what is read is the same before and after';

CREATE FUNCTION on_reports_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    zone    text := kmzb.time_zone();
    written bigint;
    marked  bigint := 0;
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO kmzb.rollup_change (unit_id, cell, kind, day, raw, confirmed, cases)
        SELECT r.unit_id, kmzb.square_of(r.geom, q.is_point), k.number, (r.created_at AT TIME ZONE zone)::date, 1,
               s.is_confirmed::int, (s.is_confirmed AND r.case_id IS NULL)::int
        FROM added r
        JOIN kmzb.status s ON s.code = r.status
        JOIN kmzb.position_quality q ON q.code = r.position_quality
        JOIN kmzb.harm_weight k ON k.code = r.category;
        GET DIAGNOSTICS written = ROW_COUNT;
        IF EXISTS (SELECT FROM added a WHERE a.case_id IS NOT NULL) THEN
            INSERT INTO kmzb.rollup_change (case_id) SELECT DISTINCT a.case_id FROM added a WHERE a.case_id IS NOT NULL;
            GET DIAGNOSTICS marked = ROW_COUNT;
        END IF;
    ELSE
        INSERT INTO kmzb.rollup_change (unit_id, cell, kind, day, raw, confirmed, cases)
        SELECT r.unit_id, kmzb.square_of(r.geom, q.is_point), k.number, (r.created_at AT TIME ZONE zone)::date, sum(r.n),
               sum(r.n * s.is_confirmed::int), sum(r.n * (s.is_confirmed AND r.case_id IS NULL)::int)
        FROM (SELECT -1 AS n, o.unit_id, o.geom, o.created_at, o.case_id, o.status, o.position_quality, o.category FROM removed o
              UNION ALL
              SELECT 1, a.unit_id, a.geom, a.created_at, a.case_id, a.status, a.position_quality, a.category FROM added a) r
        JOIN kmzb.status s ON s.code = r.status
        JOIN kmzb.position_quality q ON q.code = r.position_quality
        JOIN kmzb.harm_weight k ON k.code = r.category
        GROUP BY 1, 2, 3, 4
        HAVING sum(r.n) <> 0 OR sum(r.n * s.is_confirmed::int) <> 0 OR sum(r.n * (s.is_confirmed AND r.case_id IS NULL)::int) <> 0;
        GET DIAGNOSTICS written = ROW_COUNT;
        IF EXISTS (SELECT FROM added a WHERE a.case_id IS NOT NULL UNION ALL SELECT FROM removed o WHERE o.case_id IS NOT NULL) THEN
            INSERT INTO kmzb.rollup_change (case_id)
            SELECT DISTINCT c.case_id
            FROM removed o
            JOIN added a ON a.id = o.id
            CROSS JOIN LATERAL (VALUES (o.case_id), (a.case_id)) c (case_id)
            WHERE c.case_id IS NOT NULL
              AND (o.case_id, o.status, o.unit_id, o.category, o.position_quality, o.created_at)
                  IS DISTINCT FROM (a.case_id, a.status, a.unit_id, a.category, a.position_quality, a.created_at)
               OR c.case_id IS NOT NULL AND NOT ST_OrderingEquals(o.geom, a.geom);
            GET DIAGNOSTICS marked = ROW_COUNT;
        END IF;
    END IF;
    -- Rows that came by the thousand may wait for more of them: the more are folded in at once, the less each one costs.
    IF written + marked > 0
       AND random() * kmzb.setting_int('rollup_fold_rows') < (CASE WHEN written >= 1000 THEN written / 10 ELSE written END) + 20 * marked THEN
        PERFORM kmzb.fold_rollup();
    END IF;
    RETURN NULL;
END
$function$;
CREATE TRIGGER rollup_inserted AFTER INSERT ON report REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION on_reports_written();
CREATE TRIGGER rollup_updated AFTER UPDATE ON report REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION on_reports_written();

CREATE FUNCTION on_reports_deleted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    zone text := kmzb.time_zone();
BEGIN
    INSERT INTO kmzb.rollup_change (unit_id, cell, kind, day, raw, confirmed, cases)
    SELECT r.unit_id, kmzb.square_of(r.geom, q.is_point), k.number, (r.created_at AT TIME ZONE zone)::date, -count(*),
           -count(*) FILTER (WHERE s.is_confirmed), -count(*) FILTER (WHERE s.is_confirmed AND r.case_id IS NULL)
    FROM removed r
    JOIN kmzb.status s ON s.code = r.status
    JOIN kmzb.position_quality q ON q.code = r.position_quality
    JOIN kmzb.harm_weight k ON k.code = r.category
    GROUP BY 1, 2, 3, 4;
    INSERT INTO kmzb.rollup_change (case_id) SELECT DISTINCT o.case_id FROM removed o WHERE o.case_id IS NOT NULL;
    RETURN NULL;
END
$function$;
CREATE TRIGGER rollup_deleted AFTER DELETE ON report REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION on_reports_deleted();

-- Count everything anew: after reports were written past the triggers, or a rule of counting changed. Writers wait meanwhile.
CREATE FUNCTION rebuild_rollup() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET work_mem = '128MB' AS $function$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.rollup', 0));
    LOCK TABLE kmzb.report IN SHARE ROW EXCLUSIVE MODE;
    TRUNCATE kmzb.rollup_day, kmzb.rollup_year, kmzb.rollup_span, kmzb.rollup_change, kmzb.case_lead, kmzb.overview;
    INSERT INTO kmzb.case_lead SELECT r.* FROM kmzb.case_leads_recounted r;
    INSERT INTO kmzb.rollup_day (since, unit_id, cell, raw, confirmed, cases, kind)
    SELECT r.day, r.unit_id, r.cell, r.raw, r.confirmed, r.cases, r.kind FROM kmzb.rollup_recounted r ORDER BY 2, 1, 3, 7;
    INSERT INTO kmzb.rollup_year (since, unit_id, cell, raw, confirmed, cases, kind)
    SELECT date_trunc('year', d.since::timestamp)::date, d.unit_id, d.cell, sum(d.raw), sum(d.confirmed), sum(d.cases), d.kind
    FROM kmzb.rollup_day d GROUP BY 1, 2, 3, 7 ORDER BY 2, 1, 3, 7;
    INSERT INTO kmzb.rollup_span (since, raw) SELECT y.since, sum(y.raw) FROM kmzb.rollup_year y GROUP BY 1;
    INSERT INTO kmzb.overview (size_km, cell, unit_id, raw, confirmed, cases, harm, geom)
    SELECT g.size_km, g.cell, g.unit_id, g.raw, g.confirmed, g.cases, g.harm, kmzb.square_shape(g.cell, g.size_km)
    FROM (SELECT s.size_km, kmzb.coarse_square(y.cell, s.size_km) AS cell, y.unit_id, sum(y.raw) AS raw,
                 sum(y.confirmed) AS confirmed, sum(y.cases) AS cases, sum(y.cases * h.weight) AS harm
          FROM kmzb.rollup_year y JOIN kmzb.harm_weight h ON h.number = y.kind, (VALUES (1), (10)) s (size_km)
          WHERE y.cell >= 0 GROUP BY 1, 2, 3) g
    ORDER BY 1, 2, 3;
    ANALYZE kmzb.rollup_day, kmzb.rollup_year, kmzb.rollup_span, kmzb.rollup_change, kmzb.case_lead, kmzb.overview;
END
$function$;
COMMENT ON FUNCTION rebuild_rollup IS 'Count all reports anew';

CREATE VIEW case_leads_recounted AS
SELECT DISTINCT ON (r.case_id) r.case_id, r.id AS report_id, r.unit_id, r.cell, r.kind, r.day
FROM report_counted r
WHERE r.case_id IS NOT NULL AND r.is_confirmed
ORDER BY r.case_id, r.cell < 0, r.created_at, r.id;

CREATE VIEW rollup_recounted AS
SELECT r.unit_id, r.cell, r.kind, r.day, count(*) AS raw, count(*) FILTER (WHERE r.is_confirmed) AS confirmed,
       count(*) FILTER (WHERE r.is_confirmed AND (r.case_id IS NULL OR l.report_id IS NOT NULL)) AS cases
FROM report_counted r
LEFT JOIN case_leads_recounted l ON l.report_id = r.id
GROUP BY 1, 2, 3, 4;

CREATE FUNCTION on_counting_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    PERFORM kmzb.rebuild_rollup();
    RETURN NULL;
END
$function$;
CREATE TRIGGER rollup_rule AFTER UPDATE OF is_confirmed ON status FOR EACH STATEMENT EXECUTE FUNCTION on_counting_changed();
CREATE TRIGGER rollup_rule AFTER UPDATE OF is_point ON position_quality FOR EACH STATEMENT EXECUTE FUNCTION on_counting_changed();
CREATE TRIGGER rollup_rule AFTER UPDATE ON setting FOR EACH ROW
    WHEN (NEW.key = 'time_zone' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION on_counting_changed();

-- A weight that changes is a fold of its own: what the ledger still holds is weighed when it is folded.
CREATE FUNCTION on_weight_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $function$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Weights are changed in READ COMMITTED only' USING ERRCODE = 'feature_not_supported';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.rollup', 0));
    UPDATE kmzb.overview o
    SET harm = CASE WHEN o.cases = 0 THEN 0 ELSE o.harm + g.harm END
    FROM (SELECT s.size_km, kmzb.coarse_square(y.cell, s.size_km) AS cell, y.unit_id, sum(y.cases * (a.weight - r.weight)) AS harm
          FROM removed r
          JOIN added a ON a.number = r.number AND a.weight <> r.weight
          JOIN kmzb.rollup_year y ON y.kind = a.number AND y.cell >= 0 AND y.cases <> 0,
               (VALUES (1), (10)) s (size_km)
          GROUP BY 1, 2, 3) g
    WHERE (o.cell, o.unit_id, o.size_km) = (g.cell, g.unit_id, g.size_km);
    RETURN NULL;
END
$function$;
CREATE TRIGGER weighed_anew AFTER UPDATE ON harm_weight REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION on_weight_changed();

-- Whether the roll-up says what a full recount says; no row: it does.
CREATE FUNCTION verify_rollup() RETURNS TABLE (what text, problem text)
LANGUAGE sql STABLE SET jit = off AS $function$
    WITH truth AS MATERIALIZED (
        SELECT r.* FROM kmzb.rollup_recounted r
    ), pending AS MATERIALIZED (
        SELECT p.* FROM kmzb.rollup_pending p
    ), expected AS (
        SELECT s.span, CASE s.span WHEN 'day' THEN t.day ELSE date_trunc('year', t.day::timestamp)::date END AS since,
               t.unit_id, t.cell, t.kind, sum(t.raw) AS raw, sum(t.confirmed) AS confirmed, sum(t.cases) AS cases
        FROM truth t, (VALUES ('day'), ('year')) s (span)
        GROUP BY 1, 2, 3, 4, 5
    ), said AS (
        SELECT a.span, a.since, a.unit_id, a.cell, a.kind, sum(a.raw) AS raw, sum(a.confirmed) AS confirmed, sum(a.cases) AS cases
        FROM (SELECT 'day' AS span, r.* FROM kmzb.rollup_day r
              UNION ALL
              SELECT 'year', r.* FROM kmzb.rollup_year r
              UNION ALL
              SELECT s.span, CASE s.span WHEN 'day' THEN p.day ELSE date_trunc('year', p.day::timestamp)::date END,
                     p.unit_id, p.cell, p.raw, p.confirmed, p.cases, p.kind
              FROM pending p, (VALUES ('day'), ('year')) s (span)) a
        GROUP BY 1, 2, 3, 4, 5
        HAVING sum(a.raw) <> 0 OR sum(a.confirmed) <> 0 OR sum(a.cases) <> 0
    )
    SELECT format('%s %s, unit %s, square %s, kind %s', span, since, unit_id, cell, (SELECT h.code FROM kmzb.harm_weight h WHERE h.number = kind)),
           format('counts %s/%s/%s, there are %s/%s/%s', coalesce(s.raw, 0), coalesce(s.confirmed, 0), coalesce(s.cases, 0),
                  coalesce(e.raw, 0), coalesce(e.confirmed, 0), coalesce(e.cases, 0))
    FROM expected e FULL JOIN said s USING (span, since, unit_id, cell, kind)
    WHERE (e.raw, e.confirmed, e.cases) IS DISTINCT FROM (s.raw, s.confirmed, s.cases)
    UNION ALL
    SELECT format('overview of %s km, unit %s, square %s', size_km, unit_id, cell),
           format('counts %s/%s/%s of harm %s, there are %s/%s/%s of harm %s', coalesce(o.raw, 0), coalesce(o.confirmed, 0), coalesce(o.cases, 0),
                  coalesce(o.harm, 0), coalesce(e.raw, 0), coalesce(e.confirmed, 0), coalesce(e.cases, 0), coalesce(e.harm, 0))
    FROM (SELECT s.size_km, kmzb.coarse_square(t.cell, s.size_km) AS cell, t.unit_id, sum(t.raw) AS raw, sum(t.confirmed) AS confirmed,
                 sum(t.cases) AS cases, sum(t.cases * h.weight) AS harm
          FROM truth t JOIN kmzb.harm_weight h ON h.number = t.kind, (VALUES (1), (10)) s (size_km) WHERE t.cell >= 0 GROUP BY 1, 2, 3) e
    FULL JOIN (
        SELECT a.size_km, a.cell, a.unit_id, sum(a.raw) AS raw, sum(a.confirmed) AS confirmed, sum(a.cases) AS cases, sum(a.harm) AS harm
        FROM (SELECT o.size_km, o.cell, o.unit_id, o.raw, o.confirmed, o.cases, o.harm FROM kmzb.overview o
              WHERE ST_OrderingEquals(o.geom, kmzb.square_shape(o.cell, o.size_km))
              UNION ALL
              SELECT s.size_km, kmzb.coarse_square(p.cell, s.size_km), p.unit_id, p.raw, p.confirmed, p.cases, p.cases * h.weight
              FROM pending p JOIN kmzb.harm_weight h ON h.number = p.kind, (VALUES (1), (10)) s (size_km) WHERE p.cell >= 0) a
        GROUP BY 1, 2, 3
        HAVING sum(a.raw) <> 0 OR sum(a.confirmed) <> 0 OR sum(a.cases) <> 0) o USING (size_km, cell, unit_id)
    WHERE (e.raw, e.confirmed, e.cases) IS DISTINCT FROM (o.raw, o.confirmed, o.cases)
       OR abs(e.harm - o.harm) > 1e-9 * (1 + abs(e.harm))
    UNION ALL
    SELECT format('year %s', since), format('counts %s, there are %s', coalesce(w.raw, 0), coalesce(e.raw, 0))
    FROM (SELECT x.since, sum(x.raw) AS raw FROM expected x WHERE x.span = 'year' GROUP BY 1) e
    FULL JOIN (
        SELECT a.since, sum(a.raw) AS raw
        FROM (SELECT r.since, r.raw FROM kmzb.rollup_span r
              UNION ALL SELECT date_trunc('year', p.day::timestamp)::date, p.raw FROM pending p) a
        GROUP BY 1 HAVING sum(a.raw) <> 0) w USING (since)
    WHERE e.raw IS DISTINCT FROM w.raw
    UNION ALL
    SELECT format('case %s', case_id), format('led by report %s, should be by %s', coalesce(n.report_id::text, 'none'), coalesce(e.report_id::text, 'none'))
    FROM kmzb.case_leads_recounted e FULL JOIN kmzb.lead_now n USING (case_id)
    WHERE e.report_id IS DISTINCT FROM n.report_id
$function$;
COMMENT ON FUNCTION verify_rollup IS 'Differences between the roll-up (its ledger included) and a full recount: raw/confirmed/cases';

-- The scope of a question

CREATE FUNCTION bad_scope(field text, problem text) RETURNS void
LANGUAGE plpgsql AS $function$
BEGIN
    RAISE EXCEPTION '%: %', field, problem USING ERRCODE = 'KM030', DETAIL = jsonb_build_object('field', field, 'problem', problem)::text;
END
$function$;

CREATE TYPE desk_scope AS (
    root int, units int[], everywhere boolean, area geometry, first date, past date, starts timestamptz, ends timestamptz,
    pillars text[], kinds text[], zone text
);
COMMENT ON TYPE desk_scope IS 'A scope that has been checked. units: all of the subtree; everywhere: these are all units; kinds NULL: all';

CREATE FUNCTION scope_day(scope jsonb, field text) RETURNS date
LANGUAGE plpgsql IMMUTABLE AS $function$
DECLARE
    said text := CASE jsonb_typeof(scope -> field) WHEN 'string' THEN scope ->> field END;
BEGIN
    IF said IS NULL OR said !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN
        PERFORM kmzb.bad_scope(field, 'a day is wanted, as 2026-01-31');
    END IF;
    RETURN make_date(left(said, 4)::int, substr(said, 6, 2)::int, right(said, 2)::int);
EXCEPTION WHEN datetime_field_overflow THEN
    PERFORM kmzb.bad_scope(field, format('there is no day %s', said));
END
$function$;

CREATE FUNCTION scope_codes(scope jsonb, field text, known text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $function$
DECLARE
    codes   text[];
    unknown text;
BEGIN
    IF jsonb_typeof(scope -> field) IS DISTINCT FROM 'array' OR jsonb_array_length(scope -> field) = 0
       OR EXISTS (SELECT FROM jsonb_array_elements(scope -> field) e WHERE jsonb_typeof(e) <> 'string') THEN
        PERFORM kmzb.bad_scope(field, 'a list of codes is wanted');
    END IF;
    SELECT array_agg(DISTINCT e) INTO codes FROM jsonb_array_elements_text(scope -> field) e;
    SELECT c INTO unknown FROM unnest(codes) c WHERE c <> ALL (known) ORDER BY c LIMIT 1;
    IF FOUND THEN
        PERFORM kmzb.bad_scope(field, format('there is no "%s"', left(unknown, 100)));
    END IF;
    RETURN codes;
END
$function$;

-- A polygon in EPSG:2180 that somebody drew, or KM030.
CREATE FUNCTION scope_polygon(said text, field text) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    area  geometry;
    valid boolean;
BEGIN
    BEGIN
        area := ST_GeomFromText(said);
    EXCEPTION WHEN OTHERS THEN  -- the parser's errors are of several kinds
        PERFORM kmzb.bad_scope(field, 'this is no WKT');
    END;
    IF ST_SRID(area) NOT IN (0, 2180) THEN
        PERFORM kmzb.bad_scope(field, 'it must be in EPSG:2180');
    ELSIF area IS NULL OR GeometryType(area) NOT IN ('POLYGON', 'MULTIPOLYGON') OR ST_IsEmpty(area) THEN
        PERFORM kmzb.bad_scope(field, 'a polygon is wanted');
    ELSIF ST_NPoints(area) > 10000 THEN
        PERFORM kmzb.bad_scope(field, 'it has more than 10000 points');
    ELSIF EXISTS (SELECT FROM ST_Dump(area) d WHERE ST_IsEmpty(d.geom)) THEN  -- PostGIS answers wrongly about these, or ends the server
        PERFORM kmzb.bad_scope(field, 'a part of it is empty');
    END IF;
    BEGIN
        valid := ST_IsValid(area);
    EXCEPTION WHEN internal_error THEN  -- NaN and infinite coordinates
        valid := NULL;
    END;
    IF valid IS NULL OR greatest(-ST_XMin(area), -ST_YMin(area), ST_XMax(area), ST_YMax(area)) > 1e7 THEN
        PERFORM kmzb.bad_scope(field, 'its coordinates cannot be used');
    ELSIF NOT valid THEN
        PERFORM kmzb.bad_scope(field, 'the polygon crosses itself');
    END IF;
    RETURN ST_SetSRID(ST_Force2D(area), 2180);
END
$function$;

-- Raises KM030 naming the field; KM006 for a login that is nobody. A unit elsewhere and no unit at all give the same answer.
CREATE FUNCTION read_scope(scope jsonb) RETURNS desk_scope
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    s    kmzb.desk_scope;
    me   kmzb.person := kmzb.current_person();
    mine int[] := kmzb.visible_units();
    said text;
BEGIN
    IF me.id IS NULL THEN
        RAISE EXCEPTION 'Your login is not bound to an active person' USING ERRCODE = 'KM006';
    END IF;
    IF jsonb_typeof(scope) IS DISTINCT FROM 'object' THEN
        PERFORM kmzb.bad_scope('scope', 'an object is wanted');
    END IF;
    SELECT k INTO said FROM jsonb_object_keys(scope) k WHERE k NOT IN ('unit', 'area', 'from', 'to', 'pillars', 'kinds') LIMIT 1;
    IF FOUND THEN
        PERFORM kmzb.bad_scope(left(said, 100), 'a scope has no such field');
    END IF;
    said := scope ->> 'unit';
    IF said IS NULL THEN
        s.root := me.unit_id;
    ELSIF jsonb_typeof(scope -> 'unit') <> 'number' OR said !~ '^[0-9]{1,9}$' THEN
        PERFORM kmzb.bad_scope('unit', 'the number of a unit is wanted');
    ELSE
        s.root := said::int;
    END IF;
    IF s.root <> ALL (mine) THEN
        PERFORM kmzb.bad_scope('unit', format('there is no unit %s in your area', s.root));
    END IF;
    s.units := CASE WHEN s.root = me.unit_id THEN mine ELSE kmzb.unit_subtree(s.root) END;
    s.everywhere := cardinality(s.units) = (SELECT count(*) FROM kmzb.unit);
    IF jsonb_typeof(scope -> 'area') NOT IN ('string', 'null') THEN
        PERFORM kmzb.bad_scope('area', 'WKT is wanted');
    ELSIF scope ->> 'area' IS NOT NULL THEN
        s.area := kmzb.scope_polygon(scope ->> 'area', 'area');
    END IF;
    s.first := kmzb.scope_day(scope, 'from');
    s.past := kmzb.scope_day(scope, 'to');
    IF s.first >= s.past THEN
        PERFORM kmzb.bad_scope('to', 'the period must end after it begins');
    END IF;
    s.zone := kmzb.time_zone();
    s.starts := s.first::timestamp AT TIME ZONE s.zone;
    s.ends := s.past::timestamp AT TIME ZONE s.zone;
    s.pillars := kmzb.scope_codes(scope, 'pillars', ARRAY(SELECT p.code FROM kmzb.pillar p));
    IF scope ->> 'kinds' IS NOT NULL THEN
        s.kinds := kmzb.scope_codes(scope, 'kinds', ARRAY(SELECT h.code FROM kmzb.harm_weight h));
    END IF;
    RETURN s;
END
$function$;

-- What is counted, as the text of a query: the ranges of the scope stand in it as constants, so that each question is planned for itself.
-- Everything put in is a number, a day, a geometry or a quoted code of the checked scope.

-- Conditions on units and, by number or by code, on kinds.
CREATE FUNCTION scope_filter(s desk_scope, unit_column text, kind_column text, by_number boolean) RETURNS text
LANGUAGE sql STABLE AS $function$
    SELECT CASE WHEN s.everywhere THEN 'true' ELSE format('%s = ANY (%L::int[])', unit_column, s.units) END
        || CASE WHEN s.kinds IS NULL THEN ''
                WHEN by_number THEN format(' AND %s = ANY (%L::smallint[])', kind_column,
                                           ARRAY(SELECT h.number FROM kmzb.harm_weight h WHERE h.code = ANY (s.kinds)))
                ELSE format(' AND %s = ANY (%L::text[])', kind_column, s.kinds) END
$function$;

-- Condition on squares, and on what stands for an area in them; NULL: none.
CREATE FUNCTION square_filter(squares int4multirange, place text) RETURNS text
LANGUAGE sql IMMUTABLE AS $function$
    SELECT CASE WHEN squares IS NULL THEN 'true'
                ELSE format('%2$L::int4multirange @> CASE WHEN %1$s.cell < 0 THEN -1 - %1$s.cell ELSE %1$s.cell END', place, squares) END
$function$;

-- Reports of a period as they are folded in: unit_id, cell, kind, raw, confirmed, cases. Whole years stand as such, the days at both ends
-- one by one, found by their units even where these are all. With squares, only what is counted in these, or stands for an area in them.
CREATE FUNCTION folded_source(s desk_scope, squares int4multirange) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    year_from date := date_trunc('year', s.first::timestamp + interval '1 year' - interval '1 day')::date;
    year_past date := date_trunc('year', s.past::timestamp)::date;
    everywhere boolean := s.everywhere;
    parts     text[] := '{}';
    part      record;
BEGIN
    FOR part IN
        SELECT * FROM (VALUES
            ('rollup_day', s.first, least(year_from, s.past)), ('rollup_day', greatest(year_past, year_from), s.past),
            ('rollup_year', year_from, year_past)) v (span, since, past)
        WHERE v.since < v.past
    LOOP
        s.everywhere := everywhere AND part.span = 'rollup_year';
        parts := parts || format(
            'SELECT r.unit_id, r.cell, r.kind, r.raw, r.confirmed, r.cases FROM kmzb.%I r'
            ' WHERE r.since >= %L::date AND r.since < %L::date AND %s AND %s',
            part.span, part.since, part.past, kmzb.scope_filter(s, 'r.unit_id', 'r.kind', true), kmzb.square_filter(squares, 'r'));
    END LOOP;
    RETURN array_to_string(parts, ' UNION ALL ');
END
$function$;

-- The same of what the ledger holds.
CREATE FUNCTION pending_source(s desk_scope, squares int4multirange) RETURNS text
LANGUAGE sql STABLE AS $function$
    SELECT format('SELECT p.unit_id, p.cell, p.kind, p.raw, p.confirmed, p.cases FROM kmzb.rollup_pending p'
                  ' WHERE p.day >= %L::date AND p.day < %L::date AND %s AND %s',
                  s.first, s.past, kmzb.scope_filter(s, 'p.unit_id', 'p.kind', true), kmzb.square_filter(squares, 'p'))
$function$;

-- Everything in a scope one by one. A case is led by a report where reports are asked for; else by its earliest event of police systems, if
-- those are; else by the threat raised first: so it is one case, whichever pillars are looked at together.
-- With squares, only the reports in these.
CREATE FUNCTION event_source(s desk_scope, with_reports boolean, squares int[] DEFAULT NULL) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    parts text[] := '{}';
    inside text := CASE WHEN s.area IS NULL THEN 'true' ELSE format('%%1$s && %L::geometry AND ST_Intersects(%L::geometry, %%1$s)', s.area, s.area) END;
    reported text := 'EXISTS (SELECT FROM kmzb.report m JOIN kmzb.status z ON z.code = m.status WHERE m.case_id = %s.case_id AND z.is_confirmed)';
    reports_lead text := CASE WHEN 'citizens' = ANY (s.pillars) THEN reported ELSE 'false' END;
    incidents_lead text := CASE WHEN 'police_systems' = ANY (s.pillars)
                                THEN 'EXISTS (SELECT FROM kmzb.incident j WHERE j.case_id = t.case_id)' ELSE 'false' END;
BEGIN
    IF with_reports AND 'citizens' = ANY (s.pillars) THEN
        parts := parts || format(
            'SELECT ''citizens'' AS pillar, r.id, r.category AS kind, ST_X(r.geom) AS x, ST_Y(r.geom) AS y, r.created_at AS at,'
            ' r.event_from AS from_at, r.event_to AS to_at, z.is_confirmed AS confirmed,'
            ' z.is_confirmed AND (r.case_id IS NULL OR l.report_id IS NOT NULL) AS lead, r.case_id, r.unit_id, r.beat_id,'
            ' r.position_quality, q.is_point, h.weight AS harm, r.status, kmzb.square_of(r.geom, q.is_point) AS cell, h.number'
            ' FROM kmzb.report r JOIN kmzb.status z ON z.code = r.status JOIN kmzb.position_quality q ON q.code = r.position_quality'
            ' JOIN kmzb.harm_weight h ON h.code = r.category LEFT JOIN kmzb.lead_now l ON l.report_id = r.id%s'
            ' WHERE r.created_at >= %L::timestamptz AND r.created_at < %L::timestamptz AND %s AND %s',
            CASE WHEN squares IS NOT NULL
                 THEN format(' JOIN unnest(%L::int[]) AS w (cell) ON r.geom && kmzb.square_shape(w.cell, 1)'
                             ' AND kmzb.square_of(r.geom, true) = w.cell', squares) END,
            s.starts, s.ends, kmzb.scope_filter(s, 'r.unit_id', 'r.category', false), format(inside, 'r.geom'));
    END IF;
    IF 'police_systems' = ANY (s.pillars) THEN
        parts := parts || format(
            'SELECT ''police_systems'' AS pillar, i.id, i.type AS kind, ST_X(i.geom) AS x, ST_Y(i.geom) AS y, i.occurred_from AS at,'
            ' i.occurred_from AS from_at, i.occurred_to AS to_at, true AS confirmed,'
            ' i.case_id IS NULL OR NOT %s AND NOT EXISTS (SELECT FROM kmzb.incident e JOIN kmzb.position_quality p ON p.code = e.position_quality'
            ' WHERE e.case_id = i.case_id AND (NOT p.is_point, e.occurred_from, e.id) < (NOT q.is_point, i.occurred_from, i.id)) AS lead,'
            ' i.case_id, i.unit_id, i.beat_id, i.position_quality, q.is_point, h.weight AS harm, NULL::text AS status,'
            ' kmzb.square_of(i.geom, q.is_point) AS cell, h.number'
            ' FROM kmzb.incident i JOIN kmzb.position_quality q ON q.code = i.position_quality JOIN kmzb.harm_weight h ON h.code = i.type'
            ' WHERE i.occurred_from >= %L::timestamptz AND i.occurred_from < %L::timestamptz AND %s AND %s',
            format(reports_lead, 'i'), s.starts, s.ends, kmzb.scope_filter(s, 'i.unit_id', 'i.type', false), format(inside, 'i.geom'));
    END IF;
    IF 'consultations' = ANY (s.pillars) THEN
        parts := parts || format(
            'SELECT ''consultations'' AS pillar, t.id, t.category AS kind, ST_X(a.place) AS x, ST_Y(a.place) AS y,'
            ' t.raised_on::timestamp AT TIME ZONE %L AS at, NULL::timestamptz AS from_at, NULL::timestamptz AS to_at, c.confirmed,'
            ' c.confirmed AND NOT %s AND NOT %s AND NOT EXISTS (SELECT FROM kmzb.raised_threat e'
            ' JOIN kmzb.position_quality p ON p.code = e.position_quality WHERE e.case_id = t.case_id AND NOT e.withdrawn'
            ' AND (NOT p.is_point, e.raised_on, e.id) < (NOT q.is_point, t.raised_on, t.id)) AS lead,'
            ' t.case_id, t.unit_id, t.beat_id, t.position_quality, q.is_point, h.weight AS harm, NULL::text AS status,'
            ' kmzb.square_of(a.place, q.is_point) AS cell, h.number'
            ' FROM kmzb.raised_threat t JOIN kmzb.position_quality q ON q.code = t.position_quality JOIN kmzb.harm_weight h ON h.code = t.category'
            ' CROSS JOIN LATERAL (SELECT ST_PointOnSurface(t.geom) AS place) a CROSS JOIN LATERAL (SELECT %s AS confirmed) c'
            ' WHERE NOT t.withdrawn AND t.raised_on >= %L::date AND t.raised_on < %L::date AND %s AND %s',
            s.zone, format(reports_lead, 't'), incidents_lead, format(reported, 't'), s.first, s.past,
            kmzb.scope_filter(s, 't.unit_id', 't.category', false), format(inside, 'a.place'));
    END IF;
    RETURN array_to_string(parts, ' UNION ALL ');
END
$function$;

-- The square kilometres of an area: those wholly inside, and those that its border crosses. From the coarse to the fine, so that a
-- voivodeship is not looked at square by square; those inside as ranges, so that a country is not a list of 400,000.
CREATE FUNCTION area_squares(area geometry, OUT inner_ int4multirange, OUT edge int[])
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    WITH RECURSIVE part (col, line, size, inside) AS (
        SELECT c, l, 64, ST_Covers(area, q)
        FROM generate_series(greatest(0, floor(ST_XMin(area) / 64000))::int, least(15, floor(ST_XMax(area) / 64000))::int) c,
             generate_series(greatest(0, floor(ST_YMin(area) / 64000))::int, least(15, floor(ST_YMax(area) / 64000))::int) l,
             LATERAL (SELECT kmzb.square_shape((l << 10) + c, 64)) s (q)
        WHERE ST_Intersects(area, q)
        UNION ALL
        SELECT p.col * 8 + c, p.line * 8 + l, p.size / 8, ST_Covers(area, q)
        FROM part p, generate_series(0, 7) c, generate_series(0, 7) l,
             LATERAL (SELECT kmzb.square_shape((p.line * 8 + l << 10) + p.col * 8 + c, p.size / 8)) s (q)
        WHERE NOT p.inside AND p.size > 1 AND ST_Intersects(area, q)
    )
    SELECT coalesce(range_agg(int4range(row.first, row.first + p.size)) FILTER (WHERE p.inside), '{}'),
           coalesce(array_agg(row.first) FILTER (WHERE NOT p.inside), '{}')
    INTO inner_, edge
    FROM part p, generate_series(0, p.size - 1) l, LATERAL (SELECT (p.line * p.size + l << 10) + p.col * p.size AS first) row
    WHERE p.inside OR p.size = 1;
END
$function$;

-- pillar, unit_id, cell, kind, raw, confirmed, cases: reports from the roll-up, the other pillars from their tables. In a large drawn area
-- the roll-up says what stands in the squares inside; in those that its border crosses, and in a small area, the reports are counted.
CREATE FUNCTION count_source(s desk_scope) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    inside  int4multirange;
    edge    int[];
    counted text;
    singly  boolean := s.area IS NOT NULL AND 'citizens' = ANY (s.pillars);
    parts   text[] := '{}';
BEGIN
    IF singly AND ST_Area(s.area) > kmzb.setting_int('rollup_area_km2') * 1e6 THEN
        SELECT a.inner_, a.edge INTO inside, edge FROM kmzb.area_squares(s.area) a;
        counted := kmzb.folded_source(s, inside) || ' UNION ALL ' || kmzb.pending_source(s, inside);
    ELSIF s.area IS NULL AND 'citizens' = ANY (s.pillars) THEN
        counted := kmzb.folded_source(s, NULL) || ' UNION ALL ' || kmzb.pending_source(s, NULL);
    END IF;
    IF counted IS NOT NULL THEN
        parts := parts || format('SELECT ''citizens'' AS pillar, c.unit_id, c.cell, c.kind, c.raw, c.confirmed, c.cases FROM (%s) c', counted);
    END IF;
    IF singly OR s.pillars <> '{citizens}' THEN
        parts := parts || format(
            'SELECT e.pillar, e.unit_id, e.cell, e.number AS kind, 1 AS raw, e.confirmed::int AS confirmed, e.lead::int AS cases FROM (%s) e',
            kmzb.event_source(s, singly, edge));
    END IF;
    RETURN array_to_string(parts, ' UNION ALL ');
END
$function$;

-- What the desk asks

CREATE FUNCTION kmzb_api.desk_totals(scope jsonb)
RETURNS TABLE (pillar text, kind text, raw bigint, confirmed bigint, cases bigint, harm double precision, left_out bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT t.pillar, h.code, t.raw, t.confirmed, t.cases, t.cases * h.weight, t.left_out'
        ' FROM (SELECT c.pillar, c.kind, coalesce(sum(c.raw) FILTER (WHERE c.cell >= 0), 0) AS raw,'
        '              coalesce(sum(c.confirmed) FILTER (WHERE c.cell >= 0), 0) AS confirmed,'
        '              coalesce(sum(c.cases) FILTER (WHERE c.cell >= 0), 0) AS cases,'
        '              coalesce(sum(c.raw) FILTER (WHERE c.cell < 0), 0) AS left_out'
        '       FROM (%s) c GROUP BY 1, 2) t'
        ' JOIN kmzb.harm_weight h ON h.number = t.kind WHERE t.raw <> 0 OR t.left_out <> 0 ORDER BY 1, 2',
        kmzb.count_source(s));
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_totals IS 'Counts per pillar and kind; left_out: known only to an area, in none of the others';

-- How much one of a kind weighs, by its number.
CREATE FUNCTION harm_by_number() RETURNS double precision[]
LANGUAGE sql STABLE AS $function$
    SELECT array_agg(coalesce(h.weight, 0) ORDER BY n.n)
    FROM generate_series(1, (SELECT max(w.number) FROM kmzb.harm_weight w)) AS n (n)
    LEFT JOIN kmzb.harm_weight h ON h.number = n.n
$function$;

-- cell, raw, confirmed, cases, harm: what count_source says; of reports over a long period, all times without what lies before and after,
-- when that is less to read.
CREATE FUNCTION cell_source(s desk_scope) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    parts  text[] := '{}';
    part   kmzb.desk_scope := s;
    weigh  text := format('(%L::float8[])[c.kind]', kmzb.harm_by_number());
    plain  constant text := 'SELECT c.cell, c.raw, c.confirmed, c.cases, c.cases * %s AS harm FROM (%s) c';
    inside double precision;
    beyond double precision;
BEGIN
    IF s.kinds IS NULL AND s.area IS NULL AND 'citizens' = ANY (s.pillars) THEN
        SELECT sum(w.raw * v.share), sum(w.raw * (1 - v.share)) INTO inside, beyond
        FROM kmzb.rollup_span w,
             LATERAL (SELECT greatest(0, least(s.past, w.since + 365) - greatest(s.first, w.since)) / 365.0 AS share) v;
    END IF;
    IF inside IS NULL OR inside <= beyond + (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'kmzb.overview_1'::regclass) THEN
        RETURN format(plain, weigh, kmzb.count_source(s));
    END IF;
    parts := parts || format('SELECT o.cell, o.raw, o.confirmed, o.cases, o.harm FROM kmzb.overview o WHERE o.size_km = 1 AND %s',
                             kmzb.scope_filter(s, 'o.unit_id', NULL, true));
    FOR part.first, part.past IN
        SELECT v.first, v.past
        FROM (SELECT min(w.since) AS first, (max(w.since) + interval '1 year')::date AS past FROM kmzb.rollup_span w WHERE w.raw <> 0) a,
             LATERAL (VALUES (a.first, s.first), (s.past, a.past)) v (first, past)
        WHERE v.first < v.past
    LOOP
        parts := parts || format('SELECT c.cell, -c.raw, -c.confirmed, -c.cases, -c.cases * %s FROM (%s) c', weigh, kmzb.folded_source(part, NULL));
    END LOOP;
    parts := parts || format(plain, weigh, kmzb.pending_source(s, NULL));
    IF s.pillars <> '{citizens}' THEN
        parts := parts || format('SELECT e.cell, 1, e.confirmed::int, e.lead::int, e.lead::int * e.harm FROM (%s) e', kmzb.event_source(s, false));
    END IF;
    RETURN array_to_string(parts, ' UNION ALL ');
END
$function$;

CREATE FUNCTION kmzb_api.desk_cells(scope jsonb, cell_km double precision)
RETURNS TABLE (col int, "row" int, raw int, confirmed int, cases int, harm double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET work_mem = '128MB' AS $function$
DECLARE
    s    kmzb.desk_scope := kmzb.read_scope(scope);
    size int := CASE WHEN cell_km = floor(cell_km) AND cell_km BETWEEN 1 AND 1000 THEN cell_km::int END;
BEGIN
    IF cell_km IS NULL OR NOT cell_km BETWEEN 0.01 AND 1000 THEN
        PERFORM kmzb.bad_scope('cell_km', 'a size from 0.01 to 1000 km is wanted');
    END IF;
    IF size IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT g.key & 1023, g.key >> 10, g.raw::int, g.confirmed::int, g.cases::int, CASE g.cases WHEN 0 THEN 0 ELSE g.harm END'
            ' FROM (SELECT %s AS key, sum(c.raw) AS raw, sum(c.confirmed) AS confirmed, sum(c.cases) AS cases, sum(c.harm) AS harm'
            '       FROM (%s) c WHERE c.cell >= 0 GROUP BY 1) g WHERE g.raw <> 0',
            CASE size WHEN 1 THEN 'c.cell' ELSE format('kmzb.coarse_square(c.cell, %s)', size) END, kmzb.cell_source(s));
    ELSE
        RETURN QUERY EXECUTE format(
            'SELECT floor(e.x / %1$L::float8)::int, floor(e.y / %1$L::float8)::int, count(*)::int, (count(*) FILTER (WHERE e.confirmed))::int,'
            '       (count(*) FILTER (WHERE e.lead))::int, coalesce(sum(e.harm) FILTER (WHERE e.lead), 0)'
            ' FROM (%2$s) e WHERE e.cell >= 0 GROUP BY 1, 2', cell_km * 1000, kmzb.event_source(s, true));
    END IF;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_cells IS 'Counts per square of cell_km in EPSG:2180: col = floor(x / size), row = floor(y / size); empty ones are left out';

CREATE FUNCTION kmzb_api.desk_events(scope jsonb, at_most bigint)
RETURNS TABLE (pillar text, id bigint, kind text, x double precision, y double precision, at timestamptz, from_at timestamptz, to_at timestamptz,
               confirmed boolean, lead boolean, case_id bigint, unit_id int, beat_id int, position_quality text, is_point boolean,
               harm double precision, status text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET work_mem = '128MB' AS $function$
DECLARE
    s     kmzb.desk_scope := kmzb.read_scope(scope);
    given bigint;
BEGIN
    IF at_most IS NULL OR at_most NOT BETWEEN 0 AND 1000000000 THEN
        PERFORM kmzb.bad_scope('at_most', 'a number of events is wanted');
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT e.pillar, e.id, e.kind, e.x, e.y, e.at, e.from_at, e.to_at, e.confirmed, e.lead, e.case_id, e.unit_id, e.beat_id,'
        ' e.position_quality, e.is_point, e.harm, e.status FROM (SELECT * FROM (%s) n LIMIT %s) e ORDER BY 1, 2',
        kmzb.event_source(s, true), at_most + 1);
    GET DIAGNOSTICS given = ROW_COUNT;
    IF given > at_most THEN
        PERFORM kmzb.bad_scope('at_most', format('there are more than %s events in this scope', at_most));
    END IF;
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_events IS
    'The events of a scope, by pillar and id; refused (KM030, at_most) when there are more than asked for. harm: weight of the kind';

CREATE FUNCTION kmzb_api.desk_change(scope jsonb, as_of date)
RETURNS TABLE (unit_id int, kind text, win text, raw bigint, confirmed bigint, cases bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    s     kmzb.desk_scope := kmzb.read_scope(scope);
    part  record;
    parts text[] := '{}';
BEGIN
    IF as_of IS NULL OR as_of NOT BETWEEN '1990-01-01' AND '2200-01-01' THEN
        PERFORM kmzb.bad_scope('as_of', 'a day is wanted');
    END IF;
    -- as_of itself is not in; a year ago are the same weekdays; the year to date is that of the day before
    FOR part IN
        SELECT v.win, v.first, v.past
        FROM (SELECT date_trunc('year', (as_of - 1)::timestamp)::date AS january) y
        CROSS JOIN LATERAL (VALUES
            ('last28', as_of - 28, as_of), ('previous28', as_of - 56, as_of - 28), ('year_ago28', as_of - 392, as_of - 364),
            ('ytd', y.january, as_of),
            ('ytd_year_ago', (y.january - interval '1 year')::date, ((as_of - 1) - interval '1 year')::date + 1)) v (win, first, past)
    LOOP
        s.first := part.first;
        s.past := part.past;
        s.starts := s.first::timestamp AT TIME ZONE s.zone;
        s.ends := s.past::timestamp AT TIME ZONE s.zone;
        parts := parts || format('SELECT %L AS win, c.* FROM (%s) c', part.win, kmzb.count_source(s));
    END LOOP;
    RETURN QUERY EXECUTE format(
        'WITH RECURSIVE below (unit, shown) AS ('
        '    SELECT u.id, u.id FROM kmzb.unit u WHERE u.parent_id = %1$s'
        '    UNION ALL SELECT u.id, b.shown FROM kmzb.unit u JOIN below b ON u.parent_id = b.unit'
        '), counted AS MATERIALIZED ('
        '    SELECT c.win, c.unit_id, c.kind, sum(c.raw) AS raw, sum(c.confirmed) AS confirmed, sum(c.cases) AS cases'
        '    FROM (%2$s) c WHERE c.cell >= 0 GROUP BY 1, 2, 3'
        '), placed AS ('
        '    SELECT b.shown, c.* FROM counted c JOIN below b ON b.unit = c.unit_id UNION ALL SELECT %1$s, c.* FROM counted c)'
        ' SELECT p.shown, h.code, p.win, sum(p.raw)::bigint, sum(p.confirmed)::bigint, sum(p.cases)::bigint'
        ' FROM placed p JOIN kmzb.harm_weight h ON h.number = p.kind GROUP BY 1, 2, 3 HAVING sum(p.raw) <> 0 ORDER BY 1, 2, 3',
        s.root, array_to_string(parts, ' UNION ALL '));
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_change IS
    'Counts of windows before as_of (not included), for the scope''s unit as a whole and each unit directly below it; the scope''s period is not used';

-- A point on the border of two squares belongs to the one north and east of it, as in desk_cells; other shapes hold their border.
CREATE FUNCTION kmzb_api.desk_cell(scope jsonb, geom text)
RETURNS TABLE (pillar text, id bigint, kind text, status text, at timestamptz, x double precision, y double precision, confirmed boolean,
               lead boolean, case_id bigint, unit_id int, act text, reason text, actor text, actor_unit text, decided_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off AS $function$
DECLARE
    s    kmzb.desk_scope := kmzb.read_scope(scope);
    cell geometry := kmzb.scope_polygon(geom, 'geom');
    also text := 'true';
BEGIN
    IF ST_Equals(cell, ST_Envelope(cell)) THEN
        also := format('e.x >= %L::float8 AND e.x < %L::float8 AND e.y >= %L::float8 AND e.y < %L::float8',
                       ST_XMin(cell), ST_XMax(cell), ST_YMin(cell), ST_YMax(cell));
    END IF;
    IF s.area IS NULL THEN
        s.area := cell;
    ELSE
        also := also || format(' AND ST_Intersects(%L::geometry, ST_SetSRID(ST_MakePoint(e.x, e.y), 2180))', cell);
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT e.pillar, e.id, e.kind, e.status, e.at, e.x, e.y, e.confirmed, e.lead, e.case_id, e.unit_id,'
        '       d.act, d.reason, d.actor, d.actor_unit, d.at'
        ' FROM (%s) e'
        ' LEFT JOIN LATERAL ('
        '     SELECT v.act, v.reason, v.actor, v.actor_unit, v.at FROM kmzb.event v JOIN kmzb.act a ON a.code = v.act'
        '     WHERE e.pillar = ''citizens'' AND v.report_id = e.id AND a.by_decide AND v.act <> ''receive'''
        '       AND NOT EXISTS (SELECT FROM kmzb.event u WHERE u.undoes = v.id)'
        '     ORDER BY v.seq DESC LIMIT 1) d ON true'
        ' WHERE e.is_point AND %s ORDER BY e.at DESC, e.pillar, e.id', kmzb.event_source(s, true), also);
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_cell IS 'The way back: what stands behind a piece of the map (polygon, WKT in EPSG:2180), with the last decision, newest first';

-- The fingerprint does not depend on the order: md5 of each event's canonical text, joined by exclusive or.
CREATE FUNCTION kmzb_api.desk_fingerprint(scope jsonb) RETURNS TABLE (n bigint, fingerprint text, as_of timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET jit = off SET timezone = 'UTC'
SET extra_float_digits = 1 AS $function$
DECLARE
    s kmzb.desk_scope := kmzb.read_scope(scope);
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT g.n, lpad(to_hex(substring(g.mixed FROM 1 FOR 64)::bigint), 16, ''0'') || lpad(to_hex(substring(g.mixed FROM 65)::bigint), 16, ''0''),'
        '       statement_timestamp()'
        ' FROM (SELECT count(*) AS n, coalesce(bit_xor((''x'' || md5(concat_ws(''|'', e.pillar, e.id, e.kind, e.x, e.y,'
        '              extract(epoch FROM e.at), coalesce(extract(epoch FROM e.from_at)::text, ''-''),'
        '              coalesce(extract(epoch FROM e.to_at)::text, ''-''), e.confirmed, e.lead, coalesce(e.case_id, 0), e.unit_id,'
        '              coalesce(e.beat_id, 0), e.position_quality, e.is_point, e.harm, coalesce(e.status, ''-''))))::bit(128)), repeat(''0'', 128)::bit(128)) AS mixed'
        '       FROM (%s) e) g', kmzb.event_source(s, true));
END
$function$;
COMMENT ON FUNCTION kmzb_api.desk_fingerprint IS 'How many events a scope holds, their common fingerprint, and when it was read: equal only when every event is';

-- What the ledger holds of the caller's units, by square: for the views of the overview.
CREATE FUNCTION kmzb_api.overview_pending(size_km int)
RETURNS TABLE (cell int, raw int, confirmed int, cases int, geom geometry)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    mine int[] := kmzb.visible_units();
BEGIN
    IF size_km IS NULL OR size_km NOT BETWEEN 1 AND 1000 THEN
        PERFORM kmzb.bad_scope('size_km', 'a number from 1 to 1000 is wanted');
    END IF;
    RETURN QUERY
    SELECT g.key, g.raw, g.confirmed, g.cases, kmzb.square_shape(g.key, overview_pending.size_km)
    FROM (SELECT kmzb.coarse_square(p.cell, overview_pending.size_km) AS key, sum(p.raw)::int AS raw,
                 sum(p.confirmed)::int AS confirmed, sum(p.cases)::int AS cases
          FROM kmzb.rollup_pending p WHERE p.cell >= 0 AND p.unit_id = ANY (mine) GROUP BY 1) g;
END
$function$;
COMMENT ON FUNCTION kmzb_api.overview_pending IS 'What the views overview_… have to add to the folded counts';

-- Layers for every scale from the country to the street; below these the reports themselves are few enough.
CREATE VIEW kmzb_api.overview_10km WITH (security_invoker) AS
SELECT a.cell AS id, sum(a.raw)::int AS raw, sum(a.confirmed)::int AS confirmed, sum(a.cases)::int AS cases,
       a.geom
FROM (SELECT o.cell, o.raw, o.confirmed, o.cases, o.geom FROM kmzb.overview o WHERE o.size_km = 10
      UNION ALL
      SELECT p.cell, p.raw, p.confirmed, p.cases, p.geom::geometry(Polygon, 2180) FROM kmzb_api.overview_pending(10) p) a
GROUP BY a.cell, a.geom
HAVING sum(a.raw) <> 0;

CREATE VIEW kmzb_api.overview_1km WITH (security_invoker) AS
SELECT a.cell AS id, sum(a.raw)::int AS raw, sum(a.confirmed)::int AS confirmed, sum(a.cases)::int AS cases,
       a.geom
FROM (SELECT o.cell, o.raw, o.confirmed, o.cases, o.geom FROM kmzb.overview o WHERE o.size_km = 1
      UNION ALL
      SELECT p.cell, p.raw, p.confirmed, p.cases, p.geom::geometry(Polygon, 2180) FROM kmzb_api.overview_pending(1) p) a
GROUP BY a.cell, a.geom
HAVING sum(a.raw) <> 0;
COMMENT ON VIEW kmzb_api.overview_10km IS 'Squares of 10 km with the reports of the caller''s area, all times and kinds';
COMMENT ON VIEW kmzb_api.overview_1km IS 'Squares of 1 km with the reports of the caller''s area, all times and kinds';
GRANT SELECT ON kmzb_api.overview_10km, kmzb_api.overview_1km TO kmzb_staff;

GRANT EXECUTE ON FUNCTION
    kmzb_api.overview_pending(int), kmzb_api.desk_totals(jsonb), kmzb_api.desk_cells(jsonb, double precision), kmzb_api.desk_events(jsonb, bigint),
    kmzb_api.desk_change(jsonb, date), kmzb_api.desk_cell(jsonb, text), kmzb_api.desk_fingerprint(jsonb)
    TO kmzb_staff;

ANALYZE status, harm_weight;

-- What is there already
SELECT rebuild_rollup();

COMMIT;
