COPY pg_temp.import_outline (teryt, shape, srid) FROM STDIN
