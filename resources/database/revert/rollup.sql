-- Revert kmzb:rollup from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP VIEW kmzb_api.overview_10km, kmzb_api.overview_1km;
DROP FUNCTION
    kmzb_api.overview_pending(int), kmzb_api.desk_totals(jsonb), kmzb_api.desk_cells(jsonb, double precision), kmzb_api.desk_events(jsonb, bigint),
    kmzb_api.desk_change(jsonb, date), kmzb_api.desk_cell(jsonb, text), kmzb_api.desk_fingerprint(jsonb),
    kmzb_api.save_harm_weight(text, double precision, text, int, uuid);
DROP FUNCTION
    cell_source(desk_scope), count_source(desk_scope), area_squares(geometry), event_source(desk_scope, boolean, int[]),
    pending_source(desk_scope, int4multirange), folded_source(desk_scope, int4multirange), square_filter(int4multirange, text),
    scope_filter(desk_scope, text, text, boolean), harm_by_number(), read_scope(jsonb), scope_polygon(text, text), scope_codes(jsonb, text, text[]), scope_day(jsonb, text),
    bad_scope(text, text);
DROP TYPE desk_scope;

DROP TRIGGER rollup_rule ON status;
DROP TRIGGER rollup_rule ON position_quality;
DROP TRIGGER rollup_rule ON setting;
DROP TRIGGER rollup_inserted ON report;
DROP TRIGGER rollup_updated ON report;
DROP TRIGGER rollup_deleted ON report;
DROP FUNCTION verify_rollup(), on_counting_changed(), rebuild_rollup(), on_reports_deleted(), on_reports_written(), fold_rollup(boolean);
DROP VIEW rollup_recounted, case_leads_recounted, lead_now, rollup_pending;
DROP FUNCTION leads_of(bigint[]);
DROP VIEW report_counted;
DROP TABLE case_lead, rollup_change, rollup_day, rollup_year, rollup_span, overview;
DROP FUNCTION square_of(geometry, boolean), square_shape(int, int), coarse_square(int, int);
DROP INDEX report_created;

DROP VIEW kmzb_api.harm_weight;
DROP TRIGGER weighed ON category;
DROP TRIGGER weighed ON incident_type;
DROP FUNCTION on_kind_added();
DROP TABLE harm_weight;
DROP FUNCTION on_weight_changed();
DELETE FROM duty_role WHERE duty = 'harm_weight';
DELETE FROM setting WHERE key IN ('rollup_fold_rows', 'rollup_area_km2');
ALTER TABLE status DROP COLUMN is_confirmed;

COMMIT;
