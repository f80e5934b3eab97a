"""Invented people: a person is a common first name and a common surname put together at random. Anybody real is chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Sequence, Set, Tuple

import numpy as np

from .geography import Unit, ascii_name

DEMO_ANALYST = "anna.demo"
INTAKE = "intake.demo"
SUFFIX = ".demo"

MEN = (
    "Adam", "Andrzej", "Artur", "Bartosz", "Cezary", "Damian", "Daniel", "Dariusz", "Dominik", "Filip", "Grzegorz", "Hubert",
    "Jacek", "Jakub", "Jan", "Jarosław", "Jerzy", "Kamil", "Karol", "Konrad", "Krzysztof", "Łukasz", "Maciej", "Marcin", "Marek",
    "Mariusz", "Mateusz", "Michał", "Oskar", "Patryk", "Paweł", "Piotr", "Przemysław", "Radosław", "Rafał", "Robert", "Sebastian",
    "Stefan", "Szymon", "Tomasz", "Wiktor", "Wojciech", "Zbigniew",
)  # fmt: skip
WOMEN = (
    "Agata", "Agnieszka", "Aleksandra", "Alicja", "Anna", "Barbara", "Beata", "Celina", "Dorota", "Edyta", "Elżbieta", "Ewa",
    "Gabriela", "Grażyna", "Hanna", "Ilona", "Iwona", "Izabela", "Joanna", "Julia", "Justyna", "Kamila", "Karolina", "Katarzyna",
    "Kinga", "Magdalena", "Małgorzata", "Maria", "Marta", "Milena", "Monika", "Natalia", "Olga", "Patrycja", "Paulina", "Renata",
    "Sylwia", "Teresa", "Urszula", "Weronika", "Zofia",
)  # fmt: skip
# (masculine, feminine)
SURNAMES = tuple(
    (name, name[:-1] + "a" if name.endswith(("ski", "cki", "dzki")) else name)
    for name in (
        "Adamczyk", "Banaś", "Baran", "Bąk", "Bednarek", "Bielecki", "Borkowski", "Borowski", "Brzeziński", "Chmielewski",
        "Cieślak", "Czarnecki", "Czerwiński", "Dąbrowski", "Dudek", "Duda", "Gajewski", "Głowacki", "Górecki", "Górski",
        "Grabowski", "Jabłoński", "Jakubowski", "Jankowski", "Jasiński", "Jaworski", "Kaczmarek", "Kaczmarczyk", "Kalinowski",
        "Kamiński", "Kołodziej", "Konieczny", "Kowalczyk", "Kowalski", "Kozłowski", "Krajewski", "Krawczyk", "Krupa", "Kubiak",
        "Kucharski", "Kwiatkowski", "Laskowski", "Lewandowski", "Lis", "Maciejewski", "Majewski", "Makowski", "Malinowski",
        "Marciniak", "Mazur", "Mazurek", "Michalak", "Mróz", "Nowak", "Nowakowski", "Nowicki", "Olszewski", "Ostrowski",
        "Pawlak", "Pawłowski", "Pietrzak", "Piotrowski", "Przybylski", "Rutkowski", "Sadowski", "Sawicki", "Sikora", "Sobczak",
        "Sokołowski", "Stępień", "Szczepański", "Szulc", "Szymczak", "Tomaszewski", "Urban", "Urbański", "Walczak", "Wasilewski",
        "Wieczorek", "Wilk", "Włodarczyk", "Wojciechowski", "Woźniak", "Wójcik", "Wróbel", "Wróblewski", "Wysocki", "Zając",
        "Zakrzewski", "Zalewski", "Zawadzki", "Zieliński", "Ziółkowski",
    )
)  # fmt: skip
RANKS = ("sierż. szt.", "mł. asp.", "asp.", "st. asp.", "asp. szt.")

# login, first name, unit, role: those who get a password
ACCOUNTS: Tuple[Tuple[str, str, str, str], ...] = (
    (DEMO_ANALYST, "Anna", "KMP-KRAKOW", "analyst"),
    ("piotr.demo", "Piotr", "KMP-KRAKOW", "analyst"),
    ("katarzyna.demo", "Katarzyna", "KMP-KRAKOW", "coordinator"),
    ("marek.demo", "Marek", "KMP-KRAKOW", "commander"),
    ("ewa.demo", "Ewa", "KP-KRAKOW-1", "analyst"),
    ("zofia.demo", "Zofia", "KMP-SOPOT", "analyst"),
    ("jakub.demo", "Jakub", "KMP-SOPOT", "analyst"),
    ("tomasz.demo", "Tomasz", "KMP-SOPOT", "coordinator"),
    ("hanna.demo", "Hanna", "KMP-SOPOT", "commander"),
    ("maria.demo", "Maria", "KWP-KRAKOW", "coordinator"),
    ("wojciech.demo", "Wojciech", "KWP-KRAKOW", "commander"),
    ("pawel.demo", "Paweł", "KWP-GDANSK", "coordinator"),
    ("adam.demo", "Adam", "KGP", "administrator"),
    (INTAKE, "", "KGP", "intake"),
    ("public.demo", "", "KGP", "public"),
)
NOT_PEOPLE = {INTAKE: "Przyjmowanie zgłoszeń KMZB", "public.demo": "Odbiorca publiczny KMZB"}


@dataclass(frozen=True)
class Person:
    """Somebody with a login. ``has_password``: one of the accounts to log in with; the others only act in the history."""

    id: int
    login: str
    name: str
    unit: str
    role: str
    has_password: bool


def build(units: Sequence[Unit], seed: int) -> Tuple[Person, ...]:
    """The demo accounts and, for every unit, the people who work its reports."""
    rng = np.random.default_rng([seed, 2])
    names = _Names(rng)
    known = {unit.code for unit in units}
    people: List[Person] = []
    filled: Dict[Tuple[str, str], int] = {}
    for login, first, unit, role in ACCOUNTS:
        if unit in known:
            name = NOT_PEOPLE.get(login) or names.with_first(first)
            people.append(Person(len(people) + 1, login, name, unit, role, True))
            filled[unit, role] = filled.get((unit, role), 0) + 1
    for current in units:
        for role, wanted in _staff(current):
            for _ in range(max(0, wanted - filled.get((current.code, role), 0))):
                name = names.any()
                people.append(Person(len(people) + 1, names.login(name), name, current.code, role, False))
    return tuple(people)


def officers(count: int, seed: int) -> List[str]:
    """``count`` names with ranks, for the beats."""
    rng = np.random.default_rng([seed, 3])
    names = _Names(rng)
    return [f"{RANKS[int(rng.integers(len(RANKS)))]} {names.any()}" for _ in range(count)]


def _staff(unit: Unit) -> Iterable[Tuple[str, int]]:
    if unit.kind in ("KWP", "KSP"):
        return (("coordinator", 1), ("commander", 1))
    if unit.kind in ("KMP", "KPP", "KRP"):
        return (("analyst", 2), ("coordinator", 1), ("commander", 1))
    return (("analyst", 2),) if unit.kind == "KP" else ()


class _Names:
    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self._logins: Set[str] = {login for login, _, _, _ in ACCOUNTS}

    def any(self) -> str:
        men = bool(self._rng.random() < 0.62)
        first = MEN if men else WOMEN
        return f"{first[int(self._rng.integers(len(first)))]} {self._surname(men)}"

    def with_first(self, first: str) -> str:
        return f"{first} {self._surname(first in MEN)}"

    def _surname(self, masculine: bool) -> str:
        return SURNAMES[int(self._rng.integers(len(SURNAMES)))][0 if masculine else 1]

    def login(self, name: str) -> str:
        base = ascii_name(name).replace("-", ".")
        number, login = 1, base + SUFFIX
        while login in self._logins:
            number += 1
            login = f"{base}{number}{SUFFIX}"
        self._logins.add(login)
        return login
