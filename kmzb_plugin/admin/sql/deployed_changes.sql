SELECT change FROM sqitch.changes WHERE project = %s ORDER BY committed_at, planned_at
