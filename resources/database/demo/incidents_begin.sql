SELECT kmzb_api.import_incidents_begin();
