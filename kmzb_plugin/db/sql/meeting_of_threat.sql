SELECT t.meeting_id
FROM kmzb_api.raised_threat t JOIN kmzb_api.meeting m ON m.id = t.meeting_id
WHERE t.id = %(threat_id)s::bigint
