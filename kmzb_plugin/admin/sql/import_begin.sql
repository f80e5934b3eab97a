SELECT kmzb.import_begin()
