INSERT INTO kmzb.population_set (source, title, as_of, is_base)
VALUES (%(source)s, %(title)s, %(as_of)s, true), (%(gminy)s, %(gminy_title)s, %(as_of)s, false);
