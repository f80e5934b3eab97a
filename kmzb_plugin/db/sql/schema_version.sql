SELECT kmzb_api.schema_version()
