"""Sentences of citizens and officers, in Polish, from which descriptions and notes are put together. All invented."""

from __future__ import annotations

from typing import Dict, Tuple

# Names of streets in the genitive, as they stand after "ul.": common in any town.
STREETS: Tuple[str, ...] = (
    "Akacjowej", "Bocznej", "Brzozowej", "Cichej", "Dębowej", "Długiej", "Dworcowej", "Fabrycznej", "Głównej", "Górnej",
    "Grunwaldzkiej", "Jasnej", "Jesionowej", "Kasztanowej", "Kolejowej", "Krótkiej", "Kwiatowej", "Leśnej", "Lipowej", "Łąkowej",
    "Młyńskiej", "Mostowej", "Nadrzecznej", "Nowej", "Ogrodowej", "Osiedlowej", "Parkowej", "Piaskowej", "Pocztowej", "Podgórnej",
    "Polnej", "Północnej", "Przemysłowej", "Rolnej", "Rzemieślniczej", "Sadowej", "Słonecznej", "Sosnowej", "Spacerowej",
    "Sportowej", "Strażackiej", "Szerokiej", "Szkolnej", "Targowej", "Topolowej", "Wiejskiej", "Wierzbowej", "Wodnej",
    "Wspólnej", "Zielonej", "Źródlanej", "Żeromskiego", "Mickiewicza", "Słowackiego", "Kościuszki", "Sienkiewicza", "Konopnickiej",
    "Kopernika", "Moniuszki", "Reymonta",
)  # fmt: skip

STREET_PLACES: Tuple[str, ...] = (
    "na ul. {a}", "przy ul. {a}", "na ul. {a} na wysokości numeru {n}", "w rejonie ul. {a} i {b}",
    "przy skrzyżowaniu ul. {a} z ul. {b}", "na odcinku ul. {a} od ul. {b}", "na parkingu przy ul. {a} {n}",
    "przed blokiem przy ul. {a} {n}",
)  # fmt: skip
ROAD_PLACES: Tuple[str, ...] = (
    "na ul. {a}", "na całej długości ul. {a}", "na prostym odcinku ul. {a}", "na ul. {a} przy szkole",
    "na ul. {a} w pobliżu przejścia dla pieszych", "na drodze przez wieś, w rejonie ul. {a}",
    "na wjeździe do miejscowości od strony ul. {a}", "na skrzyżowaniu ul. {a} z ul. {b}",
)  # fmt: skip
HOUSE_PLACES: Tuple[str, ...] = (
    "na posesji przy ul. {a} {n}", "na podwórku przy ul. {a} {n}", "w gospodarstwie przy ul. {a} {n}",
    "na działce za domem przy ul. {a} {n}",
)  # fmt: skip
BAR_PLACES: Tuple[str, ...] = ("przy ul. {a} {n}", "na rogu ul. {a} i {b}", "w piwnicy budynku przy ul. {a} {n}")
MEADOW_PLACES: Tuple[str, ...] = (
    "na łąkach w pobliżu ul. {a}", "na nieużytkach za ogródkami działkowymi", "na polach za ul. {a}",
    "wzdłuż rowu melioracyjnego niedaleko ul. {a}", "na skarpie przy ul. {a}",
)  # fmt: skip
FOREST_PLACES: Tuple[str, ...] = (
    "w lesie za ul. {a}", "na skraju lasu przy drodze gruntowej", "w lesie przy parkingu leśnym", "w zagajniku za ul. {a}",
    "na drogach leśnych niedaleko ul. {a}",
)  # fmt: skip
GREEN_PLACES: Tuple[str, ...] = (
    "w lesie za ul. {a}", "na skraju lasu przy drodze gruntowej", "na łąkach w pobliżu ul. {a}", "w zaroślach przy ul. {a}",
    "na nieużytkach za ogródkami działkowymi", "przy leśnym parkingu", "nad rowem melioracyjnym niedaleko ul. {a}",
)  # fmt: skip
PARK_PLACES: Tuple[str, ...] = (
    "na placu zabaw przy ul. {a}", "w parku przy ul. {a}", "na skwerze przy ul. {a}", "na ławkach przed sklepem przy ul. {a}",
    "na przystanku przy ul. {a}", "za garażami przy ul. {a}", "pod wiatą przy ul. {a}", "na boisku przy ul. {a}",
    "na klatce schodowej bloku przy ul. {a} {n}",
)  # fmt: skip
YARD_PLACES: Tuple[str, ...] = (
    "na placu zabaw przy ul. {a}", "w parku przy ul. {a}", "na skwerze przy ul. {a}", "na boisku przy ul. {a}",
    "na osiedlu przy ul. {a}", "przy szkole na ul. {a}",
)  # fmt: skip
WATER_PLACES: Tuple[str, ...] = (
    "nad stawem za ul. {a}", "nad rzeką w pobliżu mostu", "na dawnej żwirowni", "przy jazie na rzece",
    "nad zalewem od strony ul. {a}",
)  # fmt: skip
RAIL_PLACES: Tuple[str, ...] = (
    "na końcu ul. {a}", "w pobliżu przystanku kolejowego", "między ul. {a} a ul. {b}", "przy dawnej stacji",
    "za ogródkami działkowymi przy ul. {a}",
)  # fmt: skip

