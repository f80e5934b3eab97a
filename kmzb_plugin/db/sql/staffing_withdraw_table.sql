SELECT kmzb_api.withdraw_staffing(%(unit_id)s::int, %(valid_from)s::date, %(expected_version)s::int, %(client_id)s::uuid,
                                  %(note)s::text)
