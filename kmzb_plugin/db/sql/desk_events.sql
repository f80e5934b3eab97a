-- Moments as days of local time since 1970; NaN and 0 where nothing is known, for no column may be NULL.
COPY (
    SELECT array_position(%(pillars)s::text[], e.pillar)::smallint, array_position(%(kinds)s::text[], e.kind)::smallint, e.id,
           coalesce(e.x, 'NaN'), coalesce(e.y, 'NaN'),
           extract(epoch FROM e.at AT TIME ZONE 'Europe/Warsaw')::float8 / 86400,
           coalesce(extract(epoch FROM e.from_at AT TIME ZONE 'Europe/Warsaw')::float8 / 86400, 'NaN'),
           coalesce(extract(epoch FROM e.to_at AT TIME ZONE 'Europe/Warsaw')::float8 / 86400, 'NaN'),
           e.confirmed, e.lead, coalesce(e.case_id, 0), e.unit_id, coalesce(e.beat_id, 0), e.is_point, e.harm
    FROM kmzb_api.desk_events(%(scope)s::jsonb, %(at_most)s) e
) TO STDOUT (FORMAT binary)
