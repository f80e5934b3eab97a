-- Through the door of the police systems' files, so that unit, beat and quality are found as they would be for a real one.
SELECT kmzb_api.import_incidents_prepare();
SELECT stored, present, rejected
FROM kmzb_api.import_incidents_batch(%(source)s, %(options)s::jsonb, 'load-demo', 1, %(rows)s);
