-- Revert kmzb:import_links from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DO $do$
DECLARE
    r record;
BEGIN
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS known FROM pg_trigger t
             WHERE t.tgfoid = 'kmzb.refuse_used()'::regprocedure AND t.tgname ~ '^used_by_(report|event)_'
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', r.tgname, r.known);
    END LOOP;
END
$do$;
DROP TRIGGER references_inserted ON report;
DROP TRIGGER references_updated ON report;
DROP TRIGGER references_inserted ON event;
DROP TRIGGER links_inserted ON report;
DROP TRIGGER links_updated ON report;
DROP TRIGGER links_inserted ON event;
DROP FUNCTION check_reports(), check_events(), check_report_links(), check_event_links(), refuse_used(), import_source_is_new(regclass, text), import_state_begin(), import_prepare(bigint);
COMMENT ON COLUMN report.unit_id IS NULL;
COMMENT ON COLUMN event.act IS NULL;
COMMENT ON COLUMN report.case_id IS NULL;
COMMENT ON COLUMN event.person_id IS NULL;
ALTER TABLE report
    ADD FOREIGN KEY (pillar) REFERENCES pillar, ADD FOREIGN KEY (category) REFERENCES category, ADD FOREIGN KEY (status) REFERENCES status,
    ADD FOREIGN KEY (unit_id) REFERENCES unit, ADD FOREIGN KEY (beat_id) REFERENCES beat,
    ADD FOREIGN KEY (position_quality) REFERENCES position_quality, ADD FOREIGN KEY (routed_how) REFERENCES routing_kind,
    ADD FOREIGN KEY (institution_id) REFERENCES institution, ADD FOREIGN KEY (taken_by) REFERENCES person,
    ADD FOREIGN KEY (case_id) REFERENCES case_file, ADD FOREIGN KEY (routed_by) REFERENCES routing_rule,
    ADD FOREIGN KEY (suggested_institution) REFERENCES institution;
ALTER TABLE event
    ADD FOREIGN KEY (act) REFERENCES act, ADD FOREIGN KEY (report_id) REFERENCES report, ADD FOREIGN KEY (person_id) REFERENCES person,
    ADD FOREIGN KEY (reason) REFERENCES reason, ADD FOREIGN KEY (undoes) REFERENCES event;

