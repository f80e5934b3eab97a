"""Working days, holidays and deadlines against published cases."""

from __future__ import annotations

from datetime import date

import pytest

from tests.database.support import Person, superuser

# Published cases of working-day arithmetic (civil time); the second holiday case is in test_holidays_in_between.
MOMENTS = [
    ("2021-02-19 12:00", 1, "2021-02-22 12:00"),
    ("2021-02-20 12:00", 1, "2021-02-23 00:00"),
    ("2021-02-15 12:00", 10, "2021-03-01 12:00"),
    ("2021-02-19 12:00", 11, "2021-03-08 12:00"),
    ("2026-04-30 09:00", 1, "2026-05-04 09:00"),  # 1 May, then Saturday, Sunday 3 May
    ("2027-04-30 09:00", 1, "2027-05-04 09:00"),  # 1 May on Saturday, 3 May on Monday
    ("2026-11-10 16:30", 1, "2026-11-12 16:30"),  # Independence Day
    ("2026-06-03 08:00", 1, "2026-06-05 08:00"),  # Corpus Christi on Thursday, 4 June 2026
    ("2024-12-23 10:00", 1, "2024-12-24 10:00"),  # Christmas Eve was a working day
    ("2025-12-23 10:00", 1, "2025-12-29 10:00"),  # and is free since 2025 (then Sat, Sun)
    ("2021-02-22 12:00", -1, "2021-02-19 12:00"),
    ("2021-02-20 12:00", -1, "2021-02-19 00:00"),
    ("2021-02-20 12:00", 0, "2021-02-20 12:00"),
]


@pytest.mark.parametrize("start, days, expected", MOMENTS)
def test_working_days_from_a_moment(shared_database, start, days, expected):
    with superuser(shared_database) as owner:
        assert (
            owner.one(
                "SELECT kmzb.add_working_days(%s::timestamp AT TIME ZONE 'Europe/Warsaw', %s)"
                " = %s::timestamp AT TIME ZONE 'Europe/Warsaw'",
                (start, days, expected),
            )
            is True
        )


def test_holidays_in_between(database):
    with superuser(database) as owner:
        owner.rows("INSERT INTO kmzb.holiday VALUES ('2020-09-15', 'x', 'x'), ('2020-09-21', 'y', 'y')")
        assert owner.one("SELECT kmzb.add_working_days('2020-09-19'::date, 1)") == date(2020, 9, 22)
        assert owner.one("SELECT kmzb.add_working_days('2020-09-19'::date, -5)") == date(2020, 9, 11)


@pytest.mark.parametrize(
    "year, easter",
    [(2016, date(2016, 3, 27)), (2019, date(2019, 4, 21)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5)),
     (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter(shared_database, year, easter):
    with superuser(shared_database) as owner:
        assert owner.one("SELECT kmzb.easter_sunday(%s)", (year,)) == easter


def test_polish_holidays_of_a_year(shared_database):
    with superuser(shared_database) as owner:
        days = [str(row[0]) for row in owner.rows("SELECT day FROM kmzb.holiday WHERE day BETWEEN %s AND %s ORDER BY 1",
                                                  ("2026-01-01", "2026-12-31"))]  # fmt: skip
    assert days == [
        "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-03", "2026-05-24", "2026-06-04",
        "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-24", "2026-12-25", "2026-12-26",
    ]  # fmt: skip


def test_calendar_deadline_keeps_the_clock_over_a_change_of_summer_time(shared_database):
    with superuser(shared_database) as owner:
        assert owner.one(
            "SELECT kmzb.due_at('new', 'speeding', t, t) AT TIME ZONE 'Europe/Warsaw' = '2026-03-30 14:00'::timestamp"
            " FROM (SELECT '2026-03-27 14:00'::timestamp AT TIME ZONE 'Europe/Warsaw') AS x (t)"
        )


def test_rule_of_a_category_goes_first_and_may_count_working_days(database):
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.deadline_rule (status, category, days, working_days, counted_from)"
            " VALUES ('new', 'drugs', 2, true, 'created')"
        )
        due = (
            "SELECT (kmzb.due_at('new', %s, t, t) AT TIME ZONE 'Europe/Warsaw')::text"
            " FROM (SELECT '2021-02-19 12:00'::timestamp AT TIME ZONE 'Europe/Warsaw') AS x (t)"
        )
        assert owner.one(due, ("drugs",)) == "2021-02-23 12:00:00"
        assert owner.one(due, ("speeding",)) == "2021-02-22 12:00:00"
        assert owner.one("SELECT kmzb.due_at('confirmed', 'speeding', now(), now())") is None


def test_deadline_of_verification_starts_when_taken_up(database):
    with Person(database, "t_sopot_analyst") as anna:
        row = anna.decide(102, 1, "take_up")
        assert abs((row["due_at"] - row["status_since"]).total_seconds() - 5 * 86400) <= 3600
