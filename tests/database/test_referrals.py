"""Hand-over to other bodies: never without a referral, whichever way the report got there; its life, its clock, its letter."""

from __future__ import annotations

import threading
import uuid
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import psycopg2
import pytest

from tests.database.support import Person, superuser, verify

ANNA, CELINA, FOREIGN = "t_sopot_analyst", "t_sopot_coordinator", "t_krakow_analyst"
CONFIRMED, ROAD = 108, 1  # a confirmed report of Sopot; the national road manager
ACT = "SELECT * FROM kmzb_api.referral_{}(%s, %s, %s, %s)"


class Desk(Person):
    """A person who hands over and records replies."""

    def refer(self, report=CONFIRMED, version=1, institution=ROAD, letter="Proszę o naprawę.", client=None):
        return self.record(
            "SELECT * FROM kmzb_api.refer(%s, %s, %s, %s, %s)",
            (report, version, client or str(uuid.uuid4()), institution, letter),
        )

    def reply(self, act, referral, version, text=None, client=None):
        return self.record(ACT.format(act), (referral, version, client or str(uuid.uuid4()), text))

    def referral(self, report=CONFIRMED):
        return self.record("SELECT * FROM kmzb_api.referral WHERE report_id = %s ORDER BY id DESC LIMIT 1", (report,))


def sound(database):
    """Nothing that a verification would find."""
    with superuser(database) as owner:
        assert verify(database) == []
        assert owner.rows("SELECT * FROM kmzb.verify_referrals()") == []
        assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []


def test_a_hand_over_with_a_letter_of_ones_own(database):
    with Desk(database, ANNA) as anna:
        row = anna.refer(letter="  Prośba o naprawę {numer}.  ")
        assert row["status"] == "referred" and row["version"] == 2
        referral = anna.referral()
        assert (referral["status"], referral["institution_id"], referral["version"]) == ("awaiting", ROAD, 1)
        assert referral["letter"] == "Prośba o naprawę {numer}.", "what a person writes is not a template"
        assert referral["sent_by"] == "Anna Sopocka" and not referral["overdue"]
        assert referral["due_at"] == row["due_at"], "the list's clock is the referral's"
        assert timedelta(days=29) < referral["due_at"] - referral["sent_at"] < timedelta(days=31)
    sound(database)


def test_the_old_way_of_handing_over_makes_a_referral_too(database):
    with Desk(database, ANNA) as anna:
        row = anna.decide(CONFIRMED, 1, "hand_over", institution=ROAD, note="pilne")
        referral = anna.referral()
        assert referral["status"] == "awaiting" and referral["due_at"] == row["due_at"]
        assert "zgłoszone w Krajowej Mapie Zagrożeń Bezpieczeństwa pod numerem 108" in referral["letter"]
        assert "{" not in referral["letter"]
    sound(database)


def test_accepted_answered_and_every_act_stands_in_the_history(database):
    with Desk(database, ANNA) as anna:
        anna.refer()
        referral = anna.referral()
        accepted = anna.reply("accept", referral["id"], 1)
        assert accepted["status"] == "accepted" and accepted["accepted_at"] and accepted["due_at"] == referral["due_at"]
        error = anna.refused("reply", "answer", referral["id"], 2, "  ")
        assert error.pgcode == "KM004", "an answer without words is none"
        answered = anna.reply("answer", referral["id"], 2, "Jezdnię naprawiono.")
        assert (answered["status"], answered["answer"], answered["due_at"]) == ("answered", "Jezdnię naprawiono.", None)
        assert anna.one("SELECT due_at FROM kmzb_api.report WHERE id = %s", (CONFIRMED,)) is None, "nobody waits any more"
        acts = anna.rows("SELECT act, note FROM kmzb_api.event WHERE report_id = %s ORDER BY seq", (CONFIRMED,))
        assert acts[1:] == [("hand_over", None), ("referral_accepted", None), ("referral_answered", "Jezdnię naprawiono.")]
        assert anna.refused("reply", "accept", referral["id"], 3).pgcode == "KM024"
    sound(database)