CREATE OR REPLACE FUNCTION import_time(value text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN value ~ '^-?[0-9]{1,14}(\.[0-9]{1,9})?$' THEN to_timestamp(value::float8 / 1000) END
$function$;

CREATE OR REPLACE FUNCTION import_number(value text) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN value ~ '^[+-]?[0-9]{1,15}(\.[0-9]{0,30})?([eE][+-]?[0-9]{1,2})?$' THEN value::float8 END
$function$;

CREATE OR REPLACE FUNCTION import_small(value text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN value ~ '^[0-9]{1,4}$' THEN nullif(value::smallint, 0) END
$function$;

DROP FUNCTION import_read(text, bigint, bigint);

CREATE FUNCTION import_read(first_item bigint, last_item bigint) RETURNS TABLE (
    item bigint, external_id text, category text, status text, created_at timestamptz, status_since timestamptz,
    event_from timestamptz, event_to timestamptz, time_of_day smallint, weekdays smallint, geom geometry, teryt text,
    description text, unit_id int, problem text[])
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    latest   timestamptz := now() + make_interval(mins => (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'import_clock_minutes'));
    earliest timestamptz := (SELECT s.value::timestamp AT TIME ZONE kmzb.time_zone() FROM kmzb.setting s WHERE s.key = 'import_earliest');
BEGIN
    RETURN QUERY
    WITH meant AS MATERIALIZED (
        SELECT r.*, c.code AS category_code, s.code AS status_code,
               kmzb.import_time(r.created) AS created_time, kmzb.import_time(coalesce(r.modified, r.created)) AS modified_time,
               kmzb.import_time(r.event_from) AS from_time, kmzb.import_time(r.event_to) AS to_time,
               kmzb.import_number(r.x) AS x_number, kmzb.import_number(r.y) AS y_number,
               CASE WHEN r.teryt ~ '^[0-9]{6,7}$' THEN lpad(r.teryt, 7, '0') END AS teryt_code,
               nullif(btrim(r.description, E' \t\r\n'), '') AS trimmed
        FROM pg_temp.import_row r
        LEFT JOIN kmzb.import_categories() c ON c.name = kmzb.import_name(left(r.category, 200))
        LEFT JOIN kmzb.import_statuses() s ON s.name = kmzb.import_name(left(r.status, 200))
        WHERE r.item BETWEEN first_item AND last_item AND r.reason IS NULL
    ), checked AS MATERIALIZED (
        SELECT m.*, kmzb.import_point(m.x_number, m.y_number, m.srid) AS point,
               CASE
                   WHEN nullif(btrim(m.external_id), '') IS NULL THEN ARRAY['external_id', m.external_id, 'is missing']
                   WHEN char_length(m.external_id) > 200 THEN ARRAY['external_id', m.external_id, 'is longer than 200 characters']
                   WHEN nullif(btrim(m.category), '') IS NULL THEN ARRAY['category', m.category, 'is missing']
                   WHEN m.category_code IS NULL THEN ARRAY['category', m.category, 'unknown category']
                   WHEN nullif(btrim(m.status), '') IS NULL THEN ARRAY['status', m.status, 'is missing']
                   WHEN m.status_code IS NULL THEN ARRAY['status', m.status, 'unknown status']
                   WHEN m.created IS NULL THEN ARRAY['created', NULL, 'is missing']
                   WHEN m.created_time IS NULL THEN ARRAY['created', m.created, 'is not a point in time']
                   WHEN m.created_time > latest THEN ARRAY['created', m.created, 'lies in the future']
                   WHEN m.created_time < earliest
                       THEN ARRAY['created', m.created, 'is before ' || to_char(earliest AT TIME ZONE kmzb.time_zone(), 'YYYY-MM-DD')]
                   WHEN m.modified_time IS NULL THEN ARRAY['modified', m.modified, 'is not a point in time']
                   WHEN m.modified_time > latest THEN ARRAY['modified', m.modified, 'lies in the future']
                   WHEN m.modified_time < m.created_time THEN ARRAY['modified', m.modified, 'is before the creation']
                   WHEN m.event_from IS NOT NULL AND m.from_time IS NULL
                       THEN ARRAY['event_from', m.event_from, 'is not a point in time']
                   WHEN m.event_to IS NOT NULL AND m.to_time IS NULL THEN ARRAY['event_to', m.event_to, 'is not a point in time']
                   WHEN m.from_time < '1990-01-01Z' THEN ARRAY['event_from', m.event_from, 'is before 1990']
                   WHEN m.from_time > m.created_time + interval '1 year'
                       THEN ARRAY['event_from', m.event_from, 'is later than a year after the report']
                   WHEN m.to_time > m.created_time + interval '1 year'
                       THEN ARRAY['event_to', m.event_to, 'is later than a year after the report']
                   WHEN m.to_time < m.from_time OR (m.to_time IS NOT NULL AND m.from_time IS NULL)
                       THEN ARRAY['event_to', m.event_to, 'is before the beginning of the event, or has none']
                   WHEN m.time_of_day IS NOT NULL AND m.time_of_day !~ '^[0-9]{1,4}$'
                       THEN ARRAY['time_of_day', m.time_of_day, 'is not a number from 0 to 9999']
                   WHEN m.weekdays IS NOT NULL AND m.weekdays !~ '^[0-9]{1,4}$'
                       THEN ARRAY['weekdays', m.weekdays, 'is not a number from 0 to 9999']
                   WHEN nullif(m.teryt, '') IS NOT NULL AND m.teryt_code IS NULL
                       THEN ARRAY['teryt', m.teryt, 'is not a 7-digit gmina code']
                   WHEN char_length(m.trimmed) > 500 THEN ARRAY['description', m.trimmed, 'is longer than 500 characters']
                   WHEN nullif(btrim(m.x), '') IS NULL THEN ARRAY['x', m.x, 'is missing']
                   WHEN nullif(btrim(m.y), '') IS NULL THEN ARRAY['y', m.y, 'is missing']
                   WHEN m.x_number IS NULL THEN ARRAY['x', m.x, 'is not a number']
                   WHEN m.y_number IS NULL THEN ARRAY['y', m.y, 'is not a number']
               END AS trouble
        FROM meant m
    ), placed AS MATERIALIZED (
        SELECT k.*, CASE WHEN k.trouble IS NULL THEN kmzb.unit_at(k.point) END AS unit
        FROM checked k
    )
    SELECT p.item, btrim(p.external_id), p.category_code, p.status_code, p.created_time, p.modified_time, p.from_time,
           CASE WHEN p.from_time IS NOT NULL THEN coalesce(p.to_time, p.from_time) END,
           kmzb.import_small(p.time_of_day), kmzb.import_small(p.weekdays), p.point, p.teryt_code, p.trimmed, p.unit,
           CASE
               WHEN p.trouble IS NOT NULL THEN p.trouble
               WHEN p.unit IS NULL THEN ARRAY['position', p.x || ' ' || p.y,
                   CASE WHEN kmzb.unit_at(kmzb.import_point(p.y_number, p.x_number, p.srid)) IS NOT NULL
                        THEN 'is outside Poland: x and y look swapped'
                        ELSE 'is outside Poland, or in no unit''s area' END]
           END
    FROM placed p;
END
$function$;

CREATE OR REPLACE FUNCTION import_batch(p_source text, p_pillar text, p_note text, first_item bigint, last_item bigint,
                             OUT stored bigint, OUT present bigint, OUT rejected bigint)
LANGUAGE plpgsql SET timezone = 'UTC' AS $function$
DECLARE
    good bigint;
BEGIN
    DROP TABLE IF EXISTS pg_temp.import_meant;
    -- Looked up row by row in the unique index: as a join, the planner knows nothing of a source that is just being filled, and
    -- compares each row with all that were stored before.
    CREATE TEMPORARY TABLE import_meant ON COMMIT DROP AS
    SELECT m.*, (SELECT r.id FROM kmzb.report r WHERE r.source = p_source AND r.external_id = m.external_id) AS present_id
    FROM kmzb.import_read(first_item, last_item) m;

    UPDATE pg_temp.import_row r SET field = m.problem[1], value = left(m.problem[2], 300), reason = m.problem[3]
    FROM pg_temp.import_meant m
    WHERE m.item = r.item AND m.problem IS NOT NULL;

    WITH numbered AS (
        SELECT nextval(pg_get_serial_sequence('kmzb.report', 'id')) AS id, m.*, kmzb.beat_at(m.geom, m.unit_id) AS beat_id,
               kmzb.due_at(m.status, m.category, m.created_at, m.status_since) AS due_at
        FROM pg_temp.import_meant m
        WHERE m.problem IS NULL AND m.present_id IS NULL
        ORDER BY m.item
    ), started AS (
        SELECT n.*, kmzb.chain_start(n.id) AS start_hash, kmzb.report_state(ROW(
                   n.id, p_source, n.external_id, p_pillar, n.category, n.status, n.status_since, n.unit_id, n.beat_id, NULL, NULL,
                   n.geom, 'exact', n.teryt, n.created_at, n.event_from, n.event_to, n.time_of_day, n.weekdays, n.description, NULL,
                   n.due_at, 1, NULL)::kmzb.report) AS state
        FROM numbered n
    ), hashed AS MATERIALIZED (
        SELECT s.*, kmzb.event_hash(s.start_hash, s.id, 1, 'receive', s.created_at, NULL, 'KMZB', '', session_user::name,
                                    '{}', s.state, NULL, p_note, NULL, NULL) AS hash
        FROM started s
    ), written AS (
        INSERT INTO kmzb.report (
            id, source, external_id, pillar, category, status, status_since, unit_id, beat_id, geom, position_quality, teryt, created_at,
            event_from, event_to, time_of_day, weekdays, description, due_at, version, chain_hash)
        SELECT h.id, p_source, h.external_id, p_pillar, h.category, h.status, h.status_since, h.unit_id, h.beat_id, h.geom, 'exact',
               h.teryt, h.created_at, h.event_from, h.event_to, h.time_of_day, h.weekdays, h.description, h.due_at, 1, h.hash
        FROM hashed h
    ), chained AS (
        INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, new, note, prev_hash, hash)
        SELECT h.id, 1, 'receive', h.created_at, 'KMZB', '', session_user, h.state, p_note, h.start_hash, h.hash
        FROM hashed h
        RETURNING 1
    )
    SELECT count(*) INTO stored FROM chained;

    SELECT count(*), count(*) FILTER (WHERE r.reason IS NULL) INTO rejected, good
    FROM pg_temp.import_row r WHERE r.item BETWEEN first_item AND last_item;
    rejected := rejected - good;
    present := good - stored;
END
$function$;

COMMIT;
