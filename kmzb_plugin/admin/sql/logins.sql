SELECT login FROM kmzb.person
