-- Verify kmzb:gazetteer on pg

BEGIN;
SELECT id, source, external_id, name, kind, teryt, population, geom, folded FROM kmzb.place WHERE false;
SELECT id, source, external_id, class, number, street_name, locality, teryt, institution_id, geom, folded FROM kmzb.road WHERE false;
SELECT 1 / (count(*) = 7)::int FROM kmzb.road_class;
SELECT kmzb.road_class_at(ST_Point(0, 0, 2180)), kmzb.street_at(ST_Point(0, 0, 2180));
SELECT * FROM kmzb_api.find_place('sopot');
ROLLBACK;
