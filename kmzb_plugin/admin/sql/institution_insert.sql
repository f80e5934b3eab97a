INSERT INTO kmzb.institution AS i (kind, name, address, email, phone, teryt) VALUES %s
ON CONFLICT (name) DO UPDATE
SET kind = EXCLUDED.kind, address = coalesce(EXCLUDED.address, i.address), email = coalesce(EXCLUDED.email, i.email),
    phone = coalesce(EXCLUDED.phone, i.phone), teryt = CASE WHEN EXCLUDED.teryt = '{}' THEN i.teryt ELSE EXCLUDED.teryt END
RETURNING id, name, xmax = 0 AS is_new
