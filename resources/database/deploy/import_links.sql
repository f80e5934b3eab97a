-- Deploy kmzb:import_links to pg
-- requires: report_links
-- The staging door finds the unit by kmzb.route, as every other door does; what reports and events refer to is checked once per
-- statement, because asking row by row costs an import more than all the rest.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- What FOREIGN KEY would do for the catalogues, units and beats that every row refers to, once per statement. The rows referred to are
-- locked against removal, as a foreign key does.
CREATE FUNCTION check_reports() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    unknown text;
BEGIN
    WITH used AS MATERIALIZED (
        SELECT DISTINCT a.pillar, a.category, a.status, a.position_quality, a.routed_how FROM added a
    ), pillars AS MATERIALIZED (
        SELECT t.code FROM kmzb.pillar t WHERE t.code IN (SELECT u.pillar FROM used u) FOR KEY SHARE
    ), categories AS MATERIALIZED (
        SELECT t.code FROM kmzb.category t WHERE t.code IN (SELECT u.category FROM used u) FOR KEY SHARE
    ), statuses AS MATERIALIZED (
        SELECT t.code FROM kmzb.status t WHERE t.code IN (SELECT u.status FROM used u) FOR KEY SHARE
    ), qualities AS MATERIALIZED (
        SELECT t.code FROM kmzb.position_quality t WHERE t.code IN (SELECT u.position_quality FROM used u) FOR KEY SHARE
    ), ways AS MATERIALIZED (
        SELECT t.code FROM kmzb.routing_kind t WHERE t.code IN (SELECT u.routed_how FROM used u) FOR KEY SHARE
    )
    SELECT min(CASE
        WHEN u.pillar NOT IN (SELECT code FROM pillars) THEN 'pillar ' || u.pillar
        WHEN u.category NOT IN (SELECT code FROM categories) THEN 'category ' || u.category
        WHEN u.status NOT IN (SELECT code FROM statuses) THEN 'status ' || u.status
        WHEN u.position_quality NOT IN (SELECT code FROM qualities) THEN 'position_quality ' || u.position_quality
        WHEN u.routed_how NOT IN (SELECT code FROM ways) THEN 'routed_how ' || u.routed_how END)
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
        RAISE EXCEPTION 'A report refers to what is not there: %', unknown USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION check_events() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    unknown text;
    others  bigint[];
    lowest  bigint;
    highest bigint;
    many    bigint;
BEGIN
    WITH used AS MATERIALIZED (
        SELECT DISTINCT a.act FROM added a
    ), acts AS MATERIALIZED (
        SELECT t.code FROM kmzb.act t WHERE t.code IN (SELECT u.act FROM used u) FOR KEY SHARE
    )
    SELECT min('act ' || u.act) INTO unknown FROM used u WHERE u.act NOT IN (SELECT code FROM acts);
    IF unknown IS NULL THEN
        -- the reports of an import: numbered without a gap, all of this very transaction
        SELECT min(a.report_id), max(a.report_id), count(*) INTO lowest, highest, many FROM added a;
        IF highest - lowest >= many OR (
            SELECT count(*) FROM kmzb.report t
            WHERE t.id BETWEEN lowest AND highest AND t.xmin = pg_current_xact_id()::xid) <= highest - lowest THEN
            SELECT 'report_id ' || min(a.report_id) FILTER (WHERE r.id IS NULL),
                   array_agg(DISTINCT r.id) FILTER (WHERE r.xmin <> pg_current_xact_id()::xid)
            INTO unknown, others
            FROM added a LEFT JOIN LATERAL (SELECT t.id, t.xmin FROM kmzb.report t WHERE t.id = a.report_id OFFSET 0) r ON true;
        END IF;
    END IF;
    IF others IS NOT NULL THEN  -- a report of this very transaction is nobody else's to remove
        PERFORM FROM kmzb.report r WHERE r.id = ANY (others) FOR KEY SHARE;
        SELECT 'report_id ' || min(o.id) INTO unknown
        FROM unnest(others) o (id) WHERE NOT EXISTS (SELECT FROM kmzb.report r WHERE r.id = o.id);
    END IF;
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'An event refers to what is not there: %', unknown USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;

