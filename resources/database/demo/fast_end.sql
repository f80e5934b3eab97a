SELECT set_config('session_replication_role', 'origin', true);
