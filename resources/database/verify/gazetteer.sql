-- Verify kmzb:gazetteer on pg

BEGIN;

COMMIT;