-- What few rows refer to, as FOREIGN KEY would, but asked only for rows that say something: a foreign key puts every row on its list
-- first, also those where it is null. Asked when a value changes, not at each act: the lock on a case would be taken after the report's.
CREATE FUNCTION check_report_links() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    was     kmzb.report;  -- of an insert: all null
    unknown text;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        was := OLD;
    END IF;
    IF NEW.institution_id IS DISTINCT FROM was.institution_id AND NEW.institution_id IS NOT NULL THEN
        PERFORM FROM kmzb.institution t WHERE t.id = NEW.institution_id FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'institution_id ' || NEW.institution_id END;
    END IF;
    IF NEW.suggested_institution IS DISTINCT FROM was.suggested_institution AND NEW.suggested_institution IS NOT NULL THEN
        PERFORM FROM kmzb.institution t WHERE t.id = NEW.suggested_institution FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'suggested_institution ' || NEW.suggested_institution END;
    END IF;
    IF NEW.taken_by IS DISTINCT FROM was.taken_by AND NEW.taken_by IS NOT NULL THEN
        PERFORM FROM kmzb.person t WHERE t.id = NEW.taken_by FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'taken_by ' || NEW.taken_by END;
    END IF;
    IF NEW.case_id IS DISTINCT FROM was.case_id AND NEW.case_id IS NOT NULL THEN
        PERFORM FROM kmzb.case_file t WHERE t.id = NEW.case_id FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'case_id ' || NEW.case_id END;
    END IF;
    IF NEW.routed_by IS DISTINCT FROM was.routed_by AND NEW.routed_by IS NOT NULL THEN
        PERFORM FROM kmzb.routing_rule t WHERE t.id = NEW.routed_by FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'routed_by ' || NEW.routed_by END;
    END IF;
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'A report refers to what is not there: %', unknown USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION check_event_links() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    unknown text;
BEGIN
    IF NEW.person_id IS NOT NULL THEN
        PERFORM FROM kmzb.person t WHERE t.id = NEW.person_id FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'person_id ' || NEW.person_id END;
    END IF;
    IF NEW.reason IS NOT NULL THEN
        PERFORM FROM kmzb.reason t WHERE t.code = NEW.reason FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'reason ' || NEW.reason END;
    END IF;
    IF NEW.undoes IS NOT NULL THEN
        PERFORM FROM kmzb.event t WHERE t.id = NEW.undoes FOR KEY SHARE;
        unknown := CASE WHEN FOUND THEN unknown ELSE 'undoes ' || NEW.undoes END;
    END IF;
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'An event refers to what is not there: %', unknown USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;

-- The other half: what table and column of the arguments refer to stays. Asked with a snapshot of its own, which READ COMMITTED gives:
-- whoever has added a row meanwhile has held the key till then.
CREATE FUNCTION refuse_used() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    used boolean := true;
    key  text;
BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
        key := to_jsonb(OLD) ->> TG_ARGV[2];
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) ->> TG_ARGV[2] = key THEN
            RETURN NULL;
        END IF;
        IF current_setting('transaction_isolation') <> 'read committed' THEN
            RAISE EXCEPTION 'Rows of kmzb.% are removed in READ COMMITTED only', TG_TABLE_NAME USING ERRCODE = 'feature_not_supported';
        END IF;
        EXECUTE format('SELECT EXISTS (SELECT FROM kmzb.%I t WHERE t.%I = $1::%s)', TG_ARGV[0], TG_ARGV[1],
                       CASE TG_ARGV[2] WHEN 'id' THEN 'bigint' ELSE 'text' END) INTO used USING key;
    END IF;
    IF used THEN
        RAISE EXCEPTION '% of kmzb.% is still used by kmzb.%', coalesce(quote_literal(key), 'everything'), TG_TABLE_NAME, TG_ARGV[0]
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$function$;

