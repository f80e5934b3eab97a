UPDATE pg_temp.import_unit
SET seat = kmzb.import_point(kmzb.import_number(x), kmzb.import_number(y), seat_srid),
    area = CASE WHEN wkb IS NOT NULL OR geojson IS NOT NULL THEN kmzb.import_area(wkb, geojson, area_srid) END
