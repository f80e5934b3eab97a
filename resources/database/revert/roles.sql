-- Revert kmzb:roles from pg
-- The group roles stay: they belong to the cluster, and other databases and people's logins may hang on them.

BEGIN;
COMMIT;
