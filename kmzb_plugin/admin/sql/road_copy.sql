COPY pg_temp.import_road (line, item, external_id, class, number, street_name, locality, teryt, manager, shape, srid) FROM STDIN
