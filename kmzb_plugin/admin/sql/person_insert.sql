INSERT INTO kmzb.person (login, name, unit_id) VALUES (%s, %s, %s)
