-- What every session of the plugin starts with. Pooled sessions read only; an act opens its own READ WRITE transaction.
SELECT set_config('TimeZone', 'UTC', false),
       set_config('client_min_messages', 'warning', false),
       set_config('default_transaction_read_only', 'on', false),
       set_config('statement_timeout', %(statement_timeout_ms)s, false),
       set_config('idle_in_transaction_session_timeout', %(idle_timeout_ms)s, false)
