-- Deploy kmzb:journal to pg
-- requires: import
-- requires: setup_check
-- Acts on what is not a report (a meeting, a case, a referral, a rule, a set of areas): append-only, in a hash chain per subject, as the
-- events of a report are. The version of a subject is the number of its last entry.

BEGIN;

-- Text similarity and words without diacritics; both come with PostgreSQL and may be put in by the owner of the database.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;

SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

-- unaccent is only STABLE because its dictionary could be changed; ours is the one that comes with PostgreSQL.
CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $function$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)))
$function$;
COMMENT ON FUNCTION fold(text) IS 'Lower case, no diacritics: what people type when they search';

CREATE TABLE duty_role (
    duty text NOT NULL CHECK (duty ~ '^[a-z_]+$'),
    role text NOT NULL REFERENCES role,
    PRIMARY KEY (duty, role)
);
COMMENT ON TABLE duty_role IS 'Who may do what, beside the transitions of reports';

CREATE TABLE journal (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    int NOT NULL REFERENCES unit,
    subject    text NOT NULL CHECK (subject ~ '^[a-z_]+$'),
    subject_id bigint NOT NULL,
    seq        int NOT NULL CHECK (seq >= 1),
    act        text NOT NULL CHECK (act ~ '^[a-z_]+$'),
    at         timestamptz NOT NULL,
    person_id  int REFERENCES person,
    actor      text NOT NULL,
    actor_unit text NOT NULL,
    login      name NOT NULL,
    old        jsonb NOT NULL DEFAULT '{}',
    new        jsonb NOT NULL DEFAULT '{}',
    note       text CHECK (char_length(note) <= 2000),
    client_id  uuid UNIQUE,
    prev_hash  bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    UNIQUE (subject, subject_id, seq)
);
COMMENT ON TABLE journal IS 'Every act on something that is not a report, append-only; a hash chain per subject';
COMMENT ON COLUMN journal.person_id IS 'NULL: the system did it';
CREATE INDEX journal_unit ON journal (unit_id, at);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON journal FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
GRANT SELECT ON journal, duty_role TO kmzb_staff;

CREATE VIEW kmzb_api.journal WITH (security_invoker) AS
SELECT id, unit_id, subject, subject_id, seq, act, at, actor, actor_unit, old, new, note FROM kmzb.journal;

-- What the caller's roles allow, for buttons.
CREATE VIEW kmzb_api.duty WITH (security_invoker) AS
SELECT DISTINCT d.duty FROM kmzb.duty_role d WHERE d.role = ANY ((SELECT kmzb.current_roles())::text[]);
GRANT SELECT ON kmzb_api.journal, kmzb_api.duty TO kmzb_staff;

CREATE FUNCTION journal_start(subject text, subject_id bigint) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT AS $function$ SELECT sha256(convert_to('kmzb:' || subject || ':' || subject_id, 'UTF8')) $function$;

CREATE FUNCTION journal_version(p_subject text, p_subject_id bigint) RETURNS int
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN coalesce((SELECT max(j.seq) FROM kmzb.journal j WHERE j.subject = p_subject AND j.subject_id = p_subject_id), 0);
END
$function$;
COMMENT ON FUNCTION journal_version(text, bigint) IS 'The version of a subject; 0: nothing is known of it';