ALTER TABLE report
    DROP CONSTRAINT report_pillar_fkey, DROP CONSTRAINT report_category_fkey, DROP CONSTRAINT report_status_fkey,
    DROP CONSTRAINT report_unit_id_fkey, DROP CONSTRAINT report_beat_id_fkey, DROP CONSTRAINT report_position_quality_fkey,
    DROP CONSTRAINT report_routed_how_fkey, DROP CONSTRAINT report_institution_id_fkey, DROP CONSTRAINT report_taken_by_fkey,
    DROP CONSTRAINT report_case_id_fkey, DROP CONSTRAINT report_routed_by_fkey, DROP CONSTRAINT report_suggested_institution_fkey;
ALTER TABLE event
    DROP CONSTRAINT event_act_fkey, DROP CONSTRAINT event_report_id_fkey, DROP CONSTRAINT event_person_id_fkey,
    DROP CONSTRAINT event_reason_fkey, DROP CONSTRAINT event_undoes_fkey;
COMMENT ON COLUMN report.unit_id IS 'This and beat_id, pillar, category, status, position_quality, routed_how are held by check_reports()';
COMMENT ON COLUMN report.case_id IS 'This and institution_id, taken_by, routed_by, suggested_institution are held by check_report_links()';
COMMENT ON COLUMN event.act IS 'This and report_id are held by check_events()';
COMMENT ON COLUMN event.person_id IS 'This and reason, undoes are held by check_event_links()';

CREATE TRIGGER references_inserted AFTER INSERT ON report REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_reports();
CREATE TRIGGER references_updated AFTER UPDATE ON report REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_reports();
CREATE TRIGGER references_inserted AFTER INSERT ON event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_events();
CREATE TRIGGER links_inserted AFTER INSERT ON report FOR EACH ROW
    WHEN (coalesce(NEW.institution_id, NEW.taken_by, NEW.case_id, NEW.routed_by, NEW.suggested_institution) IS NOT NULL)
    EXECUTE FUNCTION check_report_links();
CREATE TRIGGER links_updated AFTER UPDATE OF institution_id, taken_by, case_id, routed_by, suggested_institution ON report FOR EACH ROW
    WHEN ((NEW.institution_id, NEW.taken_by, NEW.case_id, NEW.routed_by, NEW.suggested_institution)
          IS DISTINCT FROM (OLD.institution_id, OLD.taken_by, OLD.case_id, OLD.routed_by, OLD.suggested_institution))
    EXECUTE FUNCTION check_report_links();
CREATE TRIGGER links_inserted AFTER INSERT ON event FOR EACH ROW
    WHEN (coalesce(NEW.person_id, NEW.undoes) IS NOT NULL OR NEW.reason IS NOT NULL)
    EXECUTE FUNCTION check_event_links();

DO $do$
DECLARE
    r record;
BEGIN
    FOR r IN SELECT * FROM (VALUES
        ('report', 'pillar', 'pillar', 'code'), ('report', 'category', 'category', 'code'), ('report', 'status', 'status', 'code'),
        ('report', 'unit_id', 'unit', 'id'), ('report', 'beat_id', 'beat', 'id'), ('report', 'position_quality', 'position_quality', 'code'),
        ('report', 'routed_how', 'routing_kind', 'code'), ('report', 'institution_id', 'institution', 'id'),
        ('report', 'suggested_institution', 'institution', 'id'), ('report', 'taken_by', 'person', 'id'),
        ('report', 'case_id', 'case_file', 'id'), ('report', 'routed_by', 'routing_rule', 'id'), ('event', 'act', 'act', 'code'),
        ('event', 'report_id', 'report', 'id'), ('event', 'person_id', 'person', 'id'), ('event', 'reason', 'reason', 'code'),
        ('event', 'undoes', 'event', 'id')) v (user_table, user_column, known, key)
    LOOP
        EXECUTE format('CREATE TRIGGER used_by_%s_%s AFTER DELETE OR UPDATE OF %I ON kmzb.%I FOR EACH ROW EXECUTE FUNCTION kmzb.refuse_used(%L, %L, %L)',
                       r.user_table, r.user_column, r.key, r.known, r.user_table, r.user_column, r.key);
        EXECUTE format('CREATE OR REPLACE TRIGGER used_by_%s_all BEFORE TRUNCATE ON kmzb.%I FOR EACH STATEMENT EXECUTE FUNCTION kmzb.refuse_used(%L)',
                       r.user_table, r.known, r.user_table);
    END LOOP;
