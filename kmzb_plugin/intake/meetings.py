"""The archive of consultations as a target of the loader: one row per threat, its meeting repeated.

A row without a threat is a meeting at which none was raised. Columns with names of people are not offered: only their number
is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .source import TextSource
from .table_reader import TableReader
from .target import CLOCK, CODE, NUMBER, TEXT, TIME, WHOLE, Field, ImportTarget

if TYPE_CHECKING:
    from .profile import Profile

STAGING = (
    "line", "item", "external_id", "held_on", "place", "locality", "teryt", "x", "y", "unit", "kind", "organiser", "organiser_kind",
    "participants", "threat_id", "threat_category", "threat_description", "threat_people", "threat_x", "threat_y", "threat_shape",
)  # fmt: skip

FIELDS = (
    Field("external_id", "numer spotkania", "number of the meeting", TEXT, True,
          ("external_id", "id_spotkania", "spotkanie", "nr_spotkania", "numer_spotkania", "meeting_id", "id")),
    Field("held_on", "dzień", "day", TIME, True, ("held_on", "data", "data_spotkania", "dzien", "date")),
    Field("held_on_clock", "godzina", "hour", CLOCK, False, ("godzina", "godz", "czas", "hour")),
    Field("place", "miejsce", "place", TEXT, True, ("place", "miejsce", "miejsce_spotkania", "adres")),
    Field("locality", "miejscowość", "locality", TEXT, False, ("locality", "miejscowosc")),
    Field("teryt", "gmina (TERYT, 6 lub 7 cyfr)", "gmina (TERYT, 6 or 7 digits)", TEXT, False,
          ("teryt", "gmina_teryt", "teryt_gminy")),
    Field("x", "x lub długość geograficzna", "x or longitude", NUMBER, False, ("x", "lon", "lng", "longitude", "dlugosc",
          "x_92", "x_1992")),
    Field("y", "y lub szerokość geograficzna", "y or latitude", NUMBER, False, ("y", "lat", "latitude", "szerokosc",
          "y_92", "y_1992")),
    Field("unit", "jednostka (kod)", "unit (code)", TEXT, False, ("unit", "jednostka", "kod_jednostki")),
    Field("kind", "rodzaj spotkania", "kind of meeting", CODE, True, ("kind", "rodzaj", "rodzaj_spotkania", "forma")),
    Field("organiser", "organizator (nazwa instytucji)", "organiser (name of the body)", TEXT, False, ("organiser", "organizator")),
    Field("organiser_kind", "rodzaj organizatora", "kind of organiser", CODE, False, ("organiser_kind", "rodzaj_organizatora")),
    Field("participants", "liczba uczestników", "number of participants", WHOLE, False,
          ("participants", "uczestnicy", "liczba_uczestnikow", "liczba_osob")),
    Field("threat_id", "numer zagrożenia", "number of the threat", TEXT, False,
          ("threat_id", "nr_zagrozenia", "numer_zagrozenia", "id_zagrozenia", "lp")),
    Field("threat_category", "zagrożenie: kategoria", "threat: category", CODE, False,
          ("threat_category", "kategoria", "zagrozenie", "kategoria_zagrozenia")),
    Field("threat_description", "zagrożenie: opis", "threat: description", TEXT, False,
          ("threat_description", "opis", "opis_zagrozenia")),
    Field("threat_people", "zagrożenie: ile osób", "threat: how many people", WHOLE, False,
          ("threat_people", "zglaszajacych", "liczba_zglaszajacych", "ile_osob")),
    Field("threat_x", "zagrożenie: x", "threat: x", NUMBER, False, ("threat_x", "zagrozenie_x", "x_zagrozenia")),
    Field("threat_y", "zagrożenie: y", "threat: y", NUMBER, False, ("threat_y", "zagrozenie_y", "y_zagrozenia")),
    Field("threat_shape", "zagrożenie: kształt (WKT)", "threat: shape (WKT)", TEXT, False,
          ("threat_shape", "ksztalt", "geometria", "wkt")),
)  # fmt: skip


def open_reader(source: TextSource, profile: Profile) -> TableReader:
    """The reader of a table of meetings. Raises FileRefused."""
    return TableReader(source, profile, TARGET)


TARGET = ImportTarget(
    code="meetings",
    title_pl="Spotkania konsultacyjne i zgłoszone zagrożenia",
    title_en="Consultation meetings and the threats raised",
    fields=FIELDS,
    staging=STAGING,
    door="import_meetings",
    open_reader=open_reader,
)
