-- Deploy kmzb:public_view to pg
-- requires: submission
-- What the public may see, once: kmzb.public_report_at. The view kmzb_api.public_report, the exchange format, the export and "I see it
-- too" all ask it. The roles public and intake have no rows of their own, so the way in is a function with its owner's rights behind a
-- view with the caller's.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

INSERT INTO setting VALUES
    ('public_limit', '4000', 'More reports than this in an extent are shown as clusters'),
    ('public_clusters', '24', 'Cells along the longer side of an extent, when clusters are shown'),
    ('public_grid_m', '1', 'Positions are rounded to this many metres for the public');

CREATE TABLE public_status_rule (
    status       text PRIMARY KEY REFERENCES status,
    is_confirmed boolean NOT NULL,
    shown        interval CHECK (shown > interval '0')
);
COMMENT ON TABLE public_status_rule IS 'Statuses that the public sees; a status without a row is never shown';
COMMENT ON COLUMN public_status_rule.is_confirmed IS 'Shows also categories whose public_rule is "confirmed"';
COMMENT ON COLUMN public_status_rule.shown IS 'How long after the status was set, in civil time; NULL: always';
INSERT INTO public_status_rule VALUES
    ('new', false, NULL),
    ('verification', false, NULL),
    ('confirmed', true, NULL),
    ('referred', true, NULL),
    ('rejected', false, interval '7 days'),
    ('eliminated', true, interval '1 month');

-- THE public filter. One SELECT that the planner takes into the query around it, so that an extent uses its index.
CREATE FUNCTION public_report_at(at timestamptz) RETURNS TABLE (
    id bigint, category text, status text, teryt text, created_at timestamptz, modified_at timestamptz, event_at timestamptz,
    time_of_day smallint, weekdays smallint, geom geometry)
LANGUAGE sql STABLE AS $function$
    SELECT r.id, r.category, r.status, r.teryt::text, r.created_at, r.status_since, r.event_from, r.time_of_day, r.weekdays, r.geom::geometry
    FROM kmzb.report r
    JOIN kmzb.public_status_rule v ON v.status = r.status
    JOIN kmzb.category c ON c.code = r.category
    WHERE r.pillar = 'citizens'
      AND (c.public_rule = 'always' OR (c.public_rule = 'confirmed' AND v.is_confirmed))
      AND (v.shown IS NULL
           OR (r.status_since AT TIME ZONE (SELECT kmzb.time_zone()) + v.shown) AT TIME ZONE (SELECT kmzb.time_zone()) > at)
$function$;
COMMENT ON FUNCTION public_report_at(timestamptz) IS 'The reports that the public may see at a moment; the position is still the exact one';

CREATE FUNCTION public_point(geom geometry, grid float8) RETURNS geometry
LANGUAGE sql IMMUTABLE AS $function$ SELECT ST_SnapToGrid(geom, grid) $function$;

CREATE FUNCTION kmzb_api.public_reports() RETURNS TABLE (
    id bigint, category text, category_name_pl text, category_name_en text, category_group text,
    status text, status_name_pl text, status_name_en text, teryt text,
    created_at timestamptz, modified_at timestamptz, event_at timestamptz, time_of_day smallint, weekdays smallint, geom geometry)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100000 SET search_path = pg_catalog, public, pg_temp AS $function$
    SELECT p.id, p.category, c.name_pl, c.name_en, c.group_code, p.status, s.name_pl, s.name_en, p.teryt,
           p.created_at, p.modified_at, p.event_at, p.time_of_day, p.weekdays,
           kmzb.public_point(p.geom, (SELECT kmzb.setting_int('public_grid_m'))::float8)
    FROM kmzb.public_report_at(now()) p
    JOIN kmzb.category c ON c.code = p.category
    JOIN kmzb.status s ON s.code = p.status
$function$;

CREATE VIEW kmzb_api.public_report WITH (security_invoker) AS
SELECT id, category, category_name_pl, category_name_en, category_group, status, status_name_pl, status_name_en, teryt,
       created_at, modified_at, event_at, time_of_day, weekdays, geom::geometry(Point, 2180) AS geom
FROM kmzb_api.public_reports();
COMMENT ON VIEW kmzb_api.public_report IS 'What the public may see, with public columns only';
GRANT EXECUTE ON FUNCTION kmzb_api.public_reports() TO kmzb_public, kmzb_intake;
GRANT SELECT ON kmzb_api.public_report TO kmzb_public, kmzb_intake;

