"""Crime and road events of the police systems: what a table of them can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .source import TextSource
from .table_reader import TableReader
from .target import CLOCK, CODE, NUMBER, TEXT, TIME, WHOLE, Field, ImportTarget

if TYPE_CHECKING:
    from .profile import Profile

STAGING = (
    "line", "item", "external_id", "type", "occurred_from", "occurred_to", "x", "y", "decimals", "position_valid",
    "position_quality", "area", "teryt", "severity", "damaged", "injured_slight", "injured_serious", "killed", "facts",
)  # fmt: skip

FIELDS = (
    Field("external_id", "numer zdarzenia", "number of the event", TEXT, True,
          ("external_id", "id", "numer", "nr_zdarzenia", "numer_zdarzenia", "nr_rsd", "identyfikator", "zszd_id")),
    Field("type", "rodzaj", "type", CODE, True,
          ("type", "rodzaj", "grupa", "grupa_przestepstw", "kategoria", "rodzaj_zdarzenia", "typ", "kwalifikacja")),
    Field("occurred_from", "kiedy (od)", "when (from)", TIME, True,
          ("occurred_from", "dt", "data_od", "data_zdarzenia", "data", "czas", "data_czas", "data_popelnienia_od")),
    Field("occurred_from_clock", "godzina (od)", "time of day (from)", CLOCK, False,
          ("godzina", "godzina_od", "godz_od", "godz", "czas_od")),
    Field("occurred_to", "kiedy (do)", "when (to)", TIME, False, ("occurred_to", "data_do", "data_popelnienia_do")),
    Field("occurred_to_clock", "godzina (do)", "time of day (to)", CLOCK, False, ("godzina_do", "godz_do", "czas_do")),
    Field("x", "x lub długość geograficzna", "x or longitude", NUMBER, False,
          ("x", "lon", "lng", "longitude", "dlugosc", "dlugosc_geograficzna", "x_2180", "x_92", "x_1992", "wsp_x", "easting")),
    Field("y", "y lub szerokość geograficzna", "y or latitude", NUMBER, False,
          ("y", "lat", "latitude", "szerokosc", "szerokosc_geograficzna", "y_2180", "y_92", "y_1992", "wsp_y", "northing")),
    Field("position_valid", "położenie sprawdzone (yes/no)", "position was checked (yes/no)", CODE, False,
          ("gps_ok", "position_valid")),
    Field("position_quality", "jakość położenia", "quality of the position", CODE, False,
          ("position_quality", "jakosc_polozenia", "dokladnosc", "lokalizacja")),
    Field("area", "obszar, do którego zapisano zdarzenie (TERYT, 2–7 cyfr)", "area the event was recorded for (TERYT, 2–7 digits)",
          TEXT, False, ("area", "woj", "wojewodztwo", "woj_teryt", "powiat", "powiat_teryt")),
    Field("teryt", "gmina (TERYT, 6 lub 7 cyfr)", "gmina (TERYT, 6 or 7 digits)", TEXT, False,
          ("teryt", "gmina_teryt", "teryt_gminy", "gmina")),
    Field("severity", "skutek (0 szkoda … 3 śmierć)", "outcome (0 damage … 3 death)", CODE, False, ("severity", "sev", "skutek")),
    Field("damaged", "bez obrażeń (liczba)", "unhurt or damaged (number)", WHOLE, False, ("damaged", "dmg")),
    Field("injured_slight", "lekko ranni", "slightly injured", WHOLE, False, ("injured_slight", "sli", "lekko_ranni")),
    Field("injured_serious", "ciężko ranni", "seriously injured", WHOLE, False, ("injured_serious", "ser", "ciezko_ranni")),
    Field("killed", "zabici", "killed", WHOLE, False, ("killed", "fat", "zabici", "ofiary_smiertelne")),
)  # fmt: skip

# What an event may say besides: whole numbers, the keys of kmzb.incident_fact.
FACTS = (
    "worst_cyclist", "worst_motorcyclist", "worst_pedestrian", "worst_scooter", "worst_mobility_aid", "loss_pln", "attempted",
    "indoors", "detected",
)  # fmt: skip


def open_reader(source: TextSource, profile: Profile) -> TableReader:
    """The reader of a table of incidents. Raises FileRefused."""
    return TableReader(source, profile, TARGET)


TARGET = ImportTarget(
    code="incidents",
    title_pl="Zdarzenia z systemów policyjnych",
    title_en="Incidents of police systems",
    fields=FIELDS,
    staging=STAGING,
    door="import_incidents",
    open_reader=open_reader,
    takes_pieces=True,
    facts=FACTS,
    batch_rows=50000,
)
