SELECT concat('no unit has the ', round(p.m2)::bigint, ' m2', ' of ' || u.code || ' (' || u.name || ')', ' at x ', round(ST_X(ST_PointOnSurface(p.geom)))::int, ', y ', round(ST_Y(ST_PointOnSurface(p.geom)))::int)
FROM kmzb.area_problems() p LEFT JOIN kmzb.unit u ON u.id = p.unit_id
WHERE p.kind = 'gap'
ORDER BY p.m2 DESC
