-- Revert kmzb:public_view from pg

BEGIN;

DROP FUNCTION kmzb_api.see_it_too(bigint, text, uuid);
DROP FUNCTION kmzb.store_sighting(bigint, text, uuid);
DROP FUNCTION kmzb_api.exchange(float8, float8, float8, float8);
DROP FUNCTION kmzb.public_in(float8, float8, float8, float8);
DROP FUNCTION kmzb.exchange_feature(bigint, text, text, text, timestamptz, timestamptz, timestamptz, smallint, smallint, geometry);
DROP FUNCTION kmzb.epoch_ms(timestamptz);
DROP VIEW kmzb_api.public_report;
DROP FUNCTION kmzb_api.public_reports();
DROP FUNCTION kmzb.public_point(geometry, float8);
DROP FUNCTION kmzb.public_report_at(timestamptz);
DROP TABLE kmzb.public_status_rule;
DELETE FROM kmzb.setting WHERE key LIKE 'public\_%';

COMMIT;
