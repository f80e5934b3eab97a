SELECT kind, name, locality, gmina, powiat, x, y, ST_AsBinary(geom), in_gap,
       unit_kind, unit_name, unit_address, unit_phone, unit_email, beat_name, officer_name, officer_phone, officer_email
FROM kmzb_api.find_place(%(typed)s::text, ST_Point(%(x)s::float8, %(y)s::float8, 2180), %(limit)s::int)
WHERE geom IS NOT NULL
