-- Through the function that writes a table, so that they stand in the journal like any imported ones.
SELECT count(kmzb.write_staffing(u.id, d.valid_from, NULL, NULL, d.established, d.filled, d.shifts, 'load-demo', false, NULL))
FROM (SELECT * FROM pg_temp.demo_staffing ORDER BY code) d JOIN kmzb.unit u ON u.code = d.code;