-- Exchange JSON

CREATE FUNCTION epoch_ms(at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $function$ SELECT floor(extract(epoch FROM at) * 1000)::bigint $function$;

-- One report as the public map's data service tells it; OBJECTID is the report's id and stays so.
CREATE FUNCTION exchange_feature(
    id bigint, category_name text, status_name text, teryt text, created_at timestamptz, modified_at timestamptz, event_at timestamptz,
    time_of_day smallint, weekdays smallint, point geometry
) RETURNS json
LANGUAGE sql STABLE AS $function$
    SELECT json_build_object(
        'attributes', json_build_object(
            'OBJECTID', id, 'Typ', category_name, 'Status', status_name, 'TERYT', teryt, 'Data utworzenia', kmzb.epoch_ms(created_at),
            'Data modyfikacji', kmzb.epoch_ms(modified_at), 'Data zdarzenia', kmzb.epoch_ms(event_at),
            'Pora dnia', coalesce(time_of_day, 0), 'Dni tygodnia', coalesce(weekdays, 0)),
        'geometry', json_build_object('x', round(ST_X(point)::numeric, 2), 'y', round(ST_Y(point)::numeric, 2)))
$function$;

-- The public's reports whose rounded position lies in the extent.
CREATE FUNCTION public_in(xmin float8, ymin float8, xmax float8, ymax float8) RETURNS TABLE (
    id bigint, category text, status text, teryt text, created_at timestamptz, modified_at timestamptz, event_at timestamptz,
    time_of_day smallint, weekdays smallint, point geometry)
LANGUAGE sql STABLE AS $function$
    SELECT q.* FROM (
        SELECT p.id, p.category, p.status, p.teryt, p.created_at, p.modified_at, p.event_at, p.time_of_day, p.weekdays,
               kmzb.public_point(p.geom, (SELECT kmzb.setting_int('public_grid_m'))::float8) AS point
        FROM kmzb.public_report_at(now()) p
        WHERE p.geom && ST_Expand(ST_MakeEnvelope(xmin, ymin, xmax, ymax, 2180), (SELECT kmzb.setting_int('public_grid_m'))::float8)
    ) q
    WHERE q.point && ST_MakeEnvelope(xmin, ymin, xmax, ymax, 2180)
$function$;

CREATE FUNCTION kmzb_api.exchange(xmin float8, ymin float8, xmax float8, ymax float8) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    most   int := kmzb.setting_int('public_limit');
    cell   float8;
    many   bigint;
    answer json;
BEGIN
    IF xmin IS NULL OR ymin IS NULL OR xmax IS NULL OR ymax IS NULL
       OR EXISTS (SELECT FROM unnest(ARRAY[xmin, ymin, xmax, ymax]) v WHERE v IN ('NaN', 'Infinity', '-Infinity')) OR xmin > xmax OR ymin > ymax THEN
        PERFORM kmzb.refuse('extent_invalid');
    END IF;
    -- nothing of ours lies outside this frame, and no number is too large for a grid
    xmin := greatest(xmin, 0); ymin := greatest(ymin, 0); xmax := least(xmax, 1000000); ymax := least(ymax, 1000000);
    IF xmin > xmax OR ymin > ymax THEN
        RETURN '{"features": [], "clusters": []}';
    END IF;
    SELECT count(*) INTO many FROM (SELECT FROM kmzb.public_in(xmin, ymin, xmax, ymax) LIMIT most + 1) n;
    IF many <= most THEN
        SELECT json_build_object('features', coalesce(json_agg(
                   kmzb.exchange_feature(p.id, c.name_pl, s.name_pl, p.teryt, p.created_at, p.modified_at, p.event_at, p.time_of_day,
                                         p.weekdays, p.point) ORDER BY p.id), '[]'), 'clusters', '[]'::json)
        INTO answer
        FROM kmzb.public_in(xmin, ymin, xmax, ymax) p
        JOIN kmzb.category c ON c.code = p.category JOIN kmzb.status s ON s.code = p.status;
        RETURN answer;
    END IF;
    cell := greatest(xmax - xmin, ymax - ymin, 1) / kmzb.setting_int('public_clusters');
    SELECT json_build_object('features', '[]'::json, 'clusters', json_agg(json_build_object(
               'attributes', json_build_object('clusterId', number, 'clusterCount', n,
                   'extent', json_build_object('xmin', ST_XMin(extent), 'ymin', ST_YMin(extent), 'xmax', ST_XMax(extent), 'ymax', ST_YMax(extent))),
               'geometry', json_build_object('x', x, 'y', y)) ORDER BY number))
    INTO answer
    FROM (
        SELECT row_number() OVER (ORDER BY floor((ST_Y(p.point) - ymin) / cell), floor((ST_X(p.point) - xmin) / cell)) - 1 AS number,
               count(*) AS n, ST_Extent(p.point) AS extent,
               round(avg(ST_X(p.point))::numeric, 2) AS x, round(avg(ST_Y(p.point))::numeric, 2) AS y
        FROM kmzb.public_in(xmin, ymin, xmax, ymax) p
        GROUP BY floor((ST_Y(p.point) - ymin) / cell), floor((ST_X(p.point) - xmin) / cell)
    ) g;
    RETURN answer;
END
$function$;
COMMENT ON FUNCTION kmzb_api.exchange IS 'The public''s reports of an extent in EPSG:2180, in the exchange format; clusters above the limit';
GRANT EXECUTE ON FUNCTION kmzb_api.exchange(float8, float8, float8, float8) TO kmzb_public, kmzb_intake;

-- "I see it too": on what the public sees, once per sender and report. Not there and not public are the same answer.
CREATE FUNCTION store_sighting(p_report_id bigint, sender text, p_client_id uuid) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    hashes bytea[] := kmzb.sender_hashes(sender);
    most   int := kmzb.setting_int('sighting_per_day');
    prior  kmzb.sighting;
    target kmzb.report;
BEGIN
    IF p_client_id IS NULL THEN
        PERFORM kmzb.refuse('client_id_missing');
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.submission.' || p_client_id, 0));
    SELECT * INTO prior FROM kmzb.sighting s WHERE s.client_id = p_client_id;
    IF FOUND AND prior.report_id = p_report_id THEN
        RETURN p_report_id;
    ELSIF prior.id IS NOT NULL OR EXISTS (SELECT FROM kmzb.event e WHERE e.client_id = p_client_id) THEN
        PERFORM kmzb.refuse('client_id_used');
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.sighting.' || encode(h, 'hex'), 0)) FROM unnest(hashes) h;
    IF (SELECT count(*) FROM kmzb.sighting s WHERE s.sender_hash = ANY (hashes) AND s.at > clock_timestamp() - interval '24 hours') >= most THEN
        PERFORM kmzb.refuse('sighting_too_many', most);
    END IF;
    SELECT r.* INTO target FROM kmzb.public_report_at(now()) p JOIN kmzb.report r ON r.id = p.id WHERE p.id = p_report_id;
    IF NOT FOUND THEN
        PERFORM kmzb.refuse('report_not_public');
    END IF;
    IF target.sender_hash = ANY (hashes)
       OR EXISTS (SELECT FROM kmzb.sighting s WHERE s.report_id = p_report_id AND s.sender_hash = ANY (hashes)) THEN
        PERFORM kmzb.refuse('sighting_repeated');
    END IF;
    INSERT INTO kmzb.sighting (report_id, at, sender_hash, client_id)
    VALUES (p_report_id, clock_timestamp(), hashes[1], p_client_id) RETURNING * INTO prior;
    PERFORM pg_notify(u.channel, jsonb_build_object('subject', 'sighting', 'id', p_report_id, 'version', target.version,
                                                    'client', p_client_id)::text)
    FROM kmzb.unit u WHERE u.id = ANY (kmzb.unit_superiors(target.unit_id));
    RETURN p_report_id;
END
$function$;

CREATE FUNCTION kmzb_api.see_it_too(report_id bigint, sender text, client_id uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN kmzb.store_sighting(report_id, sender, client_id);
EXCEPTION
    WHEN serialization_failure OR deadlock_detected THEN
        RAISE;
    WHEN OTHERS THEN
        IF SQLSTATE LIKE 'KM0%' THEN
            RAISE;
        END IF;
        RAISE WARNING 'see_it_too failed with %', SQLSTATE;
        PERFORM kmzb.refuse('failed');
END
$function$;
COMMENT ON FUNCTION kmzb_api.see_it_too IS 'Somebody else confirms a public report; returns its id';
GRANT EXECUTE ON FUNCTION kmzb_api.see_it_too(bigint, text, uuid) TO kmzb_intake;

ANALYZE public_status_rule;

COMMIT;
