SELECT id, status, valid_from FROM kmzb.area_set WHERE unit_id = %(owner)s AND name = %(name)s FOR UPDATE
