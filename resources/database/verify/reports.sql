-- Verify kmzb:reports on pg

BEGIN;
SELECT id, status, unit_id, geom, due_at, version, chain_hash FROM kmzb.report WHERE false;
SELECT id, report_id, seq, act, at, old, new, prev_hash, hash FROM kmzb.event WHERE false;
SELECT id, report_id, geom, body FROM kmzb.annotation WHERE false;
SELECT id, report_id, content FROM kmzb.attachment WHERE false;
ROLLBACK;
