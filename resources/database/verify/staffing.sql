-- Verify kmzb:staffing on pg

BEGIN;
ROLLBACK;