TIMES: Dict[str, Tuple[str, ...]] = {
    "evening": (
        "wieczorami", "najczęściej po godz. 20:00", "w piątki i soboty wieczorem", "późnym wieczorem i w nocy",
        "w weekendy do późna",
    ),
    "day": (
        "codziennie rano", "w godzinach pracy urzędów", "od rana do popołudnia", "w dni robocze", "zwłaszcza w godzinach szczytu",
    ),
    "traffic": (
        "rano i po południu", "o każdej porze dnia", "głównie w godzinach szczytu", "szczególnie po zmroku", "w dni robocze",
    ),
    "often": ("regularnie", "kilka razy w tygodniu", "niemal codziennie", "co kilka dni", "po południu i w weekendy"),
}  # fmt: skip
# How long a state of affairs has lasted: for {since}.
SINCE: Tuple[str, ...] = (
    "od kilku dni", "od kilku tygodni", "od dłuższego czasu", "od początku miesiąca", "od wielu miesięcy",
)  # fmt: skip

ENDINGS: Tuple[str, ...] = (
    "Proszę o interwencję.", "Proszę o sprawdzenie.", "Sytuacja powtarza się mimo zgłoszeń.", "Zgłaszam po raz kolejny.",
    "Dziękuję z góry za reakcję.", "Proszę o zainteresowanie się sprawą.", "Sąsiedzi mogą to potwierdzić.", "", "", "", "",
)  # fmt: skip
STREET_ENDINGS: Tuple[str, ...] = (
    *ENDINGS, "Proszę o częstsze patrole.", "Mieszkańcy boją się zwracać uwagę.",
    "Jest to niebezpieczne dla dzieci idących do szkoły.",
)  # fmt: skip

