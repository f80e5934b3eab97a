SELECT person_id, login::text, name, unit_id, unit_name, unit_kind, roles, schema_version, channel, server_time
FROM kmzb_api.whoami()
