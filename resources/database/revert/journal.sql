-- Revert kmzb:journal from pg

BEGIN;

DROP FUNCTION kmzb.verify_journal(),
    kmzb.journal_write(int, text, bigint, int, text, jsonb, jsonb, text, uuid, kmzb.person),
    kmzb.begin_duty(uuid, text[]), kmzb.duty_roles(text), kmzb.journal_version(text, bigint), kmzb.journal_start(text, bigint);
DROP VIEW kmzb_api.journal, kmzb_api.duty;
DROP TABLE kmzb.journal, kmzb.duty_role;
DROP FUNCTION kmzb.fold(text);
DROP EXTENSION unaccent, pg_trgm;

COMMIT;
