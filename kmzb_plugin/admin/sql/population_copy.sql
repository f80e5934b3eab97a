COPY pg_temp.import_population (line, item, external_id, name, teryt, people, area_km2, x, y, shape, srid) FROM STDIN
