-- Deploy kmzb:roles to pg
-- Group roles belong to the whole cluster: another KMZB database beside this one may have made them already.

BEGIN;

DO $roles$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY[
        'kmzb_owner', 'kmzb_staff', 'kmzb_analyst', 'kmzb_coordinator', 'kmzb_commander',
        'kmzb_administrator', 'kmzb_intake', 'kmzb_public']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;  -- made by a parallel install in another database
            END;
        END IF;
    END LOOP;
    FOREACH role_name IN ARRAY ARRAY['kmzb_analyst', 'kmzb_coordinator', 'kmzb_commander', 'kmzb_administrator']
    LOOP
        IF NOT pg_has_role(role_name, 'kmzb_staff', 'MEMBER') THEN
            EXECUTE format('GRANT kmzb_staff TO %I', role_name);
        END IF;
    END LOOP;
END
$roles$;

COMMENT ON ROLE kmzb_owner IS 'Owns every object of the KMZB database; nobody logs in as it';
COMMENT ON ROLE kmzb_staff IS 'Everybody who works with reports: may read kmzb_api within the own area';

COMMIT;
