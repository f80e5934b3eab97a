SELECT stored, present, rejected FROM kmzb.import_batch(%s, %s, %s, %s, %s)
