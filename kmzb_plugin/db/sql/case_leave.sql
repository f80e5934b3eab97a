SELECT %(case_id)s::bigint FROM kmzb_api.leave_case(%(report_id)s::bigint, %(report_version)s::int, %(client_id)s::uuid)
