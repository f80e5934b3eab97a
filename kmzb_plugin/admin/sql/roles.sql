SELECT code, pg_role FROM kmzb.role ORDER BY code
