SELECT kmzb.refresh_unit_road();
