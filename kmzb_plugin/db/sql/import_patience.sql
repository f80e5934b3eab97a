-- A file may take longer than any other work; a client that has gone away must not keep the door shut for good.
SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '600000', true)
