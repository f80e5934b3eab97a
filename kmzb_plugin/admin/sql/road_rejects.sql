SELECT line, item, external_id, field, value, reason FROM pg_temp.import_road WHERE reason IS NOT NULL ORDER BY item
