"""Staffing and siting through the gateway, as the plugin asks for them."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from datetime import date

import pytest

from kmzb_plugin.core.desk import Scope
from kmzb_plugin.core.staffing import (
    SAVE_STAFFING,
    AssumptionDraft,
    HandlingDraft,
    Shift,
    SiteDraft,
    SiteWithdrawal,
    StaffingDraft,
    StaffingWithdrawal,
    StationDraft,
)
from kmzb_plugin.db.staffing_gateway import PgStaffingGateway
from kmzb_plugin.desk.assumptions import Assumptions as StaffAssumptions
from kmzb_plugin.desk.bias import DELIVERED, Assumed
from kmzb_plugin.desk.lamp import Thresholds
from kmzb_plugin.desk.sites import Criteria
from kmzb_plugin.errors import ActRefused, Conflict
from tests.database.support import Person, superuser

SCOPE = Scope(date(2000, 1, 1), date(2099, 1, 1), pillars=("citizens", "police_systems", "consultations"))


@pytest.fixture
def damian(database, open_pool) -> PgStaffingGateway:
    return PgStaffingGateway(open_pool(database, "t_sopot_commander"))


def client() -> str:
    return str(uuid.uuid4())


def test_assumptions_of_the_own_unit_and_of_one_below(database, open_pool, damian, canceller):
    page = damian.assumptions(None, canceller)
    assert (page.unit_id, page.unit_name) == (10, "Komenda Miejska Policji w Sopocie")
    assert page.value("readiness_min") == 3 and page.handling_min()["illegal_parking"] == 35
    assert {entry.said_by for entry in page.values} == {None} and page.values[0].changed_at == ""
    versions = damian.save_assumptions(
        (AssumptionDraft(10, "readiness_min", 8, 0, client(), "pomiar z maja"),),
        (HandlingDraft(10, "illegal_parking", 10, 5, 0, client()),), canceller,
    )  # fmt: skip
    assert versions == (1, 1)
    grazyna = PgStaffingGateway(open_pool(database, "t_gdansk_coordinator"))
    page = grazyna.assumptions(10, canceller)
    (ready,) = [entry for entry in page.values if entry.key == "readiness_min"]
    assert (ready.value, ready.delivered, ready.said_by, ready.note, ready.own_version) == (8, 3, 10, "pomiar z maja", 1)
    assert ready.changed_by == "Damian Komendant" and ready.changed_at.startswith("20")
    assert page.handling_min()["illegal_parking"] == 15
    assert page.as_dict()["handling"]["illegal_parking"] == [10, 5]
    with pytest.raises(ActRefused):
        damian.assumptions(11, canceller)


def test_several_are_written_or_none(damian, canceller):
    good, bad = AssumptionDraft(10, "readiness_min", 8, 0, client()), AssumptionDraft(10, "draws", -1, 0, client())
    with pytest.raises(ActRefused) as refusal:
        damian.save_assumptions((good, bad), (), canceller)
    assert refusal.value.sqlstate == "KM031"
    assert damian.assumptions(None, canceller).value("readiness_min") == 3


def test_tables_and_the_hours_they_fill(damian, canceller):
    assert SAVE_STAFFING in damian.duties(canceller)
    shifts = (Shift(1, 22, 6, 2), Shift(1, 6, 14, 3))
    draft = StaffingDraft(10, date(2026, 1, 1), 0, client(), 12, 10, shifts, "grafik")
    assert damian.save_tables((draft,), canceller) == (1,)
    (table,) = damian.tables(None, canceller)
    assert (table.established, table.filled, table.note, table.version) == (12, 10, "grafik", 1)
    assert table.shifts == tuple(sorted(shifts)) and table.person_hours() == 40
    hours = {row.hour_of_week: row.people for row in damian.duty(SCOPE, canceller)}
    assert hours == {hour: shift.people for shift in shifts for hour in shift.hours_of_week()}
    with pytest.raises(Conflict):
        damian.save_tables((StaffingDraft(10, date(2026, 1, 1), 0, client()),), canceller)
    assert damian.withdraw_table(StaffingWithdrawal(10, date(2026, 1, 1), 1, client()), canceller) == 2
    assert damian.tables(10, canceller) == () and damian.duty(SCOPE, canceller) == ()


def test_what_a_scope_rests_on(database, damian, canceller):
    with superuser(database) as owner:
        owner.rows("INSERT INTO kmzb.population_set VALUES ('t', 'Ludność', '2020-12-31', true)")
        owner.rows("INSERT INTO kmzb.population_point (source, external_id, kind, name, teryt, people, area_km2, geom)"
                   " VALUES ('t', '226401', 'gmina', 'Sopot', '226401', 35049, 17.3, ST_Point(470000, 738000, 2180))")  # fmt: skip
    with Person(database, "t_sopot_analyst") as anna:
        anna.decide(105, 1, "could_not_check", "no_patrol")
    (whole,) = damian.base(SCOPE, canceller)
    assert (whole.unit_id, whole.is_whole, whole.inhabitants, whole.beats, whole.area_km2) == (10, True, 35049, 2, 100)
    (unmet,) = damian.unmet(SCOPE, canceller)
    assert (unmet.unit_id, unmet.reason_en, unmet.attempts, unmet.reports) == (10, "no patrol free", 1, 1)
    assert sum(row.items for row in damian.workload(SCOPE, canceller) if row.basis == "filed") == 13
    (site,) = damian.save_sites((SiteDraft(10, "Nowy", 471000.0, 739000.0, client()),), canceller)
    siting = damian.siting(SCOPE, canceller)
    assert [(point.people, point.unit_id, point.beat_id) for point in siting.population] == [(35049, 10, 1)]
    assert siting.population_set is not None and siting.population_set.as_of == date(2020, 12, 31)
    assert [(one.kind, one.name, one.id) for one in siting.candidates] == [
        ("drawn", "Nowy", site.id), ("gmina_seat", "Sopot", None),
    ]  # fmt: skip
    assert [one.unit_id for one in siting.stations] == [10] and not siting.stations[0].is_closable
    assert damian.save_station(StationDraft(10, 0, client(), True, None, 4), canceller) == 1
    assert damian.siting(SCOPE, canceller).stations[0].readiness_min == 4
    assert damian.withdraw_site(SiteWithdrawal(site.id, 1, client()), canceller) == 2
    assert len(damian.siting(SCOPE, canceller).candidates) == 1


def test_what_is_delivered_is_what_the_recipes_start_from(damian, canceller):
    """One truth: the rows of the database and the defaults of ``desk``; every key has a reader."""
    values = {entry.key: entry.value for entry in damian.assumptions(None, canceller).values}
    staffing, lamp, criteria = asdict(StaffAssumptions()), Thresholds(), Criteria()
    read = {key for key in values if key in staffing}
    assert read == set(staffing) - {"shift_starts"}
    assert {key: values[key] for key in read} == {key: staffing[key] for key in read}
    bounds = {key for key in values if key.startswith("lamp_")}
    assert lamp.saying(values) == lamp and len(bounds) == 10
    assert lamp.saying({"lamp_events_weak": 7}).events.weak == 7
    siting = {"reach_near_min": criteria.minutes[0], "reach_far_min": criteria.minutes[1], "harm_weight": criteria.harm_weight,
              "draws": criteria.draws}  # fmt: skip
    assert {key: values[key] for key in siting} == siting and criteria.reach_min == values["reach_far_min"]
    reporting = {"incident_lasting_d": DELIVERED.lasting_d, "doubles_window_d": DELIVERED.window_d}
    assert {key: values[key] for key in reporting} == reporting
    assert DELIVERED.saying(dict.fromkeys(reporting, 7.0)) == Assumed(7.0, 7.0)
    assert set(values) - read - bounds - set(siting) - set(reporting) == {"workload_tolerance", "false_discovery_rate"}
