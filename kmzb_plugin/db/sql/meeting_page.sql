-- One page of the register, newest first, strictly after the last row shown.
SELECT {meeting_columns}
FROM kmzb_api.meeting m
WHERE (%(kinds)s::text[] IS NULL OR m.kind = ANY (%(kinds)s::text[]))
  AND (%(held_from)s::date IS NULL OR m.held_on >= %(held_from)s::date)
  AND (%(held_to)s::date IS NULL OR m.held_on <= %(held_to)s::date)
  AND (%(like)s::text IS NULL OR m.words LIKE %(like)s::text OR m.id::text LIKE %(like)s::text)
  AND (%(after_id)s::bigint IS NULL OR (m.held_on, m.id) < (%(after_day)s::date, %(after_id)s::bigint))
ORDER BY m.held_on DESC, m.id DESC
LIMIT %(limit)s
