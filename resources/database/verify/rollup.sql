-- Verify kmzb:rollup on pg

BEGIN;
ROLLBACK;
