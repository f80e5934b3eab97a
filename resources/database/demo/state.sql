-- What was loaded (NULL: nothing), whether there are units of another origin, and whether this session may load.
SELECT (SELECT s.value FROM kmzb.setting s WHERE s.key = 'demo'),
       EXISTS (SELECT FROM kmzb.unit) OR EXISTS (SELECT FROM kmzb.person),
       (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = session_user);