# category: (places, times, sentences with {where} and {when} or {since})
SENTENCES: Dict[str, Tuple[Tuple[str, ...], str, Tuple[str, ...]]] = {
    "speeding": (ROAD_PLACES, "traffic", (
        "Kierowcy znacznie przekraczają dozwoloną prędkość {where}, {when}.",
        "{where} samochody jeżdżą dużo szybciej niż dozwolone 50 km/h, {when}.",
        "Nagminne przekraczanie prędkości {where}. Dzieje się to {when}.",
        "Auta osobowe i dostawcze rozpędzają się {where}; {when} trudno przejść przez jezdnię.",
        "Motocykliści i samochody pędzą {where}, {when}. Potrzebny jest pomiar prędkości.",
        "Mimo ograniczenia do 30 km/h kierowcy {where} nie zwalniają, {when}.",
    )),
    "illegal_parking": (STREET_PLACES, "day", (
        "Samochody parkują na chodniku {where}, {when}. Piesi muszą schodzić na jezdnię.",
        "{where} kierowcy zostawiają auta na trawniku, {when}.",
        "Zastawione przejście dla pieszych {where}. Problem występuje {when}.",
        "Pojazdy stoją za znakiem zakazu zatrzymywania {where}, {when}.",
        "{where} samochody blokują wjazd na posesję, {when}.",
        "Parkowanie na miejscu dla osób niepełnosprawnych bez uprawnień {where}, {when}.",
        "Auta pozostawiane {where} zasłaniają widoczność przy wyjeździe, {when}.",
    )),
    "public_drinking": (PARK_PLACES, "evening", (
        "Grupa osób spożywa alkohol {where}, {when}. Jest głośno, zostają butelki.",
        "{where} {when} gromadzą się osoby pijące alkohol.",
        "Spożywanie piwa i wódki {where}, {when}. Zaczepiają przechodniów.",
        "Osoby pod wpływem alkoholu zakłócają spokój {where}, {when}.",
        "{where} stale przebywają osoby spożywające alkohol, {when} dochodzi do awantur.",
    )),
    "road_infrastructure": (ROAD_PLACES, "often", (
        "Głęboka dziura w jezdni {where}, {since}. Kierowcy omijają ją drugim pasem.",
        "Brak oświetlenia przejścia dla pieszych {where}. Lampy nie świecą {since}.",
        "Znak drogowy {where} jest {since} zasłonięty przez gałęzie.",
        "Zapadnięta studzienka {where}, problem istnieje {since}.",
        "Zatarte oznakowanie poziome {where}, pasy są {since} niewidoczne.",
        "Uszkodzona bariera {where}, {since} nikt jej nie naprawia.",
    )),
    "traffic_organisation": (ROAD_PLACES, "traffic", (
        "Sygnalizacja {where} ma zbyt krótkie zielone światło, {when} tworzą się korki.",
        "Zła organizacja ruchu {where}: {when} kierowcy wymuszają pierwszeństwo.",
        "{where} brakuje znaku ustąp pierwszeństwa, {when} dochodzi do niebezpiecznych sytuacji.",
        "Objazd {where} jest źle oznakowany, {when} ciężarówki zawracają na osiedlu.",
    )),
    "illegal_dump": (GREEN_PLACES, "often", (
        "Dzikie wysypisko śmieci {where}. Odpadów przybywa {since}.",
        "Ktoś wyrzuca gruz i opony {where}, {when}.",
        "{where} leżą worki ze śmieciami i stare meble, {when} dowożone są kolejne.",
        "Porzucone odpady budowlane {where}. Busy podjeżdżają {when}.",
    )),
    "minors_gathering": (PARK_PLACES, "evening", (
        "{where} {when} zbiera się młodzież, która pali papierosy i niszczy ławki.",
        "Grupa nieletnich przebywa {where} {when}, słychać krzyki i przekleństwa.",
        "Młodzież w wieku około 14–16 lat spotyka się {where}, {when}, prawdopodobnie pije alkohol.",
    )),
    "stray_dogs": (STREET_PLACES, "often", (
        "{where} biegają bezpańskie psy, {when} podchodzą do ludzi.",
        "Dwa duże psy bez opieki widywane są {where} {when}.",
        "Stado psów {where} pojawia się {when}, dzieci boją się przechodzić.",
        "Pies biega luzem {where} {when}, brama posesji nie jest zamykana.",
    )),
    "vandalism": (YARD_PLACES, "evening", (
        "Zniszczone ogrodzenie i zieleń {where}. Do zdarzeń dochodzi {when}.",
        "Ktoś maluje graffiti {where}, {when}.",
        "Wybite szyby {where}. Słychać to {when}.",
        "{where} {when} ktoś niszczy ławki i kosze na śmieci.",
    )),
    "drugs": (PARK_PLACES, "evening", (
        "{where} {when} młode osoby prawdopodobnie używają środków odurzających.",
        "Czuć zapach marihuany {where}, {when}.",
        "Podejrzane osoby spotykają się {where} {when} i przekazują sobie małe paczki.",
    )),
    "street_racing": (ROAD_PLACES, "evening", (
        "Nielegalne wyścigi samochodów {where}, {when}. Hałas nie daje spać.",
        "{where} {when} odbywają się rajdy i palenie gumy.",
        "Grupa kierowców driftuje {where}, {when}.",
    )),
    "poaching": (FOREST_PLACES, "often", (
        "Znalazłem wnyki {where}. Podobne widywano tu {since}.",
        "{where} ktoś kłusuje, strzały słychać {when}.",
    )),
    "dangerous_water": (WATER_PLACES, "often", (
        "{where} {when} kąpią się ludzie mimo zakazu.",
        "Dzieci skaczą do wody {where} {when}, miejsce jest płytkie i niebezpieczne.",
        "Uszkodzony pomost {where}, {since} nikt go nie zabezpieczył.",
    )),
    "dangerous_venue": (BAR_PLACES, "evening", (
        "W lokalu {where} {when} dochodzi do bójek.",
        "Klub {where} wpuszcza nieletnich, {when} jest tam niebezpiecznie.",
    )),
    "illegal_logging": (FOREST_PLACES, "often", (
        "{where} ktoś wycina drzewa bez zezwolenia, {when} słychać pilarki.",
        "Świeże pniaki {where}, drewno wywożone jest {when}.",
    )),
    "unguarded_foot_crossing": (RAIL_PLACES, "often", (
        "Dzikie przejście przez tory {where}. Ludzie przechodzą tamtędy {when}.",
        "Dzieci skracają sobie drogę przez tory {where}, {when}.",
    )),
    "unguarded_level_crossing": (RAIL_PLACES, "often", (
        "Na przejeździe kolejowym {where} {since} nie działają rogatki.",
        "Niestrzeżony przejazd {where} jest {since} zarośnięty, nie widać nadjeżdżającego pociągu.",
    )),
    "greenery_destruction": (STREET_PLACES, "often", (
        "Samochody rozjeżdżają trawnik {where}, {when}.",
        "Połamane młode drzewka {where}. Trwa to {since}.",
    )),
    "homeless_person": (PARK_PLACES, "often", (
        "{where} przebywa osoba bezdomna, która potrzebuje pomocy. Widuję ją {since}.",
        "Starszy mężczyzna nocuje {where} {since}. Proszę sprawdzić jego stan.",
    )),
    "forest_quads": (FOREST_PLACES, "often", (
        "Quady i motory crossowe jeżdżą {where} {when}, niszczą ścieżki i płoszą zwierzynę.",
        "{where} {when} grupa quadów rozjeżdża drogi i młodnik.",
    )),
    "grass_burning": (MEADOW_PLACES, "often", (
        "Wypalanie traw {where}. Dym widać {when}.",
        "Ktoś podpala suche trawy {where}, {when}, dym idzie na zabudowania.",
    )),
    "forest_animal_collisions": (ROAD_PLACES, "traffic", (
        "Sarny i dziki wybiegają na jezdnię {where}, {when} dochodzi do potrąceń.",
        "Potrzebny jest znak ostrzegający o zwierzętach {where}, kolizje zdarzają się {when}.",
    )),
    "animal_cruelty": (HOUSE_PLACES, "often", (
        "Pies trzymany jest {since} na krótkim łańcuchu bez wody {where}.",
        "{where} właściciel bije psa, {when} słychać skowyt.",
    )),
    "begging": (STREET_PLACES, "day", (
        "Natarczywe żebranie {where}, {when}.",
        "{where} {when} kobieta z dzieckiem prosi o pieniądze, prawdopodobnie ktoś ją do tego zmusza.",
    )),
}  # fmt: skip

