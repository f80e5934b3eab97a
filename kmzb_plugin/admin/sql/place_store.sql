WITH good AS (
    SELECT DISTINCT ON (r.external_id) r.external_id, r.name, r.kind, r.teryt, r.population::int AS population, r.geom
    FROM pg_temp.import_place r WHERE r.reason IS NULL ORDER BY r.external_id, r.item
), changed AS (
    UPDATE kmzb.place p
    SET name = g.name, kind = g.kind, teryt = g.teryt, population = g.population, geom = g.geom
    FROM good g
    WHERE p.source = %(source)s AND p.external_id = g.external_id
      AND (p.name, p.kind, p.teryt, p.population, ST_AsBinary(p.geom))
          IS DISTINCT FROM (g.name, g.kind, g.teryt, g.population, ST_AsBinary(g.geom))
    RETURNING 1
), added AS (
    INSERT INTO kmzb.place (source, external_id, name, kind, teryt, population, geom)
    SELECT %(source)s, g.external_id, g.name, g.kind, g.teryt, g.population, g.geom FROM good g
    WHERE NOT EXISTS (SELECT FROM kmzb.place p WHERE p.source = %(source)s AND p.external_id = g.external_id)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM changed),
       (SELECT count(*) FROM pg_temp.import_place r WHERE r.reason IS NOT NULL)
