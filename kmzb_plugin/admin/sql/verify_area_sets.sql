SELECT concat('set of areas "', s.name, '" (', u.name, ') should have come into force on ', s.valid_from)
FROM kmzb.area_set s JOIN kmzb.unit u ON u.id = s.unit_id
WHERE s.status = 'draft' AND s.valid_from <= current_date
ORDER BY s.valid_from
