INSERT INTO kmzb.institution_road_class
SELECT i.id, r.class FROM unnest(%(name)s::text[], %(class)s::text[]) AS r (name, class) JOIN kmzb.institution i ON i.name = r.name
ON CONFLICT DO NOTHING;
