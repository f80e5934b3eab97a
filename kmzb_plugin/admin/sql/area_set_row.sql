INSERT INTO pg_temp.import_set (line, item, code, wkb, geojson, wkt, srid) VALUES (%s, %s, %s, %s, %s, %s, %s)
