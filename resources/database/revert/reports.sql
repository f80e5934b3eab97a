-- Revert kmzb:reports from pg

BEGIN;
DROP FUNCTION kmzb.report_state(kmzb.report),
    kmzb.event_hash(bytea, bigint, int, text, timestamptz, int, text, text, name, jsonb, jsonb, text, text, uuid, bigint),
    kmzb.chain_start(bigint);
DROP TABLE kmzb.attachment, kmzb.annotation, kmzb.event, kmzb.report;
DROP FUNCTION kmzb.refuse_change();
COMMIT;