def test_a_return_comes_back_into_the_queue_with_a_new_deadline(database):
    with Desk(database, ANNA) as anna:
        anna.refer()
        referral = anna.referral()
        assert anna.refused("reply", "return", referral["id"], 1).pgcode == "KM004"
        back = anna.reply("return", referral["id"], 1, "Droga powiatowa.")
        assert back["status"] == "returned" and back["closed_at"] and back["due_at"] is None
        report = anna.record("SELECT * FROM kmzb_api.queue_report WHERE id = %s AND queue = 'verification'", (CONFIRMED,))
        assert report["taken_by"] is None and report["institution_id"] is None and not report["overdue"]
        assert report["due_at"] > datetime.now(UTC) + timedelta(days=4), "as fresh as if just taken up"
        event = anna.rows("SELECT act, note FROM kmzb_api.event WHERE report_id = %s ORDER BY seq DESC LIMIT 1", (CONFIRMED,))
        assert event == [("referral_returned", "Droga powiatowa.")]
        anna.decide(CONFIRMED, report["version"], "confirm")
        anna.refer(version=report["version"] + 1, institution=2)
        second = anna.referral()
        assert second["id"] != referral["id"] and second["institution_id"] == 2
    sound(database)


def test_undo_of_a_hand_over_withdraws_the_referral(database):
    with Desk(database, ANNA) as anna:
        anna.refer()
        anna.undo(CONFIRMED, 2)
        referral = anna.referral()
        assert referral["status"] == "withdrawn" and referral["closed_at"]
        assert anna.one("SELECT status FROM kmzb_api.report WHERE id = %s", (CONFIRMED,)) == "confirmed"
        assert anna.refused("reply", "accept", referral["id"], 2).pgcode in ("KM002", "KM024")
        anna.refer(version=3)
        assert anna.one("SELECT count(*) FROM kmzb_api.referral WHERE report_id = %s", (CONFIRMED,)) == 2
    sound(database)


@pytest.mark.parametrize("act, text", [("accept", None), ("answer", "Zrobione."), ("return", "Nie nasze.")])
def test_a_reply_that_was_recorded_by_mistake_is_undone(database, act, text):
    with Desk(database, ANNA) as anna:
        anna.refer()
        before = anna.referral()
        anna.reply(act, before["id"], 1, text)
        report = anna.undo(CONFIRMED, 3)
        after = anna.referral()
        assert report["status"] == "referred" and report["due_at"] == before["due_at"]
        changed = {key for key in before if before[key] != after[key]} - {"version", "report_version"}
        assert changed == set() and after["version"] == 3
    sound(database)


def test_undo_of_something_else_leaves_the_referral_alone(database):
    with Desk(database, ANNA) as anna:
        anna.refer()
        anna.annotate(CONFIRMED, 2, "SRID=2180;POINT(470010 738510)", "tu")
        anna.undo(CONFIRMED, 3)
        assert anna.referral()["status"] == "awaiting"
    sound(database)


def test_reopening_withdraws_and_its_undo_brings_back(database):
    with Desk(database, ANNA) as anna, Desk(database, CELINA) as celina:
        anna.refer()
        anna.reply("accept", anna.referral()["id"], 1)
        celina.decide(CONFIRMED, 3, "reopen", note="pomyłka")
        assert anna.referral()["status"] == "withdrawn"
        celina.undo(CONFIRMED, 4)
        assert anna.referral()["status"] == "accepted"
    sound(database)


def test_two_people_at_once_one_wins(database):
    with Desk(database, ANNA) as anna, Desk(database, "t_sopot_analyst2") as bogdan:
        anna.refer()
        number = anna.referral()["id"]
        outcomes, start = [], threading.Barrier(2)

        def act(person, name, text):
            start.wait()
            try:
                person.reply(name, number, 1, text)
                outcomes.append(name)
            except psycopg2.Error as error:
                outcomes.append(error.pgcode)

        threads = [threading.Thread(target=act, args=item)
                   for item in ((anna, "answer", "Zrobione."), (bogdan, "return", "Nie nasze."))]  # fmt: skip
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(o for o in outcomes if o.startswith("KM")) == ["KM001"] and len(outcomes) == 2
        error = bogdan.refused("reply", "accept", number, 1)
        assert error.pgcode == "KM001" and '"version": 2' in error.diag.message_detail
    sound(database)


