SELECT kmzb_api.save_assumption(%(unit_id)s::int, %(key)s::text, %(expected_version)s::int, %(client_id)s::uuid,
                                %(value)s::float8, %(note)s::text)
