CREATE TEMPORARY TABLE import_set (
    line bigint, item bigint, code text, wkb bytea, geojson text, wkt text, srid int, area geometry
) ON COMMIT DROP
