"""What several people write about one thing, each in their own words; and what others write about something else of the same kind.

A threat has facts (street, number, a landmark, what exactly is wrong). A description mentions some of them, in any order
and wording, with the slips that people make. Two threats of one category draw from the same stock of sentences, so
likeness of style proves nothing.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass
from typing import Dict, Optional, Tuple

LANDMARKS: Tuple[str, ...] = (
    "szkoły podstawowej",
    "przedszkola",
    "sklepu spożywczego",
    "apteki",
    "kościoła",
    "przystanku",
    "przychodni",
    "placu zabaw",
    "stacji paliw",
    "poczty",
    "biblioteki",
    "boiska",
    "domu kultury",
    "parkingu",
    "garaży",
    "ronda",
    "mostu",
    "cmentarza",
    "targowiska",
    "pawilonu handlowego",
    "warsztatu samochodowego",
    "pętli autobusowej",
    "basenu",
    "paczkomatu",
)

#: category: what is wrong, each thing in several wordings
KINDS: Dict[str, Tuple[Tuple[str, ...], ...]] = {
    "illegal_parking": (
        (
            "auta stoją na chodniku",
            "samochody parkują na chodniku i nie da się przejść",
            "chodnik zastawiony samochodami",
            "kierowcy zostawiają pojazdy na chodniku, piesi idą jezdnią",
        ),
        (
            "zastawiony wjazd na posesję",
            "ktoś stale blokuje bramę wjazdową",
            "nie można wyjechać z bramy, bo stoją auta",
            "parkowanie w świetle bramy",
        ),
        (
            "samochody na trawniku",
            "trawnik rozjeżdżony przez parkujące auta",
            "parkują na zieleni",
            "zniszczony pas zieleni, stoją tam pojazdy",
        ),
        (
            "parkowanie na przejściu dla pieszych",
            "auta stoją tuż przy pasach i zasłaniają pieszych",
            "zastawione pasy",
            "nie widać nadjeżdżających, bo parkują przy samym przejściu",
        ),
        (
            "zajęta koperta dla niepełnosprawnych",
            "na miejscu dla inwalidów stoją osoby bez karty",
            "koperta wiecznie zajęta bez uprawnień",
        ),
        (
            "dostawczaki na zakazie",
            "mimo znaku zakazu zatrzymywania stoją busy",
            "pojazdy dostawcze nie stosują się do zakazu postoju",
            "ciągle ktoś stoi za znakiem B-36",
        ),
    ),
    "speeding": (
        (
            "kierowcy nie stosują się do ograniczenia",
            "wszyscy jeżdżą za szybko",
            "auta pędzą grubo ponad pięćdziesiąt",
            "notoryczne przekraczanie prędkości",
        ),
        ("motocykle rozpędzają się na prostej", "motocykliści pędzą jak szaleni", "ścigacze jeżdżą tu bardzo szybko"),
        ("strefa tempo 30 nikogo nie obchodzi", "w strefie do 30 km/h jadą z 60", "nikt nie zwalnia w strefie trzydzieści"),
        (
            "ciężarówki jadą za szybko przez osiedle",
            "tiry nie zwalniają między domami",
            "samochody ciężarowe pędzą, trzęsą się okna",
        ),
    ),
    "public_drinking": (
        ("grupka mężczyzn pije piwo na ławce", "na ławkach codziennie siedzą panowie z piwem", "picie alkoholu na ławeczce"),
        (
            "libacje pod sklepem",
            "pod sklepem stoją pijani i zaczepiają ludzi",
            "osoby nietrzeźwe przed sklepem, zaczepki o pieniądze",
        ),
        ("spożywanie alkoholu na klatce schodowej", "pijaństwo na klatce, smród i butelki", "w bramie piją i śpią"),
        ("młodzi piją wódkę na murku", "imprezy z alkoholem na murku do rana", "głośne picie pod chmurką, tłuką butelki"),
    ),
    "road_infrastructure": (
        ("wielka dziura w jezdni", "wyrwa w asfalcie, można urwać koło", "głęboki ubytek nawierzchni"),
        ("nie świecą latarnie", "brak oświetlenia przejścia", "ciemno jak w piwnicy, lampy wyłączone od dawna"),
        ("zapadnięta studzienka", "studzienka kanalizacyjna wystaje i stuka", "uszkodzony właz na środku drogi"),
        ("przewrócony znak drogowy", "znak leży w rowie", "brakuje znaku, ktoś go skosił"),
        ("zarośnięty znak stop", "gałęzie zasłaniają znak", "przez krzaki nie widać oznakowania"),
    ),
    "traffic_organisation": (
        ("za krótkie zielone światło", "sygnalizacja źle ustawiona, korek aż do ronda", "światła zmieniają się po trzech autach"),
        (
            "nikt nie wie kto ma pierwszeństwo",
            "skrzyżowanie bez sensu oznakowane, wymuszenia",
            "ciągle stłuczki przez złą organizację ruchu",
        ),
        ("brak przejścia dla pieszych", "nie ma jak bezpiecznie przejść przez ulicę", "potrzebna zebra, ludzie przebiegają"),
    ),
    "illegal_dump": (
        ("wyrzucone opony i gruz", "ktoś wysypał gruz budowlany i stare opony", "góra opon i resztki po remoncie"),
        ("stare meble i worki", "leżą kanapy, lodówka i worki ze śmieciami", "sterta wersalek i czarnych worków"),
        ("beczki z nieznaną substancją", "porzucone pojemniki z chemikaliami", "śmierdzące beczki, coś wycieka"),
        ("śmieci z działek", "działkowcy wywalają odpady zielone i plastik", "dzikie wysypisko odpadów ogrodowych"),
    ),
    "minors_gathering": (
        ("młodzież krzyczy i pali papierosy", "nastolatki przesiadują do nocy, wrzaski", "banda małolatów hałasuje"),
        ("dzieciaki niszczą ławki", "nieletni demolują kosze i ławki", "małolaty rozwalają plac"),
        ("nieletni z e-papierosami", "uczniowie na wagarach palą i plują", "zbierają się wagarowicze"),
    ),
    "drugs": (
        ("czuć marihuanę", "zapach trawki unosi się wieczorami", "palą skręty"),
        ("wymieniają się woreczkami", "podejrzany handel z auta", "podjeżdżają samochody, szybka transakcja i odjazd"),
        ("porzucone strzykawki", "leżą igły i strzykawki", "znalazłam strzykawkę obok piaskownicy"),
    ),
    "stray_dogs": (
        ("dwa duże czarne psy bez smyczy", "czarne psy biegają luzem i warczą", "wataha czarnych psów podbiega do dzieci"),
        ("rudy pies błąka się od kilku dni", "mały rudy kundelek bez obroży", "bezpański rudy pies na jezdni"),
        ("owczarek bez kagańca", "agresywny owczarek wychodzi z otwartej bramy", "pies typu owczarek atakuje rowerzystów"),
    ),
    "vandalism": (
        ("pomalowane sprayem ściany", "graffiti na elewacji", "ktoś nabazgrał farbą na murze"),
        ("powybijane szyby w wiacie", "rozbita wiata przystankowa", "szkło na przystanku, zniszczona wiata"),
        ("połamane ławki", "ławki powyrywane z ziemi", "kosze i ławki zdemolowane"),
    ),
    "street_racing": (
        ("palenie gumy i drift", "driftują całymi nocami", "pisk opon, kręcą bączki"),
        ("wyścigi równoległe", "ścigają się dwójkami od świateł do świateł", "nielegalne wyścigi na ćwierć mili"),
    ),
    "begging": (
        ("kobieta z dzieckiem żebrze", "żebraczka z niemowlęciem", "pani z małym dzieckiem natarczywie prosi o pieniądze"),
        ("mężczyzna o kulach zaczepia kierowców", "żebrak chodzi między autami", "pan o kulach prosi o drobne na światłach"),
    ),
    "homeless_person": (
        (
            "bezdomny śpi w altanie śmietnikowej",
            "w śmietniku mieszka starszy pan",
            "osoba bezdomna w altance, boję się o jego zdrowie",
        ),
        ("namiot z bezdomnymi", "koczowisko w namiocie", "kilka osób mieszka w prowizorycznym namiocie"),
    ),
    "greenery_destruction": (
        ("połamane młode drzewka", "ktoś łamie świeżo posadzone drzewa", "zniszczone nasadzenia"),
        ("rozjechany skwer", "skwer zamieniony w błoto", "klomb rozjeżdżony kołami"),
    ),
}

OPENINGS: Tuple[str, ...] = (
    "",
    "",
    "",
    "Dzień dobry, ",
    "Witam, ",
    "Zgłaszam, że ",
    "Proszę o interwencję: ",
    "Od dłuższego czasu ",
    "Znowu to samo, ",
    "Chciałbym zgłosić problem. ",
    "Mieszkam obok i ",
)
ENDINGS: Tuple[str, ...] = (
    "",
    "",
    "",
    "Proszę o pilną reakcję.",
    "Proszę o częstsze patrole.",
    "Tak nie może być!",
    "Dzwoniłem już wiele razy.",
    "Pozdrawiam",
    "Straż miejska nie reaguje.",
    "Dziękuję za podjęcie działań.",
    "Boimy się wychodzić z domu.",
    "Sytuacja się powtarza.",
)
WHENS: Dict[int, Tuple[str, ...]] = {
    1: ("rano", "codziennie od rana", "między 7 a 9", "w godzinach porannych"),
    2: ("po południu", "w godzinach szczytu", "po 15", "popołudniami"),
    4: ("wieczorem", "wieczorami", "po 19", "po zmroku"),
    8: ("w nocy", "nocami", "po 22, nie da się spać", "głównie nocą"),
}


@dataclass(frozen=True)
class Facts:
    """What is true of one threat; each sender notices a part of it."""

    category: str
    kind: int
    street: str
    number: int
    landmark: Optional[str]
    hours: int  # one bit: 1 morning, 2 afternoon, 4 evening, 8 night


def facts(random_: random.Random, category: str, street: str) -> Facts:
    """A new threat's."""
    return Facts(
        category,
        random_.randrange(len(KINDS[category])),
        street,
        random_.randrange(1, 90),
        random_.choice(LANDMARKS) if random_.random() < 0.6 else None,
        random_.choice((1, 2, 4, 8)),
    )


