SELECT unit_id, beat_id, kind, reason, reason_pl, reason_en, hour_of_week, attempts, reports FROM kmzb_api.desk_unmet(%(scope)s::jsonb)
