"""Facts about the country that the demo stands on: towns, districts, voivodeships, garrisons. Rounded, from general knowledge."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, Tuple

DATA = Path(__file__).resolve().parent / "data"


@dataclass(frozen=True)
class Town:
    """A town that is the seat of a city, powiat or (in Warsaw) district command.

    ``locative`` is the form after "Komenda … Policji", preposition included. ``garrison`` is the seat of the KWP/KSP above it.
    """

    name: str
    kind: str
    voivodeship: str
    garrison: str
    lat: float
    lon: float
    population: int
    locative: str


@dataclass(frozen=True)
class District:
    """A part of a big city that belongs to a police station (komisariat)."""

    town: str
    station: str
    district: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Voivodeship:
    """``map_name`` is the name in QGIS's world map; population of about 2021."""

    name: str
    map_name: str
    population: int


@dataclass(frozen=True)
class Garrison:
    """``confirmed`` is the share of closed reports that are confirmed, ``jokes`` the share of jokes.

    Only the range (24.6 … 56.4 % and 2 … 10 %) is published; which garrison stands where in it is invented.
    """

    seat: str
    kind: str
    name: str
    confirmed: float
    jokes: float


VOIVODESHIPS: Tuple[Voivodeship, ...] = (
    Voivodeship("dolnośląskie", "Lower Silesian", 2_890_000),
    Voivodeship("kujawsko-pomorskie", "Kuyavian-Pomeranian", 2_010_000),
    Voivodeship("lubelskie", "Lublin", 2_030_000),
    Voivodeship("lubuskie", "Lubusz", 980_000),
    Voivodeship("łódzkie", "Łódź", 2_380_000),
    Voivodeship("małopolskie", "Lesser Poland", 3_430_000),
    Voivodeship("mazowieckie", "Masovian", 5_510_000),
    Voivodeship("opolskie", "Opole", 940_000),
    Voivodeship("podkarpackie", "Subcarpathian", 2_080_000),
    Voivodeship("podlaskie", "Podlachian", 1_140_000),
    Voivodeship("pomorskie", "Pomeranian", 2_360_000),
    Voivodeship("śląskie", "Silesian", 4_350_000),
    Voivodeship("świętokrzyskie", "Świętokrzyskie", 1_180_000),
    Voivodeship("warmińsko-mazurskie", "Warmian-Masurian", 1_370_000),
    Voivodeship("wielkopolskie", "Greater Poland", 3_490_000),
    Voivodeship("zachodniopomorskie", "West Pomeranian", 1_640_000),
)

_KWP = "Komenda Wojewódzka Policji "
GARRISONS: Tuple[Garrison, ...] = (
    Garrison("Wrocław", "KWP", _KWP + "we Wrocławiu", 0.412, 0.060),
    Garrison("Bydgoszcz", "KWP", _KWP + "w Bydgoszczy", 0.331, 0.081),
    Garrison("Lublin", "KWP", _KWP + "w Lublinie", 0.462, 0.035),
    Garrison("Gorzów Wielkopolski", "KWP", _KWP + "w Gorzowie Wielkopolskim", 0.357, 0.072),
    Garrison("Łódź", "KWP", _KWP + "w Łodzi", 0.298, 0.100),
    Garrison("Kraków", "KWP", _KWP + "w Krakowie", 0.564, 0.031),
    Garrison("Radom", "KWP", _KWP + "z siedzibą w Radomiu", 0.394, 0.047),
    Garrison("Warszawa", "KSP", "Komenda Stołeczna Policji", 0.372, 0.066),
    Garrison("Opole", "KWP", _KWP + "w Opolu", 0.486, 0.028),
    Garrison("Rzeszów", "KWP", _KWP + "w Rzeszowie", 0.531, 0.020),
    Garrison("Białystok", "KWP", _KWP + "w Białymstoku", 0.447, 0.040),
    Garrison("Gdańsk", "KWP", _KWP + "w Gdańsku", 0.403, 0.055),
    Garrison("Katowice", "KWP", _KWP + "w Katowicach", 0.318, 0.088),
    Garrison("Kielce", "KWP", _KWP + "w Kielcach", 0.505, 0.024),
    Garrison("Olsztyn", "KWP", _KWP + "w Olsztynie", 0.428, 0.051),
    Garrison("Poznań", "KWP", _KWP + "w Poznaniu", 0.345, 0.064),
    Garrison("Szczecin", "KWP", _KWP + "w Szczecinie", 0.246, 0.093),
)


def garrison(seat: str) -> Garrison:
    """The garrison with this seat. Raises KeyError."""
    return _BY_SEAT[seat]


def towns() -> Tuple[Town, ...]:
    """All seats of city, powiat and Warsaw district commands, in the order of the file."""
    return tuple(
        Town(
            r["name"], r["kind"], r["voivodeship"], r["garrison"],
            float(r["lat"]), float(r["lon"]), int(r["population"]), r["locative"],
        )
        for r in _rows("towns.csv")
    )  # fmt: skip


def districts() -> Tuple[District, ...]:
    """All districts of big cities, in the order of the file."""
    return tuple(
        District(r["town"], r["station"], r["district"], float(r["lat"]), float(r["lon"]))
        for r in _rows("districts.csv")
    )


def _rows(name: str) -> Iterator[Dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


_BY_SEAT: Dict[str, Garrison] = {g.seat: g for g in GARRISONS}
