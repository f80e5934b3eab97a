SELECT u.code, u.kind,
       (SELECT a.kind FROM kmzb.unit a WHERE a.id = ANY (kmzb.unit_superiors(u.id)) AND a.kind IN ('KWP', 'KSP')),
       u.geom IS NOT NULL
FROM kmzb.unit u
