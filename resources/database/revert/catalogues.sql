-- Revert kmzb:catalogues from pg

BEGIN;
DROP TABLE kmzb.institution, kmzb.reason, kmzb.transition_role, kmzb.transition, kmzb.act, kmzb.queue_status, kmzb.queue,
           kmzb.status, kmzb.category_alias, kmzb.category, kmzb.category_group, kmzb.position_quality, kmzb.pillar,
           kmzb.role, kmzb.setting;
COMMIT;
