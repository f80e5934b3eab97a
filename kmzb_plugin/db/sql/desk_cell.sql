SELECT c.pillar, c.id, c.kind, coalesce(c.status, ''), to_char(c.at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD"T"HH24:MI'), c.case_id,
       coalesce(c.act, ''), coalesce(c.reason, ''),
       coalesce(to_char(c.decided_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD"T"HH24:MI'), ''), coalesce(c.actor_unit, '')
FROM kmzb_api.desk_cell(%(scope)s::jsonb, %(wkt)s) c
