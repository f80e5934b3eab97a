SELECT kmzb_api.referral_letter(%(report_id)s::bigint, %(institution_id)s::int)
