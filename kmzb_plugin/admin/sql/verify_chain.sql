SELECT concat('report ', report_id, ', event number ', seq, coalesce(' (id ' || event_id || ')', ''), ': ', problem)
FROM kmzb.verify_chain()
ORDER BY report_id, seq
