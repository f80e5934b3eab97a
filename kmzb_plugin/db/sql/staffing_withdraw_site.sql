SELECT kmzb_api.withdraw_site(%(id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(note)s::text)
