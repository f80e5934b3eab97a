ALTER FUNCTION geometry_overlaps(geometry, geometry) LEAKPROOF
