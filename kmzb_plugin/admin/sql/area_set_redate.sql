UPDATE kmzb.area_set SET valid_from = %(valid_from)s WHERE id = %(set)s AND valid_from <> %(valid_from)s