END
$do$;

-- The staging door

-- Whether nothing was stored of this source before this import began: then no row of it has to be looked up. Ids that stand twice in
-- the file are out already, and no other import can come between (import_begin waits for it).
CREATE FUNCTION import_source_is_new(p_target regclass, p_source text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    result boolean;
BEGIN
    SELECT s.is_new INTO result FROM pg_temp.import_state s WHERE s.source = p_source;
    IF NOT FOUND THEN
        EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s t WHERE t.source = $1)', p_target) INTO result USING p_source;
        INSERT INTO pg_temp.import_state VALUES (p_source, result);
    END IF;
    RETURN result;
END
$function$;

CREATE FUNCTION import_state_begin() RETURNS void
LANGUAGE plpgsql AS $function$
BEGIN
    DROP TABLE IF EXISTS pg_temp.import_state;
    CREATE TEMPORARY TABLE import_state (source text, is_new boolean) ON COMMIT DROP;
END
$function$;

-- After each COPY: the rows from first_item on are new. An id that stands twice in one file: the first row counts, the later ones are
-- refused. Returns the number of these rows.
CREATE FUNCTION import_prepare(first_item bigint) RETURNS bigint
LANGUAGE plpgsql SET work_mem = '128MB' AS $function$
BEGIN
    IF to_regclass('pg_temp.import_row_item') IS NULL THEN
        -- the rows lie in the order of their numbers
        CREATE INDEX import_row_item ON pg_temp.import_row USING brin (item) WITH (pages_per_range = 16);
        ALTER TABLE pg_temp.import_row
            ALTER item SET STATISTICS 10, ALTER external_id SET STATISTICS 10, ALTER reason SET STATISTICS 10;
    ELSE
        PERFORM brin_summarize_new_values('pg_temp.import_row_item'::regclass);
    END IF;
    ANALYZE pg_temp.import_row (item, external_id, reason);
    UPDATE pg_temp.import_row r
    SET field = 'external_id', value = left(r.external_id, 300), reason = 'stands twice in this file: first in row ' || d.first_item
    FROM (SELECT i.external_id, min(i.item) AS first_item FROM pg_temp.import_row i
          WHERE i.external_id IN (SELECT n.external_id FROM pg_temp.import_row n WHERE n.item >= import_prepare.first_item)
          GROUP BY 1 HAVING count(*) > 1) d
    WHERE d.external_id = r.external_id AND r.item > d.first_item AND r.item >= import_prepare.first_item;
    RETURN (SELECT count(*) FROM pg_temp.import_row n WHERE n.item >= import_prepare.first_item);
END
$function$;

