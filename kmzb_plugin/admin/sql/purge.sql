SELECT what, removed FROM kmzb.purge()
