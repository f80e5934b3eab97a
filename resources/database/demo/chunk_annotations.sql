INSERT INTO kmzb.annotation (report_id, event_id, geom, body)
SELECT d.report_id, e.id, ST_GeomFromText(d.wkt, 2180), e.note
FROM demo_drawing d JOIN kmzb.event e ON e.report_id = d.report_id AND e.seq = d.seq
ORDER BY e.id;
