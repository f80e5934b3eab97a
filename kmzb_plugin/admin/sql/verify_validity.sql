SELECT concat('unit ', code, ' (', name, '): ', ST_IsValidReason(geom))
FROM kmzb.unit WHERE NOT ST_IsValid(geom)
UNION ALL
SELECT concat('beat ', b.name, ' of ', u.code, ': ', ST_IsValidReason(b.geom))
FROM kmzb.beat b LEFT JOIN kmzb.unit u ON u.id = b.unit_id WHERE NOT ST_IsValid(b.geom)
