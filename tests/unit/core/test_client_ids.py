"""The ids by which the database knows an act again."""

from __future__ import annotations

from kmzb_plugin.core.client_ids import KeptClientId, new_client_id


def test_every_act_has_an_id_of_its_own() -> None:
    assert new_client_id() != new_client_id()


def test_the_same_content_sent_again_keeps_its_id() -> None:
    kept = KeptClientId()
    assert kept.for_act(("move", 7)) == kept.for_act(("move", 7))


def test_another_content_gets_another_id() -> None:
    kept = KeptClientId()
    first = kept.for_act(("move", 7))
    assert kept.for_act(("move", 8)) != first
    assert kept.for_act(("move", 7)) != first  # what was sent before the last one is not remembered


def test_what_was_answered_is_an_act_of_its_own_when_sent_again() -> None:
    kept = KeptClientId()
    first = kept.for_act("the same")
    kept.settled()
    assert kept.for_act("the same") != first