def test_sent_twice_it_is_done_once(database):
    with Desk(database, ANNA) as anna:
        client, reply, write = (str(uuid.uuid4()) for _ in range(3))
        assert anna.refer(client=client)["version"] == anna.refer(client=client)["version"] == 2
        number = anna.referral()["id"]
        first = anna.reply("write", number, 1, "Inny list.", write)
        assert anna.reply("write", number, 1, "Inny list.", write) == first
        assert anna.reply("accept", number, 2, None, reply)["version"] == anna.reply("accept", number, 2, None, reply)["version"]
        assert anna.one("SELECT count(*) FROM kmzb_api.event WHERE report_id = %s", (CONFIRMED,)) == 3
        assert anna.refused("reply", "write", number, 3, "Jeszcze inny.", reply).pgcode == "KM012"
    sound(database)


def test_the_letter_may_be_written_anew_while_an_answer_is_awaited(database):
    with Desk(database, ANNA) as anna:
        anna.refer(letter="Pierwszy.")
        number = anna.referral()["id"]
        assert anna.reply("write", number, 1, "Drugi.")["letter"] == "Drugi."
        kept = anna.rows(
            "SELECT old ->> 'letter', new ->> 'letter' FROM kmzb_api.journal"
            " WHERE subject = 'referral' AND subject_id = %s ORDER BY seq", (number,)
        )  # fmt: skip
        assert kept == [(None, "Pierwszy."), ("Pierwszy.", "Drugi.")]
        assert anna.refused("reply", "write", number, 2, " ").pgcode == "KM011"
        assert anna.refused("reply", "write", number, 2, "x" * 8001).pgcode == "KM011"
        anna.reply("answer", number, 2, "Zrobione.")
        assert anna.refused("reply", "write", number, 3, "Za późno.").pgcode == "KM024"
    sound(database)


def test_what_a_hand_over_needs(database):
    with Desk(database, ANNA) as anna:
        assert anna.refused("refer", letter="").pgcode == "KM011"
        assert anna.refused("refer", letter="x" * 8001).pgcode == "KM011"
        assert anna.refused("refer", institution=None).pgcode == "KM008"
        assert anna.refused("refer", institution=99999).pgcode == "KM007"
        assert anna.refused("refer", version=7).pgcode == "KM001"
        assert anna.refused("refer", report=101).pgcode == "KM002"
        assert anna.one("SELECT count(*) FROM kmzb_api.referral") == 0


def test_a_commander_and_a_foreign_unit_may_not(database):
    with Desk(database, ANNA) as anna:
        anna.refer()
        number = anna.referral()["id"]
    with Desk(database, FOREIGN) as halina:
        assert halina.rows("SELECT * FROM kmzb_api.referral") == []
        error = halina.refused("reply", "answer", number, 1, "x")
        nowhere = halina.refused("reply", "answer", 999999, 1, "x")
        assert error.pgcode == nowhere.pgcode == "KM005"
        assert error.diag.message_primary.replace(str(number), "N") == nowhere.diag.message_primary.replace("999999", "N")
        assert halina.refused("refer").pgcode == "KM005"
        assert halina.refused("reply", "write", number, 1, "x").pgcode == "KM005"
        for function in ("institutions_for(%s)", "referral_letter(%s, 1)"):
            assert halina.refused("rows", f"SELECT * FROM kmzb_api.{function}", (CONFIRMED,)).pgcode == "KM005"
    with Desk(database, "t_sopot_commander") as damian:
        assert damian.referral()["status"] == "awaiting", "a commander sees"
        assert damian.refused("reply", "accept", number, 1).pgcode == "42501"
        assert damian.rows("SELECT * FROM kmzb_api.referral_action") == []


def test_the_clock_is_the_kinds_and_keeps_the_time_of_day(database):
    with superuser(database) as owner:
        due = "SELECT kmzb.referral_due(i.id, %s) FROM kmzb.institution i WHERE i.kind = %s LIMIT 1"
        owner.rows("INSERT INTO kmzb.institution (kind, name) VALUES ('social_welfare', 'MOPS'), ('municipal_guard', 'SM')")
        warsaw = ZoneInfo("Europe/Warsaw")
        sent = datetime(2026, 3, 20, 14, 30, tzinfo=warsaw)  # summer time begins on the 29th
        assert owner.one(due, (sent, "road_manager")) == datetime(2026, 4, 19, 14, 30, tzinfo=warsaw)
        assert owner.one(due, (sent, "municipal_guard")) == datetime(2026, 4, 3, 14, 30, tzinfo=warsaw)
        # five working days from the Thursday before Christmas: 24 Dec to 27 Dec and the week-ends do not count
        christmas = datetime(2026, 12, 22, 9, 0, tzinfo=warsaw)
        assert owner.one(due, (christmas, "social_welfare")) == datetime(2026, 12, 31, 9, 0, tzinfo=warsaw)


