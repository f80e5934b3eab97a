SELECT concat(a.code, ' (', a.name, ') and ', b.code, ' (', b.name, ') share ', round(shared.m2)::bigint, ' m2')
FROM kmzb.unit a
JOIN kmzb.unit_kind ka ON ka.code = a.kind
JOIN kmzb.unit b ON b.geom && a.geom AND b.id > a.id
JOIN kmzb.unit_kind kb ON kb.code = b.kind AND kb.rank = ka.rank,
LATERAL (SELECT ST_Area(ST_Intersection(a.geom, b.geom)) AS m2) shared
WHERE ST_IsValid(a.geom) AND ST_IsValid(b.geom) AND ST_Relate(a.geom, b.geom, 'T********') AND shared.m2 > 10000
ORDER BY shared.m2 DESC
