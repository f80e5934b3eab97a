WITH told AS (
    SELECT u.id AS unit_id, ST_Multi(ST_Union(r.area)) AS geom
    FROM pg_temp.import_set r JOIN kmzb.unit u ON u.code = r.code GROUP BY u.id
), gone AS (
    DELETE FROM kmzb.area_set_area a WHERE a.set_id = %(set)s AND a.unit_id NOT IN (SELECT unit_id FROM told) RETURNING 1
), written AS (
    INSERT INTO kmzb.area_set_area AS a (set_id, unit_id, geom) SELECT %(set)s, unit_id, geom FROM told
    ON CONFLICT (set_id, unit_id) DO UPDATE SET geom = EXCLUDED.geom
    WHERE ST_AsBinary(a.geom) IS DISTINCT FROM ST_AsBinary(EXCLUDED.geom)
    RETURNING 1
)
SELECT (SELECT count(*) FROM told), (SELECT count(*) FROM told t JOIN kmzb.unit u ON u.id = t.unit_id WHERE u.geom IS DISTINCT FROM t.geom),
       (SELECT count(*) FROM gone) + (SELECT count(*) FROM written)
