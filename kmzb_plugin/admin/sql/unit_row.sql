INSERT INTO pg_temp.import_unit (
    line, item, code, kind, name, parent, address, phone, email, x, y, seat_srid, wkb, geojson, area_srid
) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
