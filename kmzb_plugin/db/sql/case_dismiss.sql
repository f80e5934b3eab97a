SELECT NULL::bigint FROM kmzb_api.dismiss_candidate(%(report_id)s::bigint, %(kind)s, %(other_id)s::bigint, true)
