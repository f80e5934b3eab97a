SELECT (SELECT count(*) FROM kmzb.case_file), (SELECT count(*) FROM demo_case_entry e WHERE e.kind IS NOT NULL),
       (SELECT count(*) FROM kmzb.report r
        WHERE r.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM kmzb.case_file c WHERE c.id = r.case_id))
       + (SELECT count(*) FROM kmzb.case_file c WHERE c.version = 0 OR NOT EXISTS (SELECT FROM kmzb.report r WHERE r.case_id = c.id));
