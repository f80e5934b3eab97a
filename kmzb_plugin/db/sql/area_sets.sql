SELECT id, unit_id, unit_name, name, valid_from, status, source, loaded_at, applied_at, areas, version
FROM kmzb_api.area_set
ORDER BY status <> 'draft', valid_from DESC, id DESC
