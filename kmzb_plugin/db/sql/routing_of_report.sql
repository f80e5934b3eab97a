SELECT * FROM kmzb_api.routed_report(%(report_id)s::bigint)
