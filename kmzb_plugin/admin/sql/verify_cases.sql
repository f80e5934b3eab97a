-- Cases whose number of members or version is not what their members and their journal say.
SELECT concat('case ', c.id, ': ', p.problem)
FROM kmzb.case_file c
LEFT JOIN (SELECT r.case_id, count(*) AS number FROM kmzb.report r WHERE r.case_id IS NOT NULL GROUP BY 1) r ON r.case_id = c.id
LEFT JOIN (
    SELECT o.case_id, count(*) AS number
    FROM (SELECT t.case_id FROM kmzb.raised_threat t UNION ALL SELECT i.case_id FROM kmzb.incident i) o
    WHERE o.case_id IS NOT NULL GROUP BY 1
) o ON o.case_id = c.id
LEFT JOIN (
    SELECT j.subject_id, max(j.seq) AS seq FROM kmzb.journal j WHERE j.subject = 'case' GROUP BY 1
) j ON j.subject_id = c.id,
LATERAL (
    SELECT concat('counts ', c.reports, ' reports, has ', coalesce(r.number, 0)) WHERE c.reports <> coalesce(r.number, 0)
    UNION ALL
    SELECT concat('counts ', c.others, ' threats and events, has ', coalesce(o.number, 0)) WHERE c.others <> coalesce(o.number, 0)
    UNION ALL
    SELECT concat('has version ', c.version, ', its journal ', coalesce(j.seq, 0)) WHERE c.version <> coalesce(j.seq, 0)
) p (problem)
ORDER BY c.id, 1