def test_an_overdue_referral_says_so_in_list_and_view(database):
    with Desk(database, ANNA) as anna, superuser(database) as owner:
        anna.refer()
        owner.rows("UPDATE kmzb.referral SET due_at = now() - interval '1 day'")
        owner.rows("UPDATE kmzb.report SET due_at = now() - interval '1 day' WHERE id = %s", (CONFIRMED,))
        assert anna.referral()["overdue"]
        assert anna.one("SELECT overdue FROM kmzb_api.queue_report WHERE queue = 'referred' AND id = %s", (CONFIRMED,))
        anna.reply("answer", anna.referral()["id"], 1, "Zrobione.")
        assert not anna.referral()["overdue"]


HOSTILE = "{numer} {instytucja} {{data}} [% 1+1 %] <b>x</b> =cmd() \u202e %s %(x)s \\1 $1"


def test_a_template_fills_listed_fields_and_nothing_that_they_hold(database):
    with superuser(database) as owner, Desk(database, ANNA) as anna:
        owner.rows("UPDATE kmzb.report SET description = %s WHERE id = %s", (HOSTILE, CONFIRMED))
        owner.rows("UPDATE kmzb.referral_template SET body = 'A {opis} B {numer}' WHERE kind = 'road_manager'")
        assert anna.one("SELECT kmzb_api.referral_letter(%s, %s)", (CONFIRMED, ROAD)) == f"A {HOSTILE} B 108"
        error = owner.refused("rows", "UPDATE kmzb.referral_template SET body = '{sender_hash}' WHERE kind IS NULL")
        assert error.pgcode == "KM025"
        assert owner.refused("rows", "UPDATE kmzb.referral_template SET body = 'a {Numer}' WHERE kind IS NULL").pgcode == "KM025"


def test_no_template_of_ours_tells_what_the_sender_wrote(shared_database):
    """The description is for the Police only."""
    with superuser(shared_database) as owner:
        assert owner.rows("SELECT 1 FROM kmzb.referral_template WHERE body LIKE '%%{opis}%%'") == []


def test_the_most_particular_template_is_taken(database):
    with superuser(database) as owner, Desk(database, ANNA) as anna:
        ask = ("SELECT kmzb_api.referral_letter(%s, %s)", (CONFIRMED, ROAD))
        add = "INSERT INTO kmzb.referral_template (kind, category, body) VALUES (%s, %s, %s)"
        owner.rows(add, (None, "illegal_parking", "dla kategorii"))
        assert "zarządcą" in anna.one(*ask), "that for the kind goes before that for the category"
        owner.rows(add, ("road_manager", "illegal_parking", "dla obu"))
        assert anna.one(*ask) == "dla obu"
        owner.rows("DELETE FROM kmzb.referral_template WHERE kind IS NOT NULL")
        assert anna.one(*ask) == "dla kategorii"


PLACES = """
INSERT INTO kmzb.institution (kind, name, geom, teryt) VALUES
    ('municipal_guard', 'Straż Miejska w Sopocie', ST_Multi(ST_MakeEnvelope(468000, 736000, 476000, 742000, 2180)), '{}'),
    ('municipal_guard', 'Straż Miejska w Krakowie', ST_Multi(ST_MakeEnvelope(560000, 240000, 570000, 250000, 2180)), '{}'),
    ('road_manager', 'Zarząd Dróg Powiatowych', NULL, '{2264}'),
    ('road_manager', 'Zarząd Dróg Wojewódzkich', NULL, '{22}'),
    ('gmina', 'Urząd Miasta Sopotu', NULL, '{2264011}'),
    ('forest', 'Nadleśnictwo Gdańsk', NULL, '{22}');
INSERT INTO kmzb.institution_road_class SELECT i.id, 'powiat' FROM kmzb.institution i WHERE i.name = 'Zarząd Dróg Powiatowych';
INSERT INTO kmzb.institution_road_class
    SELECT i.id, 'voivodeship' FROM kmzb.institution i WHERE i.name = 'Zarząd Dróg Wojewódzkich';
INSERT INTO kmzb.road (source, external_id, class, number, street_name, teryt, geom) VALUES
    ('test', '1', 'powiat', '1813G', 'aleja Niepodległości', '2264011',
     ST_Multi(ST_SetSRID(ST_MakeLine(ST_Point(470000, 738000), ST_Point(470000, 739000)), 2180)));
UPDATE kmzb.report SET teryt = '2264011' WHERE unit_id = 10;
"""


