-- One page, most urgent first, strictly after the last row shown. A report without a deadline comes last.
SELECT {report_columns}
FROM kmzb_api.queue_report r
WHERE r.queue = %(queue)s
  AND {report_filter}
  AND (%(after_id)s::bigint IS NULL
       OR (%(after_due)s::timestamptz IS NOT NULL
           AND (r.due_at IS NULL OR (r.due_at, r.id) > (%(after_due)s::timestamptz, %(after_id)s::bigint)))
       OR (%(after_due)s::timestamptz IS NULL AND r.due_at IS NULL AND r.id > %(after_id)s::bigint))
ORDER BY r.due_at, r.id
LIMIT %(limit)s
