DO $finish$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['unit', 'beat', 'person', 'report'] LOOP
        EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''), (SELECT max(id) FROM kmzb.%I))', 'kmzb.' || kind, kind);
    END LOOP;
    PERFORM kmzb.rebuild_cells();  -- the areas were written past the triggers
    PERFORM kmzb.referral_backfill();
    PERFORM kmzb.rebuild_rollup();
END
$finish$;
