-- What the rows mean. A street without a locality belongs to the nearest one.
UPDATE pg_temp.import_road r
SET geom = m.geom, class_code = m.class_code, institution_id = m.institution_id,
    external_id = coalesce(r.external_id, kmzb.road_key(m.geom, m.class_code, r.number, r.street_name)),
    locality = coalesce(r.locality, %(locality)s, CASE WHEN r.street_name IS NOT NULL THEN m.nearest_name END),
    teryt = coalesce(m.teryt, %(teryt)s, CASE WHEN r.locality IS NULL AND %(locality)s IS NULL THEN m.nearest_teryt END)
FROM (SELECT s.*, n.name AS nearest_name, n.teryt AS nearest_teryt
      FROM (SELECT i.item, lpad(nullif(i.teryt, ''), 7, '0') AS teryt,
                   (SELECT c.code FROM kmzb.road_class c WHERE kmzb.fold(i.class) = ANY (c.spelled) LIMIT 1) AS class_code,
                   (SELECT o.id FROM kmzb.institution o WHERE o.is_valid AND kmzb.fold(o.name) = kmzb.fold(i.manager) LIMIT 1) AS institution_id,
                   ST_Multi(ST_CollectionExtract(kmzb.import_shape(i.shape, i.srid::int), 2)) AS geom
            FROM pg_temp.import_road i) s
      LEFT JOIN LATERAL (SELECT p.name, p.teryt FROM kmzb.place p
                         WHERE ST_DWithin(p.geom, ST_PointOnSurface(s.geom), 10000)
                         ORDER BY p.geom <-> ST_PointOnSurface(s.geom) LIMIT 1) n ON true) m
WHERE m.item = r.item
