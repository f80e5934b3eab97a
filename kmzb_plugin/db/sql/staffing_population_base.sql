SELECT source, title, as_of, is_base FROM kmzb_api.population_set WHERE is_base
