ANALYZE kmzb.unit, kmzb.beat, kmzb.person, kmzb.institution, kmzb.report, kmzb.event, kmzb.annotation, kmzb.attachment;
