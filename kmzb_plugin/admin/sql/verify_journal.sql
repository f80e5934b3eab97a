-- Entries of the journal that were changed, removed or put in.
SELECT v.subject || ' ' || v.subject_id || ', entry ' || v.seq || ': ' || v.problem
FROM kmzb.verify_journal() v
ORDER BY v.subject, v.subject_id, v.seq
