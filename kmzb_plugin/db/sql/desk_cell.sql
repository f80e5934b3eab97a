SELECT c.pillar, c.id, c.kind, coalesce(c.status, ''), to_char(c.at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD"T"HH24:MI'), c.case_id,
       coalesce(c.act, ''), coalesce(c.reason, ''),
       coalesce(to_char(c.decided_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD"T"HH24:MI'), ''), coalesce(c.actor_unit, ''),
       coalesce(u.name, ''), coalesce(e.act_name_pl, ''), coalesce(e.act_name_en, ''), coalesce(r.name_pl, ''), coalesce(r.name_en, ''),
       c.confirmed, c.lead
FROM kmzb_api.desk_cell(%(scope)s::jsonb, %(wkt)s) c
LEFT JOIN kmzb_api.unit u ON u.id = c.unit_id
LEFT JOIN kmzb_api.reason r ON r.code = c.reason AND r.act = c.act
LEFT JOIN LATERAL (SELECT v.act_name_pl, v.act_name_en FROM kmzb_api.event v
                   WHERE c.pillar = 'citizens' AND v.report_id = c.id AND v.act = c.act LIMIT 1) e ON true
ORDER BY c.at DESC, c.pillar, c.id
