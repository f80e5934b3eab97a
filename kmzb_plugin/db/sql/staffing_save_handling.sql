SELECT kmzb_api.save_handling_time(%(unit_id)s::int, %(kind)s::text, %(expected_version)s::int, %(client_id)s::uuid,
                                   %(field_min)s::float8, %(office_min)s::float8, %(note)s::text)
