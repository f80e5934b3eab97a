SELECT h.code, h.name_pl, h.name_en, h.weight, coalesce(h.says, ''), h.version, true
FROM kmzb_api.save_harm_weight(%(code)s, %(weight)s, %(says)s, %(version)s, %(client_id)s::uuid) h
