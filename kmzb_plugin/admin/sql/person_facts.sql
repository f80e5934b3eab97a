SELECT (SELECT id FROM kmzb.unit WHERE code = %(unit)s),
       EXISTS (SELECT FROM pg_roles WHERE rolname = %(login)s),
       EXISTS (SELECT FROM kmzb.person WHERE login = %(login)s),
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
