-- Revert kmzb:units from pg

BEGIN;
DROP FUNCTION kmzb.in_poland(geometry), kmzb.beat_at(geometry, int), kmzb.unit_at(geometry), kmzb.current_roles(),
              kmzb.visible_units(), kmzb.current_person(), kmzb.unit_superiors(int), kmzb.unit_subtree(int);
DROP TABLE kmzb.person, kmzb.beat, kmzb.unit, kmzb.unit_kind;
COMMIT;
