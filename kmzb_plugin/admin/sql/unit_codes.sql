SELECT code FROM kmzb.unit
