-- Revert kmzb:views from pg

BEGIN;
DROP FUNCTION kmzb_api.attachment_content(bigint), kmzb_api.whoami(), kmzb_api.schema_version();
DROP VIEW kmzb_api.attachment, kmzb_api.annotation, kmzb_api.event, kmzb_api.queue_report, kmzb_api.report, kmzb_api.beat,
          kmzb_api.unit, kmzb_api.institution, kmzb_api.reason, kmzb_api.action, kmzb_api.queue, kmzb_api.status, kmzb_api.category;
COMMIT;
