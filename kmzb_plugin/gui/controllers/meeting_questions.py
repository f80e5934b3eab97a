"""The questions that the pages of the register ask in their banners, each with its ways out."""

from __future__ import annotations

from typing import Callable, Tuple

from ...i18n import translate
from ..docks.banner import Banner, Kind
from ..models import meeting_texts

Act = Callable[[], None]


def ask_unsaved(banner: Banner, text: str, save: Act, discard: Act) -> None:
    """Something typed would be lost."""
    offers = (
        (translate("KmzbPlugin", "Save"), save),
        (translate("KmzbPlugin", "Discard"), discard),
        (translate("KmzbPlugin", "Go on editing"), banner.clear),
    )
    banner.say(Kind.WARNING, text, offers)


def ask_whose(banner: Banner, who: str, fields: Tuple[str, ...], mine: Act, theirs: Act) -> None:
    """Somebody has changed what is being changed here: who, what, and the two ways out."""
    text = translate("KmzbPlugin", "{who} has changed: {fields}. What you typed is still here.").format(
        who=who, fields=meeting_texts.listed(fields)
    )

    def save_mine() -> None:
        banner.clear()
        mine()

    offers = ((translate("KmzbPlugin", "Save mine"), save_mine), (translate("KmzbPlugin", "Take theirs"), theirs))
    banner.say(Kind.WARNING, text, offers)


def ask_to_remove(banner: Banner, text: str, name: str, act: Act) -> None:
    """``name`` is what the act is called on its button."""

    def go_on() -> None:
        banner.clear()
        act()

    banner.say(Kind.WARNING, text, ((name, go_on), (translate("KmzbPlugin", "Keep it"), banner.clear)))
