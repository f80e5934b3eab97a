INSERT INTO kmzb.institution (kind, name) VALUES %s ON CONFLICT (name) DO NOTHING RETURNING id
