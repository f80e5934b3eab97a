SELECT pg_cancel_backend(%(backend_pid)s::int)
