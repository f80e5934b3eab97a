-- Deploy kmzb:views to pg
-- requires: policies
-- All views run with the caller's rights (security_invoker), so that the policies of the tables decide. Names are joined by LEFT JOIN
-- on primary keys: PostgreSQL drops a join whose columns nobody asks for.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb_api, kmzb, public;

CREATE VIEW kmzb_api.category WITH (security_invoker) AS
SELECT c.code, c.name_pl, c.name_en, c.group_code, g.name_pl AS group_name_pl, g.name_en AS group_name_en, g.symbol,
       c.valid_from, c.valid_to
FROM kmzb.category c JOIN kmzb.category_group g ON g.code = c.group_code
ORDER BY g.position, c.name_pl;

CREATE VIEW kmzb_api.status WITH (security_invoker) AS
SELECT code, name_pl, name_en, colour, symbol, is_open, position FROM kmzb.status ORDER BY position;

CREATE VIEW kmzb_api.queue WITH (security_invoker) AS
SELECT code, name_pl, name_en, position FROM kmzb.queue ORDER BY position;

CREATE VIEW kmzb_api.action WITH (security_invoker) AS
SELECT t.act, t.from_status, t.to_status, a.name_pl, a.name_en, a.key, a.changes_status, t.reason_required, t.note_required,
       a.institution_required, a.position, a.done_pl, a.done_en
FROM kmzb.transition t JOIN kmzb.act a ON a.code = t.act
WHERE EXISTS (SELECT FROM kmzb.transition_role tr
              WHERE tr.transition_id = t.id AND tr.role = ANY ((SELECT kmzb.current_roles())::text[]))
ORDER BY a.position, t.from_status;

CREATE VIEW kmzb_api.reason WITH (security_invoker) AS
SELECT code, act, name_pl, name_en, position FROM kmzb.reason WHERE is_valid ORDER BY act, position;

CREATE VIEW kmzb_api.institution WITH (security_invoker) AS
SELECT id, kind, name FROM kmzb.institution WHERE is_valid ORDER BY name;

CREATE VIEW kmzb_api.unit WITH (security_invoker) AS
SELECT u.id, u.code, u.kind, u.name, u.parent_id, k.rank AS depth, u.address, u.phone, u.email, u.seat, u.geom
FROM kmzb.unit u LEFT JOIN kmzb.unit_kind k ON k.code = u.kind;

CREATE VIEW kmzb_api.beat WITH (security_invoker) AS
SELECT b.id, b.unit_id, u.name AS unit_name, b.name, b.officer_name, b.officer_phone, b.officer_email, b.geom
FROM kmzb.beat b LEFT JOIN kmzb.unit u ON u.id = b.unit_id;

CREATE VIEW kmzb_api.report WITH (security_invoker) AS
SELECT r.id, r.external_id, r.pillar,
       r.category, c.name_pl AS category_name_pl, c.name_en AS category_name_en, c.group_code AS category_group,
       r.status, s.name_pl AS status_name_pl, s.name_en AS status_name_en,
       r.unit_id, u.name AS unit_name, r.beat_id, b.name AS beat_name, r.position_quality,
       r.created_at, r.status_since, r.event_from, r.event_to, r.time_of_day, r.weekdays, r.description,
       r.due_at, coalesce(r.due_at < now(), false) AS overdue, p.name AS taken_by, r.version, r.geom
FROM kmzb.report r
LEFT JOIN kmzb.category c ON c.code = r.category
LEFT JOIN kmzb.status s ON s.code = r.status
LEFT JOIN kmzb.unit u ON u.id = r.unit_id
LEFT JOIN kmzb.beat b ON b.id = r.beat_id
LEFT JOIN kmzb.person p ON p.id = r.taken_by;

CREATE VIEW kmzb_api.queue_report WITH (security_invoker) AS
SELECT q.code AS queue, r.*
FROM kmzb.queue q
JOIN kmzb.queue_status qs ON qs.queue = q.code
JOIN kmzb_api.report r ON r.status = qs.status
WHERE (NOT q.overdue_only OR r.due_at < now())
  AND (q.max_age_days IS NULL OR r.status_since > now() - make_interval(days => q.max_age_days));

CREATE VIEW kmzb_api.event WITH (security_invoker) AS
SELECT e.id, e.report_id, e.seq, e.act, a.done_pl AS act_name_pl, a.done_en AS act_name_en, e.at, e.actor, e.actor_unit, e.old, e.new,
       e.reason, m.name_pl AS reason_name_pl, m.name_en AS reason_name_en, e.note, u.id IS NOT NULL AS undone
FROM kmzb.event e
LEFT JOIN kmzb.act a ON a.code = e.act
LEFT JOIN kmzb.reason m ON m.code = e.reason
LEFT JOIN kmzb.event u ON u.undoes = e.id;

CREATE VIEW kmzb_api.annotation WITH (security_invoker) AS
SELECT n.id, n.report_id, n.body, e.actor AS author, e.at AS created_at, n.geom
FROM kmzb.annotation n LEFT JOIN kmzb.event e ON e.id = n.event_id
WHERE NOT n.withdrawn;

CREATE VIEW kmzb_api.attachment WITH (security_invoker) AS
SELECT id, report_id, name, media_type, size_bytes FROM kmzb.attachment;

GRANT SELECT ON ALL TABLES IN SCHEMA kmzb_api TO kmzb_staff;

CREATE FUNCTION kmzb_api.schema_version() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT value::int FROM kmzb.setting WHERE key = 'schema_version'
$function$;
GRANT EXECUTE ON FUNCTION kmzb_api.schema_version() TO kmzb_staff, kmzb_intake, kmzb_public;

-- No row: the login is bound to no active person.
CREATE FUNCTION kmzb_api.whoami()
RETURNS TABLE (person_id int, login name, name text, unit_id int, unit_name text, unit_kind text, roles text[], schema_version int,
               channel text, server_time timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT p.id, p.login, p.name, u.id, u.name, u.kind, kmzb.current_roles(), kmzb_api.schema_version(), u.channel, clock_timestamp()
    FROM kmzb.current_person() p JOIN kmzb.unit u ON u.id = p.unit_id
$function$;
GRANT EXECUTE ON FUNCTION kmzb_api.whoami() TO kmzb_staff;

CREATE FUNCTION kmzb_api.attachment_content(attachment_id bigint) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    result bytea;
BEGIN
    SELECT a.content INTO result
    FROM kmzb.attachment a JOIN kmzb.report r ON r.id = a.report_id
    WHERE a.id = attachment_content.attachment_id AND r.unit_id = ANY (kmzb.visible_units());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no such attachment in your area' USING ERRCODE = 'KM005';
    END IF;
    RETURN result;
END
$function$;
GRANT EXECUTE ON FUNCTION kmzb_api.attachment_content(bigint) TO kmzb_staff;

COMMIT;
