SELECT coalesce(has_table_privilege(to_regclass('sqitch.changes'), 'SELECT'), false),
       CASE WHEN has_schema_privilege('kmzb_api', 'USAGE') THEN kmzb_api.schema_version() END
