-- Revert kmzb:meetings from pg

BEGIN;
DROP FUNCTION kmzb_api.import_meetings_finish(text, jsonb, text, bigint),
    kmzb_api.import_meetings_batch(text, jsonb, text, bigint, bigint), kmzb.import_meetings_journal(text, bigint[], text),
    kmzb.import_meetings_read(text, jsonb, bigint, bigint), kmzb.import_locality(text, text), kmzb.import_bad_text(text),
    kmzb.import_typed(text), kmzb_api.import_meetings_prepare(), kmzb_api.import_meetings_begin();
DROP FUNCTION kmzb_api.remove_minutes(bigint, int, uuid), kmzb_api.add_minutes(bigint, int, uuid, text, bytea), kmzb_api.link_threat_report(bigint, int, uuid, bigint, boolean),
    kmzb_api.withdraw_threat(bigint, int, uuid, text, boolean),
    kmzb_api.save_threat(bigint, int, uuid, bigint, text, geometry, text, int),
    kmzb_api.withdraw_meeting(bigint, int, uuid, text, boolean),
    kmzb_api.save_meeting(bigint, int, uuid, date, time, text, text, geometry, text, text, text, int),
    kmzb.meeting_notify(int[], text, bigint, int, uuid), kmzb.meeting_route(geometry, text, date),
    kmzb.threat_for_change(bigint, boolean), kmzb.meeting_for_change(bigint, boolean), kmzb.meeting_begin(uuid, text, text, text[]),
    kmzb.meeting_changes(jsonb, jsonb), kmzb.threat_state(kmzb.raised_threat), kmzb.meeting_state(kmzb.meeting),
    kmzb_api.minutes_content(bigint);
DROP VIEW kmzb_api.raised_threat, kmzb_api.meeting_file, kmzb_api.meeting, kmzb_api.organiser_kind, kmzb_api.meeting_kind;
DROP TABLE kmzb.raised_threat_report, kmzb.raised_threat, kmzb.meeting_file, kmzb.meeting, kmzb.organiser_kind, kmzb.meeting_kind;
DELETE FROM kmzb.duty_role WHERE duty IN ('save_meeting', 'withdraw_meeting', 'save_threat', 'withdraw_threat');
DELETE FROM kmzb.setting WHERE key IN ('meeting_earliest', 'minutes_per_meeting');
COMMIT;
