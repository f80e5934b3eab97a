-- What the rows mean; a locality without an id is known by name, gmina and place.
UPDATE pg_temp.import_place r
SET geom = m.geom, external_id = coalesce(r.external_id, md5(concat_ws('|', r.name, m.teryt, ST_AsText(ST_SnapToGrid(m.geom, 10))))),
    kind = coalesce((SELECT k.code FROM kmzb.place_kind k WHERE kmzb.fold(r.kind) = ANY (k.spelled) OR r.kind = k.code LIMIT 1), 'locality'),
    teryt = m.teryt
FROM (SELECT i.item, coalesce(lpad(nullif(i.teryt, ''), 7, '0'), %(teryt)s) AS teryt,
             CASE WHEN i.shape IS NOT NULL THEN ST_PointOnSurface(kmzb.import_shape(i.shape, i.srid::int))
                  ELSE kmzb.import_point(kmzb.import_number(i.x), kmzb.import_number(i.y), i.srid) END AS geom
      FROM pg_temp.import_place i) m
WHERE m.item = r.item
