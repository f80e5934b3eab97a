SELECT kmzb_api.import_incidents_finish(%(source)s, %(options)s::jsonb, 'load-demo', %(rows)s);
