-- Verify kmzb:roles on pg

BEGIN;
SELECT 1 / (count(*) = 8)::int FROM pg_roles
WHERE rolname IN ('kmzb_owner', 'kmzb_staff', 'kmzb_analyst', 'kmzb_coordinator', 'kmzb_commander',
                  'kmzb_administrator', 'kmzb_intake', 'kmzb_public');
ROLLBACK;
