-- Revert kmzb:gazetteer from pg

BEGIN;

COMMIT;
