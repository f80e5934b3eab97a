SELECT {referral_columns}
FROM kmzb_api.referral_answer(%(referral_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(text)s::text) f
