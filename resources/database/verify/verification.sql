-- Verify kmzb:verification on pg

BEGIN;
SELECT report_id, event_id, seq, problem FROM kmzb.verify_chain() WHERE false;
SELECT report_id, field FROM kmzb.verify_state() WHERE false;
ROLLBACK;
