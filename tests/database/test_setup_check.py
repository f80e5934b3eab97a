"""Whatever would weaken rights, audit or speed is found by ``verify_setup`` and named."""

from __future__ import annotations

import pytest

from tests.database.support import superuser

WEAKENINGS = [
    ("ALTER TABLE kmzb.report DISABLE ROW LEVEL SECURITY", "kmzb.report"),
    ("ALTER TABLE kmzb.attachment DISABLE ROW LEVEL SECURITY", "kmzb.attachment"),
    ("ALTER VIEW kmzb_api.report RESET (security_invoker)", "kmzb_api.report"),
    ("GRANT EXECUTE ON FUNCTION kmzb_api.undo TO PUBLIC", "kmzb_api.undo(bigint,integer,uuid)"),
    ("GRANT UPDATE ON kmzb.report TO kmzb_analyst", "kmzb.report"),
    ("GRANT DELETE ON kmzb_api.event TO kmzb_staff", "kmzb_api.event"),
    ("ALTER TABLE kmzb.event DISABLE TRIGGER append_only", "kmzb.event"),
    ("DROP TRIGGER append_only_all ON kmzb.event", "kmzb.event"),
    ("ALTER TABLE kmzb.journal DISABLE ROW LEVEL SECURITY", "kmzb.journal"),
    ("ALTER TABLE kmzb.case_file DISABLE ROW LEVEL SECURITY", "kmzb.case_file"),
    ("ALTER TABLE kmzb.routing_rule DISABLE ROW LEVEL SECURITY", "kmzb.routing_rule"),
    ("ALTER TABLE kmzb.journal DISABLE TRIGGER append_only_all", "kmzb.journal"),
    ("DROP TRIGGER append_only ON kmzb.journal", "kmzb.journal"),
    ("CREATE TABLE kmzb.loose (unit_id int); GRANT SELECT ON kmzb.loose TO kmzb_staff", "kmzb.loose"),
    ("ALTER FUNCTION geometry_overlaps(geometry, geometry) NOT LEAKPROOF", "geometry_overlaps(geometry,geometry)"),
    ("UPDATE kmzb.reason SET is_valid = false WHERE act = 'reject'", "kmzb.transition 3"),
    ("DELETE FROM kmzb.transition_role WHERE transition_id = 1", "kmzb.transition 1"),
    ("INSERT INTO kmzb.person (login, name, unit_id) VALUES ('no such login', 'x', 10)", "kmzb.person 1001"),
]


def test_a_fresh_installation_has_no_finding(shared_database):
    with superuser(shared_database) as owner:
        assert owner.rows("SELECT * FROM kmzb.verify_setup()") == []


@pytest.mark.parametrize("statement, object_name", WEAKENINGS)
def test_a_weakening_is_named(database, statement, object_name):
    with superuser(database) as owner:
        owner.rows(statement)
        found = owner.rows("SELECT object, problem FROM kmzb.verify_setup()")
        assert object_name in [row[0] for row in found], found
