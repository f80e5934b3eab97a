-- The rows are made by this program and checked by its tests: foreign keys need not be looked up ten million times. Superuser only.
SELECT set_config('session_replication_role', 'replica', true), set_config('synchronous_commit', 'off', true),
       set_config('work_mem', '256MB', true), set_config('maintenance_work_mem', '512MB', true), set_config('jit', 'off', true),
       set_config('timezone', 'UTC', true);
