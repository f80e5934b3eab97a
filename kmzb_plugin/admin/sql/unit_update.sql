WITH told AS (
    SELECT DISTINCT ON (code) code, kind, name, parent, address, phone, email, seat
    FROM pg_temp.import_unit ORDER BY code, item
), area AS (
    SELECT code, ST_Multi(ST_Union(area)) AS geom FROM pg_temp.import_unit WHERE area IS NOT NULL GROUP BY code
), becomes AS (
    SELECT u.id, coalesce(t.kind, u.kind) AS kind, coalesce(t.name, u.name) AS name,
           coalesce((SELECT p.id FROM kmzb.unit p WHERE p.code = coalesce(t.parent, %(parent)s) AND p.id <> u.id), u.parent_id) AS parent_id,
           coalesce(t.address, u.address) AS address, coalesce(t.phone, u.phone) AS phone, coalesce(t.email, u.email) AS email,
           coalesce(t.seat, u.seat) AS seat, coalesce(a.geom, u.geom) AS geom
    FROM told t JOIN kmzb.unit u ON u.code = t.code LEFT JOIN area a ON a.code = t.code
), changed AS (
    UPDATE kmzb.unit u
    SET kind = b.kind, name = b.name, parent_id = b.parent_id, address = b.address, phone = b.phone, email = b.email,
        seat = b.seat, geom = b.geom
    FROM becomes b
    WHERE b.id = u.id
      AND (u.kind, u.name, u.parent_id, u.address, u.phone, u.email, ST_AsBinary(u.seat), ST_AsBinary(u.geom))
          IS DISTINCT FROM (b.kind, b.name, b.parent_id, b.address, b.phone, b.email, ST_AsBinary(b.seat), ST_AsBinary(b.geom))
    RETURNING u.id
)
SELECT count(*) FROM changed
