-- Revert kmzb:acts from pg

BEGIN;
DROP FUNCTION kmzb_api.undo(bigint, int, uuid), kmzb_api.can_undo(bigint), kmzb.undoable_event(kmzb.report, kmzb.person),
    kmzb_api.annotate(bigint, int, uuid, geometry, text), kmzb_api.move(bigint, int, uuid, geometry, text),
    kmzb.clean_geometry(geometry), kmzb_api.recategorise(bigint, int, uuid, text, text),
    kmzb_api.decide(bigint, int, uuid, text, text, text, int), kmzb.notify_refresh(),
    kmzb.finish_act(kmzb.report, kmzb.report, kmzb.person, text, uuid, text, text, jsonb, bigint),
    kmzb.clean_text(text, int), kmzb.begin_act(bigint, int, uuid, text), kmzb.raise_conflict(kmzb.report, int);
DROP TYPE kmzb.act_context;
COMMIT;
