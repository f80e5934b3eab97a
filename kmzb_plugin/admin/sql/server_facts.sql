SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis'),
       current_setting('server_encoding')
