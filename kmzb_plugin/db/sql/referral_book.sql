-- All of a report's hand-overs in one round trip; the lists are JSON arrays in the order of the dataclass that takes them.
SELECT json_build_array(u.name, u.address, u.phone, u.email) AS sender,
    (SELECT coalesce(json_agg(json_build_array({referral_columns}) ORDER BY f.id DESC), '[]')
     FROM kmzb_api.referral f WHERE f.report_id = r.id) AS referrals,
    (SELECT coalesce(json_agg(json_build_array(a.act, a.name_pl, a.name_en, a.from_status, a.to_status, a.done_pl, a.done_en,
                                               a.note_required) ORDER BY a.position, a.from_status), '[]')
     FROM kmzb_api.referral_action a) AS actions,
    (SELECT json_object_agg(w.code, w.body) FROM kmzb_api.letter_word w) AS words
FROM kmzb_api.report r JOIN kmzb_api.unit u ON u.id = r.unit_id
WHERE r.id = %(report_id)s::bigint
