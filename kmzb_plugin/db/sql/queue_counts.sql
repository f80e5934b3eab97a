SELECT r.queue, count(*)
FROM kmzb_api.queue_report r
WHERE {report_filter}
GROUP BY r.queue
