-- Deploy kmzb:incidents to pg
-- requires: report_links
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
    PERFORM kmzb.import_begin();
    PERFORM kmzb.import_open('{line,item,external_id,category,status,created,modified,event_from,event_to,time_of_day,weekdays,x,y,srid,teryt,description}');
END
$function$;

CREATE FUNCTION kmzb_api.import_reports_prepare() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    PERFORM kmzb.import_units(), kmzb.import_own_table();
    RETURN kmzb.import_prepare();
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
    kmzb_api.import_reports_begin(), kmzb_api.import_reports_prepare(),
    kmzb_api.import_reports_batch(text, jsonb, text, bigint, bigint), kmzb_api.import_reports_finish(text, jsonb, text, bigint)
    TO kmzb_administrator, kmzb_intake;

COMMIT;
