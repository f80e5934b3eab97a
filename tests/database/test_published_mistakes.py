"""Mistakes of others that a database can make: an update of nothing shown as saved; a default position as the top hotspot."""

from __future__ import annotations

import psycopg2
import pytest

from tests.database.support import Person, superuser

SILENT = """
    CREATE FUNCTION kmzb.swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER swallow BEFORE UPDATE ON kmzb.report FOR EACH ROW EXECUTE FUNCTION kmzb.swallow()
"""


@pytest.mark.parametrize("act", ["take_up", "annotate"])
def test_an_act_that_would_write_no_row_raises_and_leaves_nothing(database, act):
    """The update is filtered to 0 rows (as a policy would do): refused, and its event is gone with it."""
    with superuser(database) as owner, Person(database, "t_sopot_analyst") as anna:
        events = owner.one("SELECT count(*) FROM kmzb.event WHERE report_id = 101")
        owner.rows(SILENT)
        with pytest.raises(psycopg2.Error) as caught:
            if act == "take_up":
                anna.decide(101, 1, "take_up")
            else:
                anna.rows(
                    "SELECT kmzb_api.annotate(101, 1, gen_random_uuid(), ST_Point(470000, 738000, 2180), 'x')"
                )
        assert caught.value.pgcode == "KM001" and "not written" in str(caught.value)
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE report_id = 101") == events
