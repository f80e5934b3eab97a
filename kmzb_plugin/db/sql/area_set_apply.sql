SELECT units, reports, kept, version
FROM kmzb_api.apply_area_set(%(set_id)s::int, %(version)s::int, %(client_id)s::uuid, %(force)s::boolean)
