SELECT concat(object, ': ', problem) FROM kmzb.verify_submission() ORDER BY 1
