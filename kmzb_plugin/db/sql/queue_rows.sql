SELECT {report_columns}
FROM kmzb_api.queue_report r
WHERE r.queue = %(queue)s
  AND r.id = ANY (%(ids)s::bigint[])
  AND {report_filter}
ORDER BY r.due_at, r.id
