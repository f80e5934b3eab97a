SELECT (SELECT coalesce(json_agg(json_build_array(
            r.id, r.unit_id, r.unit_name, r.position, r.name, r.pillar, r.category, r.category_group, r.road_class, r.weekdays, r.hour_from,
            r.hour_to, r.to_unit, r.to_unit_name, r.to_institution, r.to_institution_name, r.is_valid, r.version, r.changed_by, r.changed_at,
            r.may_edit)), '[]')
        FROM kmzb_api.routing_rules() r),
       (SELECT coalesce(json_agg(json_build_array(o.id, o.name, o.kind)), '[]') FROM kmzb_api.routing_owners() o),
       (SELECT coalesce(json_agg(json_build_array(c.code, c.name_pl, c.name_en) ORDER BY c.position), '[]') FROM kmzb_api.road_class c),
       (SELECT coalesce(json_agg(json_build_array(p.code, p.name_pl, p.name_en)), '[]') FROM kmzb_api.pillar p)
