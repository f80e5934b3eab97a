SELECT kmzb.index_names()
