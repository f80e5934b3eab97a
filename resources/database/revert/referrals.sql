-- Revert kmzb:referrals from pg
-- Refused by the references of the events once an institution's reply was recorded: the older schema has no room for it.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP TRIGGER follow_hand_over ON event;
DROP FUNCTION follow_hand_over();
DROP FUNCTION kmzb_api.refer(bigint, int, uuid, int, text, text), kmzb_api.referral_accept(bigint, int, uuid, text),
    kmzb_api.referral_answer(bigint, int, uuid, text), kmzb_api.referral_return(bigint, int, uuid, text),
    kmzb_api.referral_write(bigint, int, uuid, text), kmzb_api.referral_letter(bigint, int), kmzb_api.institutions_for(bigint);

CREATE OR REPLACE FUNCTION kmzb_api.decide(
    report_id bigint, expected_version int, client_id uuid, act text,
    reason text DEFAULT NULL, note text DEFAULT NULL, institution_id int DEFAULT NULL
) RETURNS SETOF kmzb_api.report
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
#variable_conflict use_column
DECLARE
    c     kmzb.act_context;
    after kmzb.report;
BEGIN
    IF NOT coalesce((SELECT a.by_decide FROM kmzb.act a WHERE a.code = decide.act), true) OR act IS NULL THEN
        RAISE EXCEPTION 'Not a decision: %', coalesce(act, 'NULL') USING ERRCODE = 'KM002';
    END IF;
    c := kmzb.begin_act(report_id, expected_version, client_id, act);
    IF NOT c.done THEN
        note := kmzb.clean_text(note, 2000);
        reason := nullif(reason, '');
        IF reason IS NULL AND (c.transition).reason_required THEN
            RAISE EXCEPTION 'A reason is required: %', act USING ERRCODE = 'KM003';
        END IF;
        IF reason IS NOT NULL AND NOT EXISTS (
            SELECT FROM kmzb.reason r WHERE r.code = decide.reason AND r.act = decide.act AND r.is_valid) THEN
            RAISE EXCEPTION 'Unknown reason "%" for %', reason, act USING ERRCODE = 'KM007';
        END IF;
        IF note IS NULL AND (c.transition).note_required THEN
            RAISE EXCEPTION 'A note is required: %', act USING ERRCODE = 'KM004';
        END IF;
        IF (SELECT a.institution_required FROM kmzb.act a WHERE a.code = decide.act) THEN
            IF institution_id IS NULL THEN
                RAISE EXCEPTION 'An institution is required: %', act USING ERRCODE = 'KM008';
            END IF;
            IF NOT EXISTS (SELECT FROM kmzb.institution i WHERE i.id = decide.institution_id AND i.is_valid) THEN
                RAISE EXCEPTION 'Unknown institution %', institution_id USING ERRCODE = 'KM007';
            END IF;
        ELSE
            institution_id := NULL;
        END IF;

        after := c.report;
        IF (c.transition).to_status <> (c.report).status THEN
            after.status := (c.transition).to_status;
            after.status_since := clock_timestamp();
            after.due_at := kmzb.due_at(after.status, after.category, after.created_at, after.status_since);
            after.institution_id := institution_id;
        END IF;
        IF (SELECT s.is_open FROM kmzb.status s WHERE s.code = after.status) THEN
            after.taken_by := CASE act WHEN 'reopen' THEN NULL ELSE (c.me).id END;
        END IF;
        PERFORM kmzb.finish_act(c.report, after, c.me, act, client_id, reason, note, NULL, NULL);
    END IF;
    RETURN QUERY SELECT * FROM kmzb_api.report r WHERE r.id = report_id;
END
$function$;

DROP VIEW kmzb_api.referral, kmzb_api.referral_action, kmzb_api.institution_kind, kmzb_api.letter_word, kmzb_api.institution;
DROP FUNCTION verify_referrals(), referral_reply(bigint, int, uuid, text, text), begin_referral_act(bigint, int, uuid), referral_backfill(),
    letter_text(report, int, timestamptz), place_words(geometry), road_words(geometry), fill_template(text, jsonb),
    referral_due(int, timestamptz), institution_covers(institution, geometry, text),
    referral_store(referral, referral, text, bigint, text, uuid, person), referral_state(referral);
DROP TABLE referral, referral_transition, referral_status, referral_deadline, referral_template, letter_field, letter_word, suggestion_reason,
    institution_competence, institution_road_class;
DROP FUNCTION check_template();
ALTER TABLE institution
    DROP CONSTRAINT institution_kind_known, DROP COLUMN address, DROP COLUMN email, DROP COLUMN phone, DROP COLUMN teryt,
    DROP COLUMN geom;
DROP TABLE institution_kind;
CREATE VIEW kmzb_api.institution WITH (security_invoker) AS
SELECT id, kind, name FROM kmzb.institution WHERE is_valid ORDER BY name;
GRANT SELECT ON kmzb_api.institution TO kmzb_staff;

DELETE FROM transition WHERE act IN ('referral_accepted', 'referral_answered');
DELETE FROM act WHERE code IN ('referral_accepted', 'referral_answered');
UPDATE act SET undoable = false, position = 17 WHERE code = 'referral_returned';

COMMIT;
