SELECT kmzb.import_prepare()
