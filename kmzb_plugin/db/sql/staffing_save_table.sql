SELECT kmzb_api.save_staffing(%(unit_id)s::int, %(valid_from)s::date, %(expected_version)s::int, %(client_id)s::uuid,
                              %(established)s::int, %(filled)s::int, %(shifts)s::jsonb, %(note)s::text)
