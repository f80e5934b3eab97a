WITH good AS (
    SELECT DISTINCT ON (r.external_id) r.external_id, r.class_code, r.number, r.street_name, r.locality, r.teryt, r.institution_id, r.geom
    FROM pg_temp.import_road r WHERE r.reason IS NULL ORDER BY r.external_id, r.item
), changed AS (
    UPDATE kmzb.road o
    SET class = g.class_code, number = g.number, street_name = g.street_name, locality = g.locality, teryt = g.teryt,
        institution_id = g.institution_id, geom = g.geom
    FROM good g
    WHERE o.source = %(source)s AND o.external_id = g.external_id
      AND (o.class, o.number, o.street_name, o.locality, o.teryt, o.institution_id, ST_AsBinary(o.geom))
          IS DISTINCT FROM (g.class_code, g.number, g.street_name, g.locality, g.teryt, g.institution_id, ST_AsBinary(g.geom))
    RETURNING 1
), added AS (
    INSERT INTO kmzb.road (source, external_id, class, number, street_name, locality, teryt, institution_id, geom)
    SELECT %(source)s, g.external_id, g.class_code, g.number, g.street_name, g.locality, g.teryt, g.institution_id, g.geom FROM good g
    WHERE NOT EXISTS (SELECT FROM kmzb.road o WHERE o.source = %(source)s AND o.external_id = g.external_id)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM changed),
       (SELECT count(*) FROM pg_temp.import_road r WHERE r.reason IS NOT NULL)
