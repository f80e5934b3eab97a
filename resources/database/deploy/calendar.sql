-- Deploy kmzb:calendar to pg
-- requires: catalogues

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

CREATE TABLE holiday (
    day     date PRIMARY KEY,
    name_pl text NOT NULL,
    name_en text NOT NULL
);
COMMENT ON TABLE holiday IS 'Public holidays (dni ustawowo wolne od pracy); Saturdays and Sundays need no row';

-- Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
CREATE FUNCTION easter_sunday(year int) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT AS $function$
DECLARE
    a int := year % 19;
    b int := year / 100;
    c int := year % 100;
    d int := b / 4;
    e int := b % 4;
    f int := (b + 8) / 25;
    g int := (b - f + 1) / 3;
    h int := (19 * a + b - d - g + 15) % 30;
    i int := c / 4;
    k int := c % 4;
    l int := (32 + 2 * e + 2 * i - h - k) % 7;
    m int := (a + 11 * h + 22 * l) / 451;
    n int := h + l - 7 * m + 114;
BEGIN
    RETURN make_date(year, n / 31, n % 31 + 1);
END
$function$;

INSERT INTO holiday
SELECT day, name_pl, name_en
FROM generate_series(2015, 2045) AS y (year),
LATERAL (VALUES
    (make_date(year, 1, 1), 'Nowy Rok', 'New Year'),
    (make_date(year, 1, 6), 'Święto Trzech Króli', 'Epiphany'),
    (easter_sunday(year), 'Wielkanoc', 'Easter Sunday'),
    (easter_sunday(year) + 1, 'Poniedziałek Wielkanocny', 'Easter Monday'),
    (make_date(year, 5, 1), 'Święto Państwowe', 'Labour Day'),
    (make_date(year, 5, 3), 'Święto Narodowe Trzeciego Maja', 'Constitution Day'),
    (easter_sunday(year) + 49, 'Zielone Świątki', 'Pentecost'),
    (easter_sunday(year) + 60, 'Boże Ciało', 'Corpus Christi'),
    (make_date(year, 8, 15), 'Wniebowzięcie NMP', 'Assumption'),
    (make_date(year, 11, 1), 'Wszystkich Świętych', 'All Saints'),
    (make_date(year, 11, 11), 'Narodowe Święto Niepodległości', 'Independence Day'),
    (make_date(year, 12, 24), 'Wigilia Bożego Narodzenia', 'Christmas Eve'),
    (make_date(year, 12, 25), 'Boże Narodzenie', 'Christmas Day'),
    (make_date(year, 12, 26), 'Drugi dzień Bożego Narodzenia', 'Boxing Day')
) AS h (day, name_pl, name_en)
WHERE NOT (h.name_en = 'Christmas Eve' AND year < 2025)  -- free of work since 2025
ON CONFLICT (day) DO NOTHING;

CREATE FUNCTION is_working_day(day date) RETURNS boolean
LANGUAGE sql STABLE STRICT AS $function$
    SELECT extract(isodow FROM day) < 6 AND NOT EXISTS (SELECT FROM kmzb.holiday h WHERE h.day = is_working_day.day)
$function$;

-- The n-th working day after (n > 0) or before (n < 0) a day; the day itself for n = 0.
CREATE FUNCTION add_working_days(day date, n int) RETURNS date
LANGUAGE plpgsql STABLE STRICT AS $function$
DECLARE
    step int := sign(n);
    left_over int := abs(n);
BEGIN
    WHILE left_over > 0 LOOP
        day := day + step;
        IF kmzb.is_working_day(day) THEN
            left_over := left_over - 1;
        END IF;
    END LOOP;
    RETURN day;
END
$function$;

CREATE FUNCTION time_zone() RETURNS text
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN (SELECT value FROM kmzb.setting WHERE key = 'time_zone');
END
$function$;

-- The same for a moment, in civil time: whole working days pass. From a working day the time of day is kept; from a free day
-- counting starts (ends, backwards) at the border of the next (previous) working day.
CREATE FUNCTION add_working_days(moment timestamptz, n int) RETURNS timestamptz
LANGUAGE plpgsql STABLE STRICT AS $function$
DECLARE
    zone  text := kmzb.time_zone();
    local timestamp := moment AT TIME ZONE zone;
    start date := local::date;
    goal  date;
BEGIN
    IF n = 0 THEN
        RETURN moment;
    END IF;
    goal := kmzb.add_working_days(start, n);
    IF kmzb.is_working_day(start) THEN
        RETURN (goal + local::time) AT TIME ZONE zone;
    END IF;
    RETURN (goal + CASE WHEN n > 0 THEN 1 ELSE 0 END)::timestamp AT TIME ZONE zone;
END
$function$;

CREATE TABLE deadline_rule (
    id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    status       text NOT NULL REFERENCES status,
    category     text REFERENCES category,
    days         int  NOT NULL CHECK (days BETWEEN 0 AND 365),
    working_days boolean NOT NULL,
    counted_from text NOT NULL CHECK (counted_from IN ('created', 'status')),
    UNIQUE NULLS NOT DISTINCT (status, category)
);
COMMENT ON TABLE deadline_rule IS 'How long a report may stay in a status; a row for a category goes before the general one';
INSERT INTO deadline_rule (status, category, days, working_days, counted_from) VALUES
    ('new', NULL, 3, false, 'created'),           -- guidelines of 20 Dec 2019: read at most 3 days after the report
    ('verification', NULL, 5, false, 'status');   -- the longest verification time is not published: a parameter

-- When a report in this status must have left it; NULL where no rule holds.
CREATE FUNCTION due_at(status text, category text, created_at timestamptz, status_since timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $function$
#variable_conflict use_column
DECLARE
    rule  kmzb.deadline_rule;
    start timestamptz;
    zone  text;
BEGIN
    SELECT r.* INTO rule
    FROM kmzb.deadline_rule r
    WHERE r.status = due_at.status AND (r.category = due_at.category OR r.category IS NULL)
    ORDER BY r.category NULLS LAST
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    start := CASE rule.counted_from WHEN 'created' THEN due_at.created_at ELSE due_at.status_since END;
    IF rule.working_days THEN
        RETURN kmzb.add_working_days(start, rule.days);
    END IF;
    zone := kmzb.time_zone();
    RETURN (start AT TIME ZONE zone + make_interval(days => rule.days)) AT TIME ZONE zone;
END
$function$;

COMMIT;
