COPY (SELECT c.col, c."row", c.raw, c.confirmed, c.cases, c.harm FROM kmzb_api.desk_cells(%(scope)s::jsonb, %(cell_km)s) c)
TO STDOUT (FORMAT binary)
