CREATE TEMPORARY TABLE import_unit (
    line bigint, item bigint, code text, kind text, name text, parent text, address text, phone text, email text,
    x text, y text, seat_srid text, wkb bytea, geojson text, area_srid int,
    seat geometry, area geometry
) ON COMMIT DROP
