SELECT report_id, possible, obstacle, status, version FROM kmzb_api.decide_case_preview(%(case_id)s::bigint, %(act)s::text)
