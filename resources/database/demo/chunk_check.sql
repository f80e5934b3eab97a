-- Every act handed over must have found its place in a chain: one that the transition table forbids would be missing.
SELECT (SELECT count(*) FROM demo_report) + (SELECT count(*) FROM demo_step), (SELECT count(*) FROM demo_event);
