SELECT kmzb.journal_write(
    %(owner)s, 'area_set', %(set)s, kmzb.journal_version('area_set', %(set)s), 'load', '{}',
    jsonb_build_object('name', %(name)s::text, 'valid_from', %(valid_from)s::date, 'source', %(source)s::text, 'units', %(units)s::int),
    NULL, NULL, NULL)
