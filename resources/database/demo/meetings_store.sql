-- Through the door of the archive, so that they stand in the journal like any imported ones.
SELECT kmzb_api.import_meetings_prepare();
SELECT stored, present, rejected
FROM kmzb_api.import_meetings_batch(%(source)s, %(options)s::jsonb, 'load-demo', 1, %(rows)s);
