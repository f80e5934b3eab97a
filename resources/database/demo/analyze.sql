ANALYZE kmzb.unit, kmzb.area_cell, kmzb.beat, kmzb.person, kmzb.institution, kmzb.report, kmzb.event, kmzb.annotation, kmzb.attachment;
