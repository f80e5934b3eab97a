-- Verify kmzb:units on pg

BEGIN;
SELECT id, code, kind, name, parent_id, seat, geom, area_m2, channel FROM kmzb.unit WHERE false;
SELECT 1 / (kmzb.visible_units() = '{}')::int WHERE NOT EXISTS (SELECT FROM kmzb.person WHERE login = session_user);
ROLLBACK;
