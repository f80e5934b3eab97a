-- Everything the form shows, in one round trip; the lists are JSON arrays in the order of the dataclass that takes them.
SELECT {meeting_columns},
    (SELECT coalesce(json_agg(json_build_array(
                t.id, t.meeting_id, t.category, t.description, t.people, t.unit_name, t.beat_name, t.position_quality, t.case_id,
                t.reports, t.version, encode(ST_AsBinary(t.geom), 'hex')) ORDER BY t.id), '[]')
     FROM kmzb_api.raised_threat t WHERE t.meeting_id = m.id) AS threats,
    (SELECT coalesce(json_agg(json_build_array(f.id, f.name, f.media_type, f.size_bytes) ORDER BY f.id), '[]')
     FROM kmzb_api.meeting_file f WHERE f.meeting_id = m.id) AS files,
    (SELECT coalesce(json_agg(json_build_array(j.subject, j.subject_id, j.seq, j.act, j.at, j.actor, j.old, j.new)
                              ORDER BY j.at, j.id), '[]')
     FROM kmzb_api.journal j WHERE j.subject = 'meeting' AND j.subject_id = m.id) AS changes
FROM kmzb_api.meeting m
WHERE m.id = %(meeting_id)s::bigint
