SELECT c.unit_id, c.kind, c.win, c.raw, c.confirmed, c.cases FROM kmzb_api.desk_change(%(scope)s::jsonb, %(as_of)s) c
