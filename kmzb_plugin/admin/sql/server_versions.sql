SELECT current_setting('server_version'),
       (SELECT extversion FROM pg_extension WHERE extname = 'postgis')
