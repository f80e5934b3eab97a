r.id, r.external_id, r.pillar, r.category, r.status, r.unit_id, r.unit_name, r.beat_id, r.beat_name, r.position_quality,
r.created_at, r.status_since, r.event_from, r.event_to, r.time_of_day, r.weekdays, r.description, r.due_at, r.overdue,
r.taken_by, r.version, ST_X(r.geom), ST_Y(r.geom), r.case_id,
coalesce((SELECT k.reports + k.others FROM kmzb_api.case k WHERE k.id = r.case_id), 0)
