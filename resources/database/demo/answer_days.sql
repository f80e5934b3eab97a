-- How long each institution has to answer, in days.
SELECT i.id, (extract(epoch FROM kmzb.referral_due(i.id, %(at)s) - %(at)s) / 86400)::float8 FROM kmzb.institution i;
