SELECT concat('rule ', r.id, ' (', r.name, '): ', p.problem)
FROM kmzb.routing_rule r
LEFT JOIN kmzb.unit u ON u.id = r.to_unit
LEFT JOIN kmzb.institution i ON i.id = r.to_institution,
LATERAL (
    SELECT concat('sends to ', u.code, ', which is not below its own unit any more') WHERE NOT u.id = ANY (kmzb.unit_subtree(r.unit_id))
    UNION ALL
    SELECT concat('suggests an institution that is not valid any more: ', i.name) WHERE NOT i.is_valid
) p (problem)
WHERE r.is_valid AND NOT r.is_removed
ORDER BY r.id
