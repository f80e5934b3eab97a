WITH given (code, name, powiat, voivodeship) AS (VALUES %s), told AS (
    SELECT DISTINCT ON (g.code) g.code, left(g.name, 200) AS name, left(g.powiat, 200) AS powiat, left(g.voivodeship, 200) AS voivodeship
    FROM given g ORDER BY g.code
)
INSERT INTO kmzb.gmina AS g (code, name, powiat, voivodeship) SELECT t.* FROM told t
ON CONFLICT (code) DO UPDATE SET name = excluded.name, powiat = excluded.powiat, voivodeship = excluded.voivodeship
WHERE (g.name, g.powiat, g.voivodeship) IS DISTINCT FROM (excluded.name, excluded.powiat, excluded.voivodeship)
RETURNING 1
