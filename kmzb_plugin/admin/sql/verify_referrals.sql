SELECT concat('report ', v.report_id, ', referral ' || v.referral_id, ': ', v.problem)
FROM kmzb.verify_referrals() v
ORDER BY v.report_id, v.referral_id, v.problem