def suggested(person, report):
    return [(r[0], r[1]) for r in person.rows("SELECT name, reason FROM kmzb_api.institutions_for(%s)", (report,))]


def test_institutions_are_suggested_by_road_area_and_category(database):
    with superuser(database) as owner, Desk(database, ANNA) as anna:
        owner.rows(PLACES)
        owner.rows("UPDATE kmzb.report SET category = 'road_infrastructure' WHERE id = 108")
        found = suggested(anna, 108)
        assert found[0] == ("Zarząd Dróg Powiatowych", "road_class")
        assert "Zarząd Dróg Wojewódzkich" not in dict(found) and "Straż Miejska w Krakowie" not in dict(found)
        assert dict(found)["Straż Miejska w Sopocie"] == "area"
        words = anna.rows("SELECT reason_pl FROM kmzb_api.institutions_for(108) LIMIT 1")[0][0]
        assert words == "drogi tej klasy: droga powiatowa, aleja Niepodległości"
        owner.rows("UPDATE kmzb.report SET category = 'illegal_parking' WHERE id = 108")
        assert suggested(anna, 108)[:2] == [("Zarząd Dróg Powiatowych", "road_class"), ("Straż Miejska w Sopocie", "area_category")]
        owner.rows("UPDATE kmzb.report SET category = 'forest_quads' WHERE id = 108")
        assert suggested(anna, 108)[:2] == [("Nadleśnictwo Gdańsk", "area_category"), ("Lasy Państwowe", "category")]
        owner.rows("UPDATE kmzb.report SET suggested_institution = 4 WHERE id = 108")
        assert suggested(anna, 108)[0] == ("Wody Polskie", "rule")
        owner.rows("UPDATE kmzb.road SET institution_id = (SELECT id FROM kmzb.institution WHERE name = 'Urząd Miasta Sopotu')")
        owner.rows("UPDATE kmzb.report SET suggested_institution = NULL, category = 'greenery_destruction' WHERE id = 108")
        assert suggested(anna, 108)[0] == ("Urząd Miasta Sopotu", "road")


def test_a_letter_names_the_place_in_words(database):
    with superuser(database) as owner:
        owner.rows(PLACES)
        owner.rows(
            "INSERT INTO kmzb.place (source, external_id, name, kind, teryt, geom)"
            " VALUES ('t', '1', 'Sopot', 'city', '2264011', ST_Point(470500, 738500, 2180))"
        )
        assert owner.one("SELECT kmzb.place_words(ST_Point(470010, 738510, 2180))") == (
            "Sopot, aleja Niepodległości, droga powiatowa nr 1813G"
        )
        assert owner.one("SELECT kmzb.place_words(ST_Point(600000, 600000, 2180))") == "punkt wskazany na mapie"


def test_what_was_handed_over_before_referrals_gets_one(database):
    with Desk(database, ANNA) as anna, superuser(database) as owner:
        anna.refer()
        owner.rows("DELETE FROM kmzb.referral")
        owner.rows("SET session_replication_role = replica; DELETE FROM kmzb.journal; SET session_replication_role = origin")
        assert owner.rows("SELECT problem FROM kmzb.verify_referrals()") == [("handed over without a referral",)]
        assert owner.one("SELECT kmzb.referral_backfill()") == 1
        assert owner.one("SELECT kmzb.referral_backfill()") == 0
        referral = anna.referral()
        assert (referral["version"], referral["letter"], referral["status"]) == (0, None, "awaiting")
        assert anna.reply("accept", referral["id"], 0)["version"] == 1
    sound(database)


def test_a_report_imported_as_handed_over_has_no_referral_and_no_finding(shared_database):
    with superuser(shared_database) as owner:
        assert owner.one("SELECT status FROM kmzb.report WHERE id = 110") == "referred"
        assert owner.rows("SELECT * FROM kmzb.verify_referrals()") == []


def test_a_referral_changed_by_hand_is_found(database):
    with Desk(database, ANNA) as anna, superuser(database) as owner:
        anna.refer()
        owner.rows("UPDATE kmzb.referral SET letter = 'Podmieniony.'")
        assert owner.rows("SELECT problem FROM kmzb.verify_referrals()") == [("letter is not what the journal says",)]
