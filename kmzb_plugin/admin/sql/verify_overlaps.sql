SELECT concat(a.code, ' (', a.name, ') and ', b.code, ' (', b.name, ') share ', round(p.m2)::bigint, ' m2 at x ',
              round(ST_X(ST_PointOnSurface(p.geom)))::int, ', y ', round(ST_Y(ST_PointOnSurface(p.geom)))::int)
FROM kmzb.area_problems() p JOIN kmzb.unit a ON a.id = p.unit_id JOIN kmzb.unit b ON b.id = p.other_id
WHERE p.kind = 'overlap'
ORDER BY p.m2 DESC
