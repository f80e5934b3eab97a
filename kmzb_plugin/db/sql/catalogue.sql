-- Every rule table in one round trip, each as a JSON array of arrays in the order of the dataclass that takes it.
SELECT
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en, group_code, group_name_pl, group_name_en, symbol)), '[]')
     FROM kmzb_api.category) AS categories,
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en, colour, symbol, is_open) ORDER BY position), '[]')
     FROM kmzb_api.status) AS statuses,
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en) ORDER BY position), '[]')
     FROM kmzb_api.queue) AS queues,
    (SELECT coalesce(json_agg(json_build_array(act, name_pl, name_en, from_status, to_status, key, changes_status, reason_required,
                                               note_required, institution_required, done_pl, done_en) ORDER BY position, act), '[]')
     FROM kmzb_api.action) AS actions,
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en, act) ORDER BY act, position), '[]')
     FROM kmzb_api.reason) AS reasons,
    (SELECT coalesce(json_agg(json_build_array(id, kind, name) ORDER BY name, id), '[]')
     FROM kmzb_api.institution) AS institutions,
    (SELECT coalesce(json_agg(json_build_array(id, name, unit_name) ORDER BY unit_name, name, id), '[]')
     FROM kmzb_api.beat) AS beats
