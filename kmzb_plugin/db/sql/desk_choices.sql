-- What a scope may be made of: units in the order of the tree, kinds by name, pillars; each a JSON array of arrays.
WITH RECURSIVE mine AS (
    SELECT u.id, u.name, u.kind, u.parent_id, u.depth, ARRAY[u.name, u.id::text] AS place
    FROM kmzb_api.unit u
    WHERE u.id = (SELECT w.unit_id FROM kmzb_api.whoami() w)
    UNION ALL
    SELECT u.id, u.name, u.kind, u.parent_id, u.depth, m.place || ARRAY[u.name, u.id::text]
    FROM kmzb_api.unit u
    JOIN mine m ON u.parent_id = m.id
)
SELECT
    (SELECT coalesce(json_agg(json_build_array(m.id, m.name, m.kind, m.depth - (SELECT min(depth) FROM mine), m.parent_id)
                              ORDER BY m.place), '[]') FROM mine m) AS units,
    (SELECT coalesce(json_agg(json_build_array(k.code, k.name_pl, k.name_en, k.pillars) ORDER BY k.name_pl), '[]')
     FROM (SELECT code, name_pl, name_en, ARRAY['citizens', 'consultations'] AS pillars FROM kmzb_api.category
           UNION ALL
           SELECT code, name_pl, name_en, ARRAY['police_systems'] FROM kmzb_api.incident_type) k) AS kinds,
    (SELECT coalesce(json_agg(json_build_array(p.code, p.name_pl, p.name_en)), '[]') FROM kmzb_api.pillar p) AS pillars
