-- Revert kmzb:submission from pg

BEGIN;

REVOKE SELECT ON kmzb.category_group, kmzb_api.category FROM kmzb_intake, kmzb_public;
REVOKE SELECT (code, name_pl, name_en, group_code, valid_from, valid_to) ON kmzb.category FROM kmzb_intake, kmzb_public;
DROP VIEW kmzb_api.refusal;
DROP FUNCTION kmzb_api.submit_report(text, geometry, text, uuid, timestamptz, timestamptz, int, int, text, text[], bytea[]);
DROP FUNCTION kmzb.verify_submission();
DROP FUNCTION kmzb.receive_submission(text, geometry, text, uuid, timestamptz, timestamptz, int, int, text, text[], bytea[]);
DROP FUNCTION kmzb.store_submission(kmzb.report, uuid);
DROP FUNCTION kmzb.submitted_before(uuid, text, geometry);
DROP FUNCTION kmzb.take_turn(bytea[]);
DROP FUNCTION kmzb.check_files(text[], bytea[]);
DROP FUNCTION kmzb.check_submitted_time(timestamptz, timestamptz);
DROP FUNCTION kmzb.submitted_category(text);
DROP FUNCTION kmzb.near_poland(float8, float8, int);
DROP FUNCTION kmzb.submitted_point(geometry);
DROP FUNCTION kmzb.judge_file(text, bytea, int);
DROP FUNCTION kmzb.file_name(text, kmzb.file_type, int);
DROP FUNCTION kmzb.typed_text(text, text);
DROP FUNCTION kmzb.clean_text_file(bytea, int);
DROP FUNCTION kmzb.utf16(text);
DROP FUNCTION kmzb.clean_doc(bytea, int);
DROP FUNCTION kmzb.clean_film(bytea, int);
DROP FUNCTION kmzb.pdf_name(text);
DROP FUNCTION kmzb.clean_pdf(bytea, int);
DROP FUNCTION kmzb.clean_jpeg(bytea, int);
DROP FUNCTION kmzb.exif_orientation(bytea);
DROP FUNCTION kmzb.zeros(int);
DROP FUNCTION kmzb.be32(bytea, int);
DROP FUNCTION kmzb.file_kind(bytea);
DROP TABLE kmzb.file_type;
DROP FUNCTION kmzb.purge(timestamptz);
DROP TABLE kmzb.sighting;
DROP FUNCTION kmzb.sender_hashes(text);
DROP FUNCTION kmzb.sender_name(text);
DROP FUNCTION kmzb.rotate_sender_key(timestamptz);
DROP FUNCTION kmzb.random_key();
DROP INDEX kmzb.report_sender;
DROP TABLE kmzb.sender_day;
DROP TABLE kmzb.sender_key;
DROP FUNCTION kmzb.setting_int(text);
DROP FUNCTION kmzb.refuse(text, bigint);
DROP TABLE kmzb.refusal;
DELETE FROM kmzb.setting
WHERE key LIKE 'submit\_%' OR key IN ('sighting_per_day', 'sender_key_days', 'sender_hash_days', 'sender_ipv6_prefix');

COMMIT;
