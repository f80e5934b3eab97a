-- Areas for a small map: no finer than it can show.
SELECT ST_AsBinary(ST_SimplifyPreserveTopology(geom, 250)) FROM kmzb_api.unit WHERE geom IS NOT NULL
