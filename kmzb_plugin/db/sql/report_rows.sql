SELECT {report_columns}
FROM kmzb_api.report r
WHERE r.id = ANY (%(ids)s::bigint[])
  AND {report_filter}
ORDER BY r.due_at, r.id