def describe(random_: random.Random, about: Facts) -> Optional[str]:
    """What one sender writes; a quarter write nothing, and some only a word or two."""
    if random_.random() < 0.25:
        return None
    what = random_.choice(KINDS[about.category][about.kind])
    if random_.random() < 0.12:
        return _slips(random_, what.split(",")[0])
    parts = [what]
    if random_.random() < 0.6:
        parts.append(_where(random_, about))
    if about.landmark and random_.random() < 0.45:
        parts.append(random_.choice(("koło ", "obok ", "w pobliżu ", "naprzeciwko ", "niedaleko ")) + about.landmark)
    if random_.random() < 0.4:
        parts.append(random_.choice(WHENS[about.hours]))
    if random_.random() < 0.3:
        random_.shuffle(parts)
    text = random_.choice(OPENINGS) + random_.choice((", ", " ", " ")).join(parts) + ". " + random_.choice(ENDINGS)
    return _slips(random_, text.strip())[:500]


def _where(random_: random.Random, about: Facts) -> str:
    forms = ("ul. {s}", "ulica {s}", "przy {s}", "na {s}", "{s} {n}", "ul. {s} {n}", "na wysokości {s} {n}", "w rejonie {s}")
    number = about.number if random_.random() < 0.6 else max(1, about.number + random_.choice((-4, -2, 2, 4)))
    return random_.choice(forms).format(s=about.street, n=number)


def _slips(random_: random.Random, text: str) -> str:
    """No Polish letters, all capitals or none, a letter lost or doubled: as typed on a telephone."""
    if random_.random() < 0.25:
        text = "".join(
            c for c in unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L")) if not unicodedata.combining(c)
        )
    style = random_.random()
    text = text.upper() if style < 0.05 else text.lower() if style < 0.35 else text
    letters = list(text)
    for _ in range(random_.choice((0, 0, 0, 1, 1, 2, 3))):
        place = random_.randrange(1, len(letters))
        letters[place] = random_.choice(("", letters[place] * 2, letters[place - 1]))
    return "".join(letters)
