CREATE TEMPORARY TABLE import_place (
    line bigint, item bigint, external_id text, name text, kind text, teryt text, population text, x text, y text, shape text, srid text,
    geom geometry, field text, value text, reason text
) ON COMMIT DROP
