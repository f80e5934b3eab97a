-- Revert kmzb:routing from pg

BEGIN;

DROP FUNCTION kmzb.route(geometry, text, text, timestamptz);
DROP TYPE kmzb.routed;
DROP TABLE kmzb.routing_rule, kmzb.routing_kind;

COMMIT;
