-- Verify kmzb:public_view on pg

BEGIN;

SELECT id, category, category_name_pl, category_name_en, category_group, status, status_name_pl, status_name_en, teryt, created_at,
       modified_at, event_at, time_of_day, weekdays, geom
FROM kmzb_api.public_report WHERE false;
SELECT 1 / (count(*) = 6)::int FROM kmzb.public_status_rule;
SELECT 1 / (count(*) = 3)::int FROM kmzb.setting WHERE key LIKE 'public\_%';
SELECT has_function_privilege('kmzb_public', f, 'EXECUTE')
FROM unnest(ARRAY['kmzb_api.exchange(float8, float8, float8, float8)', 'kmzb_api.public_reports()']) f;
SELECT 1 / has_function_privilege('kmzb_intake', 'kmzb_api.see_it_too(bigint, text, uuid)', 'EXECUTE')::int;
SELECT 1 / (NOT has_function_privilege('kmzb_public', 'kmzb_api.see_it_too(bigint, text, uuid)', 'EXECUTE'))::int;

COMMIT;
