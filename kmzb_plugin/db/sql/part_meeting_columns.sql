m.id, m.external_id, m.held_on, m.held_at, m.place, m.teryt, m.kind, m.organiser, m.organiser_kind, m.participants, m.unit_id,
m.unit_name, m.beat_name, m.position_quality, m.threats, m.files, m.version, ST_X(m.geom), ST_Y(m.geom)
