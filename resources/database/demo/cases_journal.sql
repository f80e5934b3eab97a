-- The entries with one number, each on the hash of the one before it.
INSERT INTO kmzb.journal (unit_id, subject, subject_id, seq, act, at, person_id, actor, actor_unit, login, old, new, prev_hash, hash)
SELECT j.unit_id, 'case', j.case_id, j.seq, j.act, j.at, j.person_id, j.actor, j.actor_unit, j.login, '{}', j.new, j.prev_hash,
       kmzb.event_hash(j.prev_hash, j.case_id, j.seq, 'case:' || j.act, j.at, j.person_id, j.actor, j.actor_unit, j.login, '{}', j.new,
                       j.unit_id::text, NULL, NULL, NULL)
FROM (
    SELECT e.*, c.unit_id, a.actor, a.actor_unit, a.login, coalesce(p.hash, kmzb.journal_start('case', e.case_id)) AS prev_hash
    FROM demo_case_entry e
    JOIN kmzb.case_file c ON c.id = e.case_id
    JOIN demo_actor a ON a.id = e.person_id
    LEFT JOIN kmzb.journal p ON p.subject = 'case' AND p.subject_id = e.case_id AND p.seq = e.seq - 1
    WHERE e.seq = %(seq)s
    OFFSET 0
) j
ORDER BY j.case_id;
