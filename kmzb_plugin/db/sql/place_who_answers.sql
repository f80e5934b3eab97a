SELECT unit_kind, unit_name, unit_address, unit_phone, unit_email, seat_m, beat_name, officer_name, officer_phone, officer_email,
       gap_m, neighbour, neighbour_m, locality, street, road_class_pl, road_class_en
FROM kmzb_api.who_answers(ST_Point(%(x)s::float8, %(y)s::float8, 2180))
ORDER BY step
