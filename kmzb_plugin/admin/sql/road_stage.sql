CREATE TEMPORARY TABLE import_road (
    line bigint, item bigint, external_id text, class text, number text, street_name text, locality text, teryt text, manager text,
    shape text, srid text, geom geometry, class_code text, institution_id int, field text, value text, reason text
) ON COMMIT DROP
