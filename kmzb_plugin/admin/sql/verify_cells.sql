SELECT concat('unit ', u.code, ' (', u.name, '): the squares of its area are out of date; mend with SELECT kmzb.rebuild_cells()')
FROM kmzb.unit u
LEFT JOIN LATERAL (
    SELECT min(c.area_m2) AS m2, min(c.superiors) AS superiors, ST_Extent(c.geom)::geometry AS extent
    FROM kmzb.area_cell c WHERE c.unit_id = u.id AND c.beat_id IS NULL
) c ON true
WHERE (u.geom IS NULL OR ST_IsValid(u.geom))
  AND ((u.geom IS NULL) <> (c.m2 IS NULL) OR c.m2 <> u.area_m2 OR c.superiors <> kmzb.unit_superiors(u.id)
       OR abs(ST_XMin(c.extent) - ST_XMin(u.geom)) > 0.01 OR abs(ST_XMax(c.extent) - ST_XMax(u.geom)) > 0.01
       OR abs(ST_YMin(c.extent) - ST_YMin(u.geom)) > 0.01 OR abs(ST_YMax(c.extent) - ST_YMax(u.geom)) > 0.01)
