SELECT report_id, done, obstacle, status, version
FROM kmzb_api.decide_case(%(case_id)s::bigint, %(case_version)s::int, %(client_id)s::uuid, %(act)s::text, %(reason)s::text, %(note)s::text,
                          %(institution_id)s::int, %(seen)s::jsonb)
