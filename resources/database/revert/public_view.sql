-- Revert kmzb:public_view from pg

BEGIN;

COMMIT;
