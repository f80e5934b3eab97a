COPY pg_temp.import_row (
    line, item, external_id, category, status, created, modified, event_from, event_to,
    time_of_day, weekdays, x, y, srid, teryt, description
) FROM STDIN
