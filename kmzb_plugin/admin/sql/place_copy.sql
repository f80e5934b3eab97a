COPY pg_temp.import_place (line, item, external_id, name, kind, teryt, population, x, y, shape, srid) FROM STDIN
