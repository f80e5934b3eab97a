WITH base AS (
    UPDATE kmzb.population_set s SET is_base = true
    WHERE s.source = %(source)s AND NOT s.is_base
      AND (%(base)s OR NOT EXISTS (SELECT FROM kmzb.population_set o WHERE o.is_base))
), good AS (
    SELECT r.external_id, r.name, r.teryt, r.people::int AS people,
           coalesce(round((ST_Area(r.outline) / 1e6)::numeric, 4), nullif(r.area_km2, '')::numeric)::float8 AS area_km2, r.point AS geom
    FROM pg_temp.import_population r
), changed AS (
    UPDATE kmzb.population_point p
    SET kind = %(kind)s, name = g.name, teryt = g.teryt, people = g.people, area_km2 = g.area_km2, geom = g.geom
    FROM good g
    WHERE p.source = %(source)s AND p.external_id = g.external_id
      AND (p.kind, p.name, p.teryt, p.people, p.area_km2, ST_AsBinary(p.geom))
          IS DISTINCT FROM (%(kind)s, g.name, g.teryt, g.people, g.area_km2, ST_AsBinary(g.geom))
    RETURNING 1
), added AS (
    INSERT INTO kmzb.population_point (source, external_id, kind, name, teryt, people, area_km2, geom)
    SELECT %(source)s, g.external_id, %(kind)s, g.name, g.teryt, g.people, g.area_km2, g.geom FROM good g
    WHERE NOT EXISTS (SELECT FROM kmzb.population_point p WHERE p.source = %(source)s AND p.external_id = g.external_id)
    RETURNING 1
), removed AS (
    DELETE FROM kmzb.population_point p
    WHERE p.source = %(source)s AND NOT EXISTS (SELECT FROM good g WHERE g.external_id = p.external_id)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM changed), (SELECT count(*) FROM removed)
