SELECT setval(pg_get_serial_sequence('kmzb.case_file', 'id'), (SELECT coalesce(max(c.id), 1) FROM kmzb.case_file c)),
       set_config('session_replication_role', 'origin', true);
ANALYZE kmzb.case_file, kmzb.journal;
