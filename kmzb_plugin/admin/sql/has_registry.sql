SELECT to_regclass('sqitch.changes') IS NOT NULL
