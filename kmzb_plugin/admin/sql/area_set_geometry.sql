UPDATE pg_temp.import_set
SET area = CASE WHEN wkt IS NOT NULL THEN kmzb.text_area(wkt, srid)
                WHEN wkb IS NOT NULL OR geojson IS NOT NULL THEN kmzb.import_area(wkb, geojson, srid) END
