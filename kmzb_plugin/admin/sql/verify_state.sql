SELECT concat('report ', report_id, ': ', field, ' is ', in_report, ', its events say ', in_events)
FROM kmzb.verify_state()
ORDER BY report_id, field