REJECT_NOTES: Tuple[str, ...] = (
    "Trzykrotnie sprawdzono miejsce w różnych porach, zagrożenia nie stwierdzono.",
    "Patrol nie potwierdził zgłoszenia, rozpytani mieszkańcy nie zauważyli nieprawidłowości.",
    "Opis nie pozwala ustalić dokładnego miejsca.",
    "Pomiar prędkości nie wykazał przekroczeń.",
    "Oznakowanie zgodne z zatwierdzoną organizacją ruchu.",
)
CONFIRM_NOTES: Tuple[str, ...] = (
    "Zagrożenie potwierdzone przez dzielnicowego, nałożono mandaty karne.",
    "Potwierdzono podczas służby obchodowej, zaplanowano kolejne kontrole.",
    "Rejon objęto planem działania priorytetowego.",
    "Stwierdzono wykroczenia, pouczono sprawców.",
)
ELIMINATE_NOTES: Tuple[str, ...] = (
    "Po miesiącu kontroli zagrożenie nie występuje.",
    "Sprawcy ukarani, miejsce uporządkowane.",
    "Zagrożenie ustało po wzmożonych patrolach.",
)
HAND_OVER_NOTES: Tuple[str, ...] = (
    "Wystąpiono pisemnie o usunięcie nieprawidłowości.",
    "Sprawę przekazano według właściwości.",
)
ANSWER_NOTES: Tuple[str, ...] = (
    "Prace wykonano, miejsce uporządkowane.",
    "Ujęto w planie robót na następny kwartał.",
    "Miejsce skontrolowano, zastosowano pouczenia.",
    "Oznakowanie uzupełniono.",
)
REOPEN_NOTES: Tuple[str, ...] = (
    "Wpłynęły kolejne zgłoszenia tego samego miejsca, weryfikacja do powtórzenia.",
    "Ponowna weryfikacja na polecenie koordynatora.",
)
MOVE_NOTES: Tuple[str, ...] = ("Punkt przesunięto na miejsce z opisu zgłoszenia.", "Pinezka stała po drugiej stronie ulicy.")
ANNOTATION_NOTES: Tuple[str, ...] = (
    "Tu najczęściej gromadzą się osoby.", "Miejsce widoczne z monitoringu.", "Odcinek proponowany do pomiaru prędkości.",
    "Zasięg zagrożenia według dzielnicowego.", "Dojazd tylko od strony osiedla.", "Miejsce objęte planem działania priorytetowego.",
)  # fmt: skip
