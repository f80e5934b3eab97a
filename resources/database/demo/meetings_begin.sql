SELECT kmzb.rebuild_cells();
SELECT kmzb_api.import_meetings_begin();