-- The roles that a duty table row names for this duty.
CREATE FUNCTION duty_roles(p_duty text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN (SELECT coalesce(array_agg(d.role), '{}') FROM kmzb.duty_role d WHERE d.duty = p_duty);
END
$function$;

-- First thing an act does: who is it, may they, and was this very call carried out before (prior is its entry then, else NULL).
CREATE FUNCTION begin_duty(p_client_id uuid, p_roles text[], OUT me person, OUT prior journal)
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    me := kmzb.current_person();
    IF me.id IS NULL THEN
        RAISE EXCEPTION 'Your login is not bound to an active person' USING ERRCODE = 'KM006';
    END IF;
    IF p_client_id IS NULL THEN
        RAISE EXCEPTION 'A client id is required' USING ERRCODE = 'KM012';
    END IF;
    IF NOT kmzb.current_roles() && p_roles THEN
        RAISE EXCEPTION 'Your role may not do this' USING ERRCODE = 'KM006';
    END IF;
    -- sent again while the first is still under way (a line that broke): wait for that one, and find it done
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.client.' || p_client_id, 0));
    SELECT * INTO prior FROM kmzb.journal j WHERE j.client_id = p_client_id;
    IF FOUND AND prior.person_id IS DISTINCT FROM me.id THEN
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END IF;
END
$function$;

-- Last thing an act does: its entry. Returns the subject's new version; KM001 when somebody was there since the version seen.
CREATE FUNCTION journal_write(
    p_unit_id int, p_subject text, p_subject_id bigint, p_expected_version int, p_act text, p_old jsonb, p_new jsonb, p_note text,
    p_client_id uuid, p_me person
) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $function$
DECLARE
    last      kmzb.journal;
    start     bytea;
    digest    bytea;
    moment    timestamptz := clock_timestamp();
    unit_name text := coalesce((SELECT u.name FROM kmzb.unit u WHERE u.id = p_me.unit_id), '');
    actor     text := coalesce(p_me.name, 'KMZB');
    version   int;
BEGIN
    -- two people on one subject: the second waits here and then sees the first one's entry
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.' || p_subject || '.' || p_subject_id, 0));
    SELECT * INTO last FROM kmzb.journal j
    WHERE j.subject = p_subject AND j.subject_id = p_subject_id ORDER BY j.seq DESC LIMIT 1;
    version := coalesce(last.seq, 0) + 1;
    IF p_expected_version IS DISTINCT FROM version - 1 THEN
        RAISE EXCEPTION '% % has been changed by somebody else', initcap(p_subject), p_subject_id
            USING ERRCODE = 'KM001',
                  DETAIL = jsonb_build_object(
                      'version', version - 1, 'status', NULL,
                      'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', j.seq, 'act', j.act, 'actor', j.actor, 'at', j.at)
                                                           ORDER BY j.seq), '[]')
                                 FROM kmzb.journal j
                                 WHERE j.subject = p_subject AND j.subject_id = p_subject_id
                                   AND j.seq > coalesce(p_expected_version, 0)))::text;
    END IF;
    start := coalesce(last.hash, kmzb.journal_start(p_subject, p_subject_id));
    digest := kmzb.event_hash(start, p_subject_id, version, p_subject || ':' || p_act, moment, p_me.id, actor, unit_name,
                              session_user::name, coalesce(p_old, '{}'), coalesce(p_new, '{}'), p_unit_id::text, p_note, p_client_id, NULL);
    BEGIN
        INSERT INTO kmzb.journal (unit_id, subject, subject_id, seq, act, at, person_id, actor, actor_unit, login, old, new, note, client_id,
                                  prev_hash, hash)
        VALUES (p_unit_id, p_subject, p_subject_id, version, p_act, moment, p_me.id, actor, unit_name, session_user,
                coalesce(p_old, '{}'), coalesce(p_new, '{}'), p_note, p_client_id, start, digest);
    EXCEPTION WHEN unique_violation THEN
        RAISE EXCEPTION 'This client id was used for another act' USING ERRCODE = 'KM012';
    END;
    PERFORM pg_notify(u.channel, jsonb_build_object('subject', p_subject, 'id', p_subject_id, 'version', version, 'client', p_client_id)::text)
    FROM kmzb.unit u WHERE u.id = ANY (kmzb.unit_superiors(p_unit_id));
    RETURN version;
END
$function$;

-- Replay of the journal's chains; no row: nothing was changed, removed or put in.
CREATE FUNCTION verify_journal() RETURNS TABLE (subject text, subject_id bigint, seq int, problem text)
LANGUAGE sql STABLE SET timezone = 'UTC' AS $function$
    WITH chain AS (
        SELECT j.*, lag(j.hash, 1, kmzb.journal_start(j.subject, j.subject_id)) OVER w AS expected_prev, lag(j.seq, 1, 0) OVER w AS before
        FROM kmzb.journal j
        WINDOW w AS (PARTITION BY j.subject, j.subject_id ORDER BY j.seq)
    )
    SELECT c.subject, c.subject_id, c.seq, 'content does not match its hash'
    FROM chain c
    WHERE c.hash <> kmzb.event_hash(c.prev_hash, c.subject_id, c.seq, c.subject || ':' || c.act, c.at, c.person_id, c.actor, c.actor_unit,
                                    c.login, c.old, c.new, c.unit_id::text, c.note, c.client_id, NULL)
    UNION ALL
    SELECT c.subject, c.subject_id, c.seq - 1, 'entry missing before number ' || c.seq FROM chain c WHERE c.seq <> c.before + 1
    UNION ALL
    SELECT c.subject, c.subject_id, c.seq, 'does not follow the entry before it'
    FROM chain c WHERE c.seq = c.before + 1 AND c.prev_hash <> c.expected_prev
$function$;

COMMIT;
