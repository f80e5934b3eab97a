-- The area of a scope as GeoJSON (EPSG:2180): the unit's own, or, where it has none, those of the units below it.
WITH RECURSIVE root AS (
    SELECT u.id, u.geom FROM kmzb_api.unit u
    WHERE u.id = coalesce((%(scope)s::jsonb ->> 'unit')::int, (SELECT w.unit_id FROM kmzb_api.whoami() w))
), below AS (
    SELECT r.id, r.geom FROM root r
    UNION ALL
    SELECT u.id, u.geom FROM below b JOIN kmzb_api.unit u ON u.parent_id = b.id WHERE b.geom IS NULL
), piece AS (
    SELECT CASE WHEN (SELECT geom IS NOT NULL FROM root)
                THEN ST_SimplifyPreserveTopology(b.geom, sqrt(ST_Area(b.geom)) / 2000) ELSE b.geom END AS geom
    FROM below b WHERE b.geom IS NOT NULL
), cut AS (
    SELECT CASE WHEN %(area)s::text IS NULL THEN p.geom
                ELSE ST_Intersection(p.geom, ST_GeomFromText(%(area)s, 2180)) END AS geom
    FROM piece p
)
SELECT ST_AsGeoJSON(ST_CollectionExtract(ST_Collect(c.geom), 3), 1) FROM cut c WHERE NOT ST_IsEmpty(c.geom)
