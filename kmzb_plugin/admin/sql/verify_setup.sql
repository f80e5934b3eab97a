SELECT concat(object, ': ', problem) FROM kmzb.verify_setup() ORDER BY 1
