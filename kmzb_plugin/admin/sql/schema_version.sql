SELECT CASE WHEN EXISTS (SELECT FROM pg_namespace WHERE nspname = 'kmzb_api' AND has_schema_privilege(oid, 'USAGE'))
            THEN kmzb_api.schema_version() END
