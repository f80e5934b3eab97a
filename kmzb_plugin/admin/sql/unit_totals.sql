SELECT count(DISTINCT code), count(DISTINCT code) FILTER (WHERE area IS NOT NULL) FROM pg_temp.import_unit
