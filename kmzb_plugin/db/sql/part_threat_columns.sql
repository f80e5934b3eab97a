t.id, t.meeting_id, t.category, t.description, t.people, t.unit_name, t.beat_name, t.position_quality, t.case_id, t.reports,
t.version, encode(ST_AsBinary(t.geom), 'hex')
