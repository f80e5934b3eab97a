SELECT line, item, external_id, field, value, reason FROM pg_temp.import_place WHERE reason IS NOT NULL ORDER BY item
