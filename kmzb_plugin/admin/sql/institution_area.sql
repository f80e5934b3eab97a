UPDATE kmzb.institution
SET geom = (SELECT ST_Multi(ST_CollectionExtract(ST_Union(a.area), 3))
            FROM (SELECT kmzb.import_area(w.wkb, w.geojson, w.srid) AS area
                  FROM unnest(%(wkb)s::bytea[], %(geojson)s::text[], %(srid)s::int[]) AS w (wkb, geojson, srid)) a)
WHERE id = %(id)s
RETURNING geom IS NULL
