-- Meetings and threats that do not stand as their journal says. What a threat has from its meeting is compared with the meeting.
WITH stand AS (
    SELECT 'meeting' AS subject, m.id, m.version, kmzb.meeting_state(m) AS state FROM kmzb.meeting m
    UNION ALL
    SELECT 'raised_threat', t.id, t.version,
           kmzb.threat_state(t) - '{raised_on,unit_id,withdrawn}'::text[]
           || CASE WHEN t.geom IS NULL THEN '{}' ELSE jsonb_build_object('unit_id', t.unit_id) END
           || CASE WHEN t.with_meeting THEN '{}' ELSE jsonb_build_object('withdrawn', t.withdrawn) END
    FROM kmzb.raised_threat t
), last AS (
    SELECT j.subject, j.subject_id, max(j.seq) AS seq
    FROM kmzb.journal j WHERE j.subject IN ('meeting', 'raised_threat') GROUP BY 1, 2
), said AS (
    SELECT DISTINCT ON (j.subject, j.subject_id, kv.key) j.subject, j.subject_id, kv.key, kv.value
    FROM kmzb.journal j, jsonb_each(j.new) kv
    WHERE j.subject IN ('meeting', 'raised_threat')
    ORDER BY j.subject, j.subject_id, kv.key, j.seq DESC
)
SELECT concat(replace(f.subject, '_', ' '), ' ', f.id, ': ', f.problem)
FROM (
    SELECT s.subject, s.id, concat('has version ', s.version, ', its journal ', coalesce(l.seq, 0)) AS problem
    FROM stand s LEFT JOIN last l ON l.subject = s.subject AND l.subject_id = s.id
    WHERE l.seq IS DISTINCT FROM s.version
    UNION ALL
    SELECT s.subject, s.id, concat(k.key, ' is not what its journal says')
    FROM stand s JOIN said k ON k.subject = s.subject AND k.subject_id = s.id
    WHERE s.state ? k.key AND s.state -> k.key IS DISTINCT FROM k.value
    UNION ALL
    SELECT 'raised_threat', t.id, concat('is not of the day or the unit of its meeting ', m.id)
    FROM kmzb.raised_threat t JOIN kmzb.meeting m ON m.id = t.meeting_id
    WHERE t.raised_on <> m.held_on OR (t.geom IS NULL AND t.unit_id <> m.unit_id) OR (t.with_meeting AND NOT m.withdrawn)
) f
ORDER BY f.subject, f.id, f.problem
