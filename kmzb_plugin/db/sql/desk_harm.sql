SELECT h.code, h.name_pl, h.name_en, h.weight, coalesce(h.says, ''), h.version,
       EXISTS (SELECT FROM kmzb_api.duty d WHERE d.duty = 'harm_weight')
FROM kmzb_api.harm_weight h
