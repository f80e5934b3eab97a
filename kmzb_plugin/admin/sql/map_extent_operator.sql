SELECT p.oid::regprocedure::text, p.proleakproof
FROM pg_proc p
WHERE p.oid = to_regprocedure('geometry_overlaps(geometry, geometry)')
