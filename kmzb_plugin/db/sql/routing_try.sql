SELECT *
FROM kmzb_api.try_route(ST_SetSRID(ST_MakePoint(%(x)s::float8, %(y)s::float8), 2180), %(category)s::text, %(pillar)s::text,
                        %(at)s::timestamptz)
