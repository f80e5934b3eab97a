-- What units have said of staffing and siting, and does not stand as the journal says.
WITH stand AS (
    SELECT 'desk_assumption' AS subject, v.id, v.version, jsonb_build_object('key', v.key, 'value', v.value) AS state FROM kmzb.assumption_value v
    UNION ALL
    SELECT 'handling_time', v.id, v.version, jsonb_build_object('kind', v.kind, 'field_min', v.field_min, 'office_min', v.office_min)
    FROM kmzb.handling_value v
    UNION ALL
    SELECT 'staffing_table', t.id, t.version, kmzb.staffing_state(t) FROM kmzb.staffing_table t
    UNION ALL
    SELECT 'station', s.unit_id, s.version, to_jsonb(s) - 'version' FROM kmzb.station s
    UNION ALL
    SELECT 'candidate_site', c.id, c.version, kmzb.site_state(c) FROM kmzb.candidate_site c
), last AS (
    SELECT DISTINCT ON (j.subject, j.subject_id) j.subject, j.subject_id, j.seq, j.new
    FROM kmzb.journal j WHERE j.subject IN ('desk_assumption', 'handling_time', 'staffing_table', 'station', 'candidate_site')
    ORDER BY j.subject, j.subject_id, j.seq DESC
)
SELECT concat(replace(coalesce(s.subject, l.subject), '_', ' '), ' ', coalesce(s.id, l.subject_id), ': ',
              CASE WHEN s.id IS NULL THEN 'is gone, its journal is not'
                   WHEN l.seq IS DISTINCT FROM s.version THEN concat('has version ', s.version, ', its journal ', coalesce(l.seq, 0))
                   ELSE 'is not what its journal says' END)
FROM stand s FULL JOIN last l ON l.subject = s.subject AND l.subject_id = s.id
WHERE s.id IS NULL OR l.seq IS DISTINCT FROM s.version OR NOT s.state @> l.new
ORDER BY 1
