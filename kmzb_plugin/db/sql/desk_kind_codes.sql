SELECT coalesce(array_agg(h.code ORDER BY h.code), ARRAY[]::text[]) FROM kmzb_api.harm_weight h
