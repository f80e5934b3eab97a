SELECT set_config('session_replication_role', 'replica', true);
CREATE TEMPORARY TABLE demo_case_item (case_id bigint, kind text, source_id text, after_s int) ON COMMIT DROP;