-- Plain digits, as nearly all are, need no regular expression.
CREATE OR REPLACE FUNCTION import_time(value text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN length(value) BETWEEN 1 AND 14 AND translate(value, '0123456789', '') = '' OR value ~ '^-?[0-9]{1,14}(\.[0-9]{1,9})?$'
                THEN to_timestamp(value::float8 / 1000) END
$function$;

CREATE OR REPLACE FUNCTION import_number(value text) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN length(value) BETWEEN 1 AND 15 AND translate(value, '0123456789', '') IN ('', '.') AND value NOT LIKE '.%'
                     OR value ~ '^[+-]?[0-9]{1,15}(\.[0-9]{0,30})?([eE][+-]?[0-9]{1,2})?$' THEN value::float8 END
$function$;

CREATE OR REPLACE FUNCTION import_small(value text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT CASE WHEN length(value) BETWEEN 1 AND 4 AND translate(value, '0123456789', '') = '' THEN nullif(value::smallint, 0) END
$function$;

DROP FUNCTION import_read(bigint, bigint);

-- What the staged rows from first_item to last_item mean, into pg_temp.import_meant; problem is an array {field, value, reason} or NULL.
-- Where one area holds the point, no other is near and no rule could apply, that is what kmzb.route would say; it is asked for the others.
CREATE FUNCTION import_read(p_pillar text, first_item bigint, last_item bigint) RETURNS void
LANGUAGE plpgsql SET jit = off AS $function$
DECLARE
    latest    timestamptz := now() + make_interval(mins => (SELECT s.value::int FROM kmzb.setting s WHERE s.key = 'import_clock_minutes'));
    earliest  timestamptz := (SELECT s.value::timestamp AT TIME ZONE kmzb.time_zone() FROM kmzb.setting s WHERE s.key = 'import_earliest');
    any_rules boolean := EXISTS (SELECT FROM kmzb.routing_rule r WHERE r.is_valid AND NOT r.is_removed);
    any_beats boolean := EXISTS (SELECT FROM kmzb.beat);
BEGIN
    DROP TABLE IF EXISTS pg_temp.import_meant;
    CREATE TEMPORARY TABLE import_meant (
        item bigint, external_id text, category text, status text, created_at timestamptz, status_since timestamptz,
        event_from timestamptz, event_to timestamptz, time_of_day smallint, weekdays smallint, geom geometry, teryt text,
        description text, unit_id int, beat_id int, routed_how text, routed_by int, suggested_institution int, problem text[]
    ) ON COMMIT DROP;
    -- a file has few different names: each is looked up once, not in every row
    WITH said AS MATERIALIZED (
        SELECT DISTINCT i.category, i.status FROM pg_temp.import_row i WHERE i.item BETWEEN first_item AND last_item AND i.reason IS NULL
    ), category_name AS MATERIALIZED (
        SELECT v.value, k.code, k.group_code
        FROM (SELECT DISTINCT s.category AS value FROM said s) v
        JOIN kmzb.import_categories() c ON c.name = kmzb.import_name(left(v.value, 200))
        JOIN kmzb.category k ON k.code = c.code
    ), status_name AS MATERIALIZED (
        SELECT v.value, c.code
        FROM (SELECT DISTINCT s.status AS value FROM said s) v
        JOIN kmzb.import_statuses() c ON c.name = kmzb.import_name(left(v.value, 200))
    ), rule AS MATERIALIZED (
        SELECT r.unit_id, r.category, r.category_group FROM kmzb.routing_rule r
        WHERE r.is_valid AND NOT r.is_removed AND (r.pillar IS NULL OR r.pillar = p_pillar)
    ), meant AS (
        SELECT r.*, c.code AS category_code, c.group_code, s.code AS status_code,
               kmzb.import_time(r.created) AS created_time, kmzb.import_time(r.modified) AS modified_time,
               kmzb.import_time(r.event_from) AS from_time, kmzb.import_time(r.event_to) AS to_time,
               kmzb.import_number(r.x) AS x_number, kmzb.import_number(r.y) AS y_number,
               CASE WHEN length(r.teryt) BETWEEN 6 AND 7 AND translate(r.teryt, '0123456789', '') = '' THEN lpad(r.teryt, 7, '0') END
                   AS teryt_code,
               nullif(btrim(r.description, E' \t\r\n'), '') AS trimmed
        FROM pg_temp.import_row r
        LEFT JOIN category_name c ON c.value = r.category
        LEFT JOIN status_name s ON s.value = r.status
        WHERE r.item BETWEEN first_item AND last_item AND r.reason IS NULL
        OFFSET 0  -- each expression is worked out once
    ), checked AS (
        SELECT kmzb.import_point(m.x_number, m.y_number, m.srid) AS point, m.*,
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
                   WHEN m.modified IS NOT NULL AND m.modified_time IS NULL THEN ARRAY['modified', m.modified, 'is not a point in time']
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
                   WHEN m.time_of_day IS NOT NULL AND (length(m.time_of_day) NOT BETWEEN 1 AND 4 OR translate(m.time_of_day, '0123456789', '') <> '')
                       THEN ARRAY['time_of_day', m.time_of_day, 'is not a number from 0 to 9999']
                   WHEN m.weekdays IS NOT NULL AND (length(m.weekdays) NOT BETWEEN 1 AND 4 OR translate(m.weekdays, '0123456789', '') <> '')
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
        ORDER BY 1  -- neighbours one after the other: the pages of areas stay at hand
        OFFSET 0
    )
    INSERT INTO pg_temp.import_meant
    SELECT k.item, btrim(k.external_id), k.category_code, k.status_code, k.created_time, coalesce(k.modified_time, k.created_time),
           k.from_time, CASE WHEN k.from_time IS NOT NULL THEN coalesce(k.to_time, k.from_time) END,
           kmzb.import_small(k.time_of_day), kmzb.import_small(k.weekdays), k.point, k.teryt_code, k.trimmed, u.unit_id, b.beat_id,
           CASE WHEN u.unit_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT FROM kmzb.area_cell a
                    WHERE a.cell = kmzb.cell_of(ST_X(k.point), ST_Y(k.point)) AND a.beat_id IS NULL
                      AND a.geom && ST_Expand(k.point, 1) AND a.unit_id <> ALL (u.superiors) AND ST_Distance(a.geom, k.point) <= 1)
                AND NOT (any_rules AND EXISTS (
                    SELECT FROM rule r
                    WHERE r.unit_id = ANY (u.superiors) AND (r.category IS NULL OR r.category = k.category_code)
                      AND (r.category_group IS NULL OR r.category_group = k.group_code)))
                THEN 'area' END,
           NULL, NULL, k.trouble
    FROM checked k
    LEFT JOIN LATERAL (
        SELECT a.unit_id, a.superiors FROM kmzb.area_cell a
        WHERE k.trouble IS NULL AND a.cell = kmzb.cell_of(ST_X(k.point), ST_Y(k.point)) AND a.beat_id IS NULL
          AND a.geom && k.point AND ST_Intersects(a.geom, k.point)
        ORDER BY a.area_m2, a.unit_id LIMIT 1) u ON true
    LEFT JOIN LATERAL (
        SELECT a.beat_id FROM kmzb.area_cell a
        WHERE any_beats AND a.cell = kmzb.cell_of(ST_X(k.point), ST_Y(k.point)) AND a.unit_id = u.unit_id
          AND a.beat_id IS NOT NULL AND a.geom && k.point AND ST_Intersects(a.geom, k.point)
        ORDER BY a.area_m2, a.beat_id LIMIT 1) b ON true;

    UPDATE pg_temp.import_meant m
    SET unit_id = t.unit_id, beat_id = t.beat_id, routed_how = t.how, routed_by = t.rule_id, suggested_institution = t.institution_id
    FROM (SELECT o.item, r.*
          FROM pg_temp.import_meant o,
               LATERAL kmzb.route(o.geom, o.category, p_pillar, coalesce(o.event_from, o.created_at)) r
          WHERE o.problem IS NULL AND o.routed_how IS NULL) t
    WHERE t.item = m.item;

    UPDATE pg_temp.import_meant m
    SET problem = ARRAY['position', r.x || ' ' || r.y,
            CASE WHEN kmzb.unit_at(kmzb.import_point(kmzb.import_number(r.y), kmzb.import_number(r.x), r.srid)) IS NOT NULL
                 THEN 'is outside Poland: x and y look swapped'
                 ELSE 'is outside Poland, or in no unit''s area' END]
    FROM pg_temp.import_row r
    WHERE r.item = m.item AND r.item BETWEEN first_item AND last_item AND m.problem IS NULL AND m.unit_id IS NULL;
END
$function$;

-- Stores the good rows of a batch with the first event of their chains, marks the bad ones. Every staged row is counted once.
CREATE OR REPLACE FUNCTION import_batch(p_source text, p_pillar text, p_note text, first_item bigint, last_item bigint,
                             OUT stored bigint, OUT present bigint, OUT rejected bigint)
LANGUAGE plpgsql SET timezone = 'UTC' SET work_mem = '128MB' AS $function$
DECLARE
    good       bigint;
    ids        regclass := pg_get_serial_sequence('kmzb.report', 'id');
    is_new     boolean := kmzb.import_source_is_new('kmzb.report', p_source);
    timed      text[] := (SELECT array_agg(DISTINCT d.status) FROM kmzb.deadline_rule d);  -- most of an archive has no deadline any more
    said_first text := ', null, "KMZB", "", ' || to_json(session_user::text) || ', {}, ';
    said_last  text := ', null, ' || coalesce(to_json(p_note)::text, 'null') || ', null, null]';
BEGIN
    PERFORM kmzb.import_read(p_pillar, first_item, last_item);

    UPDATE pg_temp.import_row r SET field = m.problem[1], value = left(m.problem[2], 300), reason = m.problem[3]
    FROM pg_temp.import_meant m
    WHERE m.item = r.item AND r.item BETWEEN first_item AND last_item AND m.problem IS NOT NULL;

    -- report_state(), chain_start() and event_hash() written out, the JSON as the text that jsonb would give (keys by length, then by
    -- spelling): calls of them for each row cost as much as all the rest. verify_chain() and verify_state() say whether it is the same.
    WITH hashed AS MATERIALIZED (
        SELECT s.*, sha256(s.start_hash || convert_to(
                   '[' || s.id || ', 1, "receive", ' || (extract(epoch FROM s.created_at) * 1000000)::bigint || said_first || s.state
                   || said_last, 'UTF8')) AS hash
        FROM (
            SELECT n.*, sha256(convert_to('kmzb:report:' || n.id, 'UTF8')) AS start_hash, concat(
                       '{"x": ', CASE WHEN n.x < 1 THEN n.x::text::jsonb::text ELSE n.x::text END,
                       ', "y": ', CASE WHEN n.y < 1 THEN n.y::text::jsonb::text ELSE n.y::text END,
                       ', "due_at": ', coalesce(to_json(n.due_at)::text, 'null'), ', "status": ', to_json(n.status),
                       ', "beat_id": ', coalesce(n.beat_id::text, 'null'), ', "bounces": 0, "case_id": null, "unit_id": ', n.unit_id,
                       ', "category": ', to_json(n.category), ', "taken_by": null, "routed_by": ', coalesce(n.routed_by::text, 'null'),
                       ', "routed_how": ', to_json(n.routed_how), ', "status_since": ', to_json(n.status_since),
                       ', "institution_id": null, "position_quality": "exact", "suggested_institution": ',
                       coalesce(n.suggested_institution::text, 'null'), '}') AS state
            FROM (
                SELECT nextval(ids) AS id, m.*, ST_X(m.geom) AS x, ST_Y(m.geom) AS y,
                       CASE WHEN m.status = ANY (timed) THEN kmzb.due_at(m.status, m.category, m.created_at, m.status_since) END AS due_at
                FROM (SELECT * FROM pg_temp.import_meant o
                      WHERE o.problem IS NULL
                        -- looked up row by row in the unique index: as a join, the planner knows nothing of a source that is just
                        -- being filled, and compares each row with all that were stored before
                        AND (is_new OR (SELECT r.id FROM kmzb.report r WHERE r.source = p_source AND r.external_id = o.external_id) IS NULL)
                      ORDER BY o.item) m
                OFFSET 0) n
            OFFSET 0) s
    ), written AS (
        INSERT INTO kmzb.report (
            id, source, external_id, pillar, category, status, status_since, unit_id, beat_id, geom, position_quality, teryt, created_at,
            event_from, event_to, time_of_day, weekdays, description, due_at, version, chain_hash, routed_how, routed_by,
            suggested_institution)
        SELECT h.id, p_source, h.external_id, p_pillar, h.category, h.status, h.status_since, h.unit_id, h.beat_id, h.geom, 'exact',
               h.teryt, h.created_at, h.event_from, h.event_to, h.time_of_day, h.weekdays, h.description, h.due_at, 1, h.hash,
               h.routed_how, h.routed_by, h.suggested_institution
        FROM hashed h
    ), chained AS (
        INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, new, note, prev_hash, hash)
        SELECT h.id, 1, 'receive', h.created_at, 'KMZB', '', session_user, h.state::jsonb, p_note, h.start_hash, h.hash
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
