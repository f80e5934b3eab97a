(%(categories)s::text[] IS NULL OR r.category = ANY (%(categories)s::text[]))
AND (%(statuses)s::text[] IS NULL OR r.status = ANY (%(statuses)s::text[]))
AND (%(beat_ids)s::int[] IS NULL OR r.beat_id = ANY (%(beat_ids)s::int[]))
AND (%(created_from)s::timestamptz IS NULL OR r.created_at >= %(created_from)s::timestamptz)
AND (%(created_to)s::timestamptz IS NULL OR r.created_at < %(created_to)s::timestamptz)
AND (%(like)s::text IS NULL OR r.description ILIKE %(like)s::text OR r.external_id ILIKE %(like)s::text
     OR r.id::text LIKE %(like)s::text)
AND (%(xmin)s::float8 IS NULL
     OR r.geom && ST_MakeEnvelope(%(xmin)s::float8, %(ymin)s::float8, %(xmax)s::float8, %(ymax)s::float8, 2180))
