-- Verify kmzb:public_view on pg

BEGIN;

COMMIT;
