SELECT o.unit_id, o.name,
       (SELECT json_agg(json_build_array(
            a.key, a.section, a.name_pl, a.name_en, a.measure_pl, a.measure_en, a.value, a.delivered, a.minimum, a.maximum, a.is_whole,
            a.source_pl, a.source_en, a.said_by, a.said_by_name, a.note, a.changed_by, a.changed_at, a.own_value, a.own_version))
        FROM kmzb_api.assumptions_of(o.unit_id) a),
       (SELECT json_agg(json_build_array(
            h.kind, h.is_incident, h.name_pl, h.name_en, h.field_min, h.office_min, h.delivered_field_min, h.delivered_office_min,
            h.source_pl, h.source_en, h.said_by, h.said_by_name, h.note, h.changed_by, h.changed_at, h.own_field_min, h.own_office_min,
            h.own_version))
        FROM kmzb_api.handling_of(o.unit_id) h)
FROM (SELECT coalesce(%(unit)s::int, w.unit_id) AS unit_id, coalesce(u.name, w.unit_name) AS name
      FROM kmzb_api.whoami() w LEFT JOIN kmzb_api.unit u ON u.id = %(unit)s::int) o
