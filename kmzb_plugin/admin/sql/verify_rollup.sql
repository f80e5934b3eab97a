SELECT concat(what, ': ', problem) FROM kmzb.verify_rollup() ORDER BY 1
