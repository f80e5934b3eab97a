-- Revert kmzb:gazetteer from pg

BEGIN;
DROP FUNCTION kmzb_api.who_answers(geometry), kmzb_api.find_place(text, geometry, int);
DROP TRIGGER name_insert ON kmzb.unit;
DROP TRIGGER name_update ON kmzb.unit;
DROP TRIGGER name_delete ON kmzb.unit;
DROP TRIGGER name_insert ON kmzb.beat;
DROP TRIGGER name_update ON kmzb.beat;
DROP TRIGGER name_delete ON kmzb.beat;
DROP FUNCTION kmzb.name_geometry(text, bigint, geometry), kmzb.bias_point(geometry), kmzb.search_names(text, geometry, int),
              kmzb.best_names(text[], tsquery, geometry, int), kmzb.common_names(tsquery, geometry),
              kmzb.name_score(text, text, boolean, real, float), kmzb.name_query_similar(text[]), kmzb.name_query(text[]),
              kmzb.follow_beats(), kmzb.follow_units(), kmzb.add_words(text, bigint[]), kmzb.index_names(),
              kmzb.write_names(text[], bigint[], bigint[]);
DROP TYPE kmzb.name_hit;
DROP VIEW kmzb.beat_name, kmzb.unit_name, kmzb.street_name, kmzb.locality_name;
DROP TABLE kmzb.place_word, kmzb.place_name;
DROP FUNCTION kmzb.name_index(text), kmzb.name_words(text);
DROP TABLE kmzb.search_word;
DROP FUNCTION kmzb.road_key(geometry, text, text, text), kmzb.import_shape(text, int), kmzb.street_at(geometry), kmzb.road_class_at(geometry);
DROP VIEW kmzb_api.road_class;
DROP TABLE kmzb.road, kmzb.road_class, kmzb.place, kmzb.place_kind, kmzb.gmina;
DELETE FROM kmzb.setting WHERE key IN ('street_at_m', 'border_m');
COMMIT;
