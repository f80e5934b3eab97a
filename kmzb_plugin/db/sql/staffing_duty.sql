SELECT unit_id, hour_of_week, people FROM kmzb_api.desk_duty(%(scope)s::jsonb)
