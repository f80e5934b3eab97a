SELECT line, item, external_id, field, value, reason FROM pg_temp.import_population WHERE reason IS NOT NULL ORDER BY item
