SELECT kmzb_api.withdraw_threat(%(id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, NULL, %(back)s::boolean)
