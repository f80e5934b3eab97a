SELECT * FROM (VALUES
    ('units', (SELECT count(*) FROM kmzb.unit)),
    ('  with an area', (SELECT count(*) FROM kmzb.unit WHERE geom IS NOT NULL)),
    ('beats', (SELECT count(*) FROM kmzb.beat)),
    ('people', (SELECT count(*) FROM kmzb.person WHERE is_active)),
    ('institutions', (SELECT count(*) FROM kmzb.institution WHERE is_valid)),
    ('reports', (SELECT count(*) FROM kmzb.report)),
    ('events', (SELECT count(*) FROM kmzb.event)),
    ('annotations', (SELECT count(*) FROM kmzb.annotation WHERE NOT withdrawn))
) AS v (what, rows)
