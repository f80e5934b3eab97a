-- What the forms offer, in one round trip; each list in the order of the dataclass that takes it.
SELECT
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en, is_valid) ORDER BY position), '[]')
     FROM kmzb_api.meeting_kind) AS kinds,
    (SELECT coalesce(json_agg(json_build_array(code, name_pl, name_en, is_valid) ORDER BY position), '[]')
     FROM kmzb_api.organiser_kind) AS organiser_kinds,
    (SELECT coalesce(array_agg(duty), '{{}}') FROM kmzb_api.duty) AS duties
