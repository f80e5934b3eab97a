SELECT t.pillar, t.kind, t.raw, t.confirmed, t.cases, t.harm, t.left_out FROM kmzb_api.desk_totals(%(scope)s::jsonb) t
