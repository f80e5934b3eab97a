SELECT s.id, s.name, s.kind, s.kind_name_pl, s.kind_name_en, s.reason, s.reason_pl, s.reason_en, s.address, s.email, s.phone
FROM kmzb_api.institutions_for(%(report_id)s::bigint) s
ORDER BY s.rank
