INSERT INTO kmzb.area_set (unit_id, name, valid_from, source) VALUES (%(owner)s, %(name)s, %(valid_from)s, %(source)s) RETURNING id
