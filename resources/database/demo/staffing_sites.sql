WITH drawn AS (
    INSERT INTO kmzb.candidate_site (unit_id, kind, name, geom, version)
    SELECT u.id, 'drawn', d.name, ST_SetSRID(ST_MakePoint(round(d.x), round(d.y)), 2180), 1
    FROM pg_temp.demo_site d JOIN kmzb.unit u ON u.code = d.code ORDER BY u.id
    RETURNING *
)
SELECT count(kmzb.journal_write(d.unit_id, 'candidate_site', d.id, 0, 'load', '{}', kmzb.site_state(d::kmzb.candidate_site), NULL, NULL, NULL))
FROM drawn d;
