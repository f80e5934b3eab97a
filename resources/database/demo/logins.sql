-- Login roles belong to the whole cluster: another demo database may have made them already.
DO $logins$
DECLARE
    who record;
BEGIN
    FOR who IN SELECT l.login, l.pg_role FROM demo_login l ORDER BY l.login LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = who.login) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I LOGIN', who.login);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;  -- made by another database in the same moment
            END;
        END IF;
        IF NOT pg_has_role(who.login, who.pg_role, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', who.pg_role, who.login);
        END IF;
    END LOOP;
END
$logins$;
