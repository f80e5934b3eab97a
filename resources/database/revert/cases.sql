-- Revert kmzb:cases from pg

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

DROP FUNCTION
    kmzb_api.join_case(bigint, int, uuid, bigint, bigint), kmzb_api.leave_case(bigint, int, uuid),
    kmzb_api.join_case_item(bigint, int, uuid, text, bigint), kmzb_api.leave_case_item(bigint, int, uuid, text, bigint),
    kmzb_api.merge_cases(bigint, int, bigint, int, uuid), kmzb_api.split_case(bigint, int, bigint[], uuid),
    kmzb_api.undo_case_act(bigint, int, uuid), kmzb_api.can_undo_case_act(bigint),
    kmzb_api.decide_case(bigint, int, uuid, text, text, text, int, jsonb), kmzb_api.decide_case_preview(bigint, text),
    kmzb_api.dismiss_candidate(bigint, text, bigint, boolean), kmzb_api.case_candidates(bigint, int), kmzb_api.place_history(bigint);
DROP VIEW kmzb_api.case_rule, kmzb_api.case_priority, kmzb_api.case_member, kmzb_api.case;
DROP TRIGGER case_members ON sighting;
DROP TRIGGER case_members ON incident;
DROP TRIGGER case_members ON raised_threat;
DROP TRIGGER case_members ON report;
DROP FUNCTION on_case_sighting(), on_case_members_changed(), undoable_case_act(bigint, person), foreign_members(bigint, int[]),
    case_items_of(bigint), check_case_version(bigint, int), place_item(text, bigint, bigint, bigint), case_of_item(text, bigint, int[]),
    refuse_other_act(journal, text), new_case(bigint), place_reports(bigint[], bigint, uuid, bigint),
    write_case(bigint, int, text, jsonb, jsonb, text, uuid, person), lock_cases(bigint[]), derived_client(uuid, text), refresh_case(bigint),
    case_level(int, int, int, timestamptz), case_candidates(bigint, int[], int), case_items(bigint, int[]),
    case_pairs(bigint, int[], boolean), related_categories(text);

DELETE FROM duty_role WHERE duty = 'case';
DROP TABLE case_dismissal, case_priority, case_weight, category_relation, case_rule;

DROP POLICY own_subtree ON case_file;
CREATE POLICY own_subtree ON case_file FOR SELECT TO kmzb_staff USING (unit_id = ANY ((SELECT visible_units())::int[]));
ALTER TABLE case_file
    DROP COLUMN reports, DROP COLUMN senders, DROP COLUMN unknown, DROP COLUMN others, DROP COLUMN pillars, DROP COLUMN first_at,
    DROP COLUMN last_at;
DROP INDEX report_place_time;

RESET ROLE;
DROP EXTENSION btree_gist;

COMMIT;
