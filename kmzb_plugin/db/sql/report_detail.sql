-- Everything the panel shows, in one round trip; the three lists are JSON arrays in the order of the dataclass that takes them.
SELECT {report_columns},
    (SELECT coalesce(json_agg(json_build_array(e.id, e.seq, e.act, e.act_name_pl, e.act_name_en, e.at, e.actor, e.actor_unit, e.old,
                                               e.new, e.reason, e.reason_name_pl, e.reason_name_en, e.note, e.undone)
                              ORDER BY e.seq), '[]')
     FROM kmzb_api.event e WHERE e.report_id = r.id) AS events,
    (SELECT coalesce(json_agg(json_build_array(a.id, a.body, a.author, a.created_at, encode(ST_AsBinary(a.geom), 'hex'))
                              ORDER BY a.id), '[]')
     FROM kmzb_api.annotation a WHERE a.report_id = r.id) AS annotations,
    (SELECT coalesce(json_agg(json_build_array(f.id, f.name, f.media_type, f.size_bytes) ORDER BY f.id), '[]')
     FROM kmzb_api.attachment f WHERE f.report_id = r.id) AS attachments,
    kmzb_api.can_undo(r.id) AS can_undo
FROM kmzb_api.report r
WHERE r.id = %(report_id)s::bigint
