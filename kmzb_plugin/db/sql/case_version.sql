-- Number of the last entry in a case's journal, where the caller may see it.
SELECT max(seq) FROM kmzb_api.journal WHERE subject = 'case' AND subject_id = %(case_id)s::bigint
