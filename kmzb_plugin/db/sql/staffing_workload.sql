SELECT unit_id, beat_id, pillar, kind, basis, hour_of_week, items FROM kmzb_api.desk_workload(%(scope)s::jsonb)
