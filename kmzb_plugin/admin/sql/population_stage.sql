DROP TABLE IF EXISTS pg_temp.import_population, pg_temp.import_outline;
CREATE TEMPORARY TABLE import_population (
    line bigint, item bigint, external_id text, name text, teryt text, people text, area_km2 text, x text, y text, shape text, srid text,
    point geometry, outline geometry, field text, value text, reason text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE import_outline (teryt text, shape text, srid text) ON COMMIT DROP
