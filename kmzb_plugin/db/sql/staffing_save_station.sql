SELECT kmzb_api.save_station(%(unit_id)s::int, %(expected_version)s::int, %(client_id)s::uuid, %(is_closable)s::boolean,
                             %(capacity)s::float8, %(readiness_min)s::float8, %(note)s::text)
