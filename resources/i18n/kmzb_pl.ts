<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>KmzbPlugin</name>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Connect to the central database</source>
        <translation>Połączenie z centralną bazą danych</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>&amp;Saved PostgreSQL connections. Use your own account: every act is recorded under its owner's name.</source>
        <translation>&amp;Zapisane połączenia PostgreSQL. Wybierz połączenie z własnym kontem: każda czynność jest zapisywana pod nazwiskiem właściciela konta.</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Server and database</source>
        <translation>Serwer i baza danych</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Login</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Encryption</source>
        <translation>Szyfrowanie</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>&amp;New…</source>
        <translation>&amp;Nowe…</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>&amp;Edit…</source>
        <translation>&amp;Edytuj…</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>&amp;Test</source>
        <translation>&amp;Testuj</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Log in and show who you are, without ending the present session</source>
        <translation>Zaloguj próbnie i pokaż użytkownika, bez kończenia bieżącej sesji</translation>
    </message>
    <message>
        <location filename="../../forms/connection_dialog.ui"/>
        <source>Connect with the last connection when QGIS st&amp;arts</source>
        <translation>Po u&amp;ruchomieniu QGIS łącz z ostatnio używanym połączeniem</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>What would stay outside</source>
        <translation>Co zostałoby poza bazą</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>Rows that cannot be taken over, and why. The good rows are imported all the same.</source>
        <translation>Wiersze, których nie można przyjąć, i powody. Dobre wiersze zostaną zaimportowane mimo to.</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>Chec&amp;k the whole file</source>
        <translation>&amp;Sprawdź cały plik</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>The same as importing, with everything taken back at the end</source>
        <translation>To samo co import, tylko na końcu wszystko jest cofane</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>S&amp;top</source>
        <translation>&amp;Przerwij</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>&amp;Save the list…</source>
        <translation>Zapisz &amp;listę…</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>Rows that cannot be taken over</source>
        <translation>Wiersze, których nie można przyjąć</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>&amp;Rejected rows go to</source>
        <translation>&amp;Odrzucone wiersze trafią do</translation>
    </message>
    <message>
        <location filename="../../forms/import_check_page.ui"/>
        <source>&amp;Elsewhere…</source>
        <translation>&amp;Gdzie indziej…</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>What to import, and from where</source>
        <translation>Co importować i skąd</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>Nothing is written before the last page.</source>
        <translation>Przed ostatnią stroną nic nie jest zapisywane.</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>&amp;What is in the file</source>
        <translation>Co jest w pli&amp;ku</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>A .csv or .json file, or one of them packed as .gz</source>
        <translation>Plik .csv lub .json, także spakowany jako .gz</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>B&amp;rowse…</source>
        <translation>Prz&amp;eglądaj…</translation>
    </message>
    <message>
        <location filename="../../forms/import_file_page.ui"/>
        <source>Only the columns you map are taken over; everything else stays in the file. Do not map names, personal numbers or addresses of persons.</source>
        <translation>Przejmowane są tylko wskazane kolumny; wszystko inne zostaje w pliku. Nie wskazuj kolumn z nazwiskami, numerami PESEL ani adresami osób.</translation>
    </message>
    <message>
        <location filename="../../forms/import_map_page.ui"/>
        <source>Where the rows lie</source>
        <translation>Gdzie leżą wiersze</translation>
    </message>
    <message>
        <location filename="../../forms/import_map_page.ui"/>
        <source>The first rows of the file on the map, with the areas of the units.</source>
        <translation>Pierwsze wiersze pliku na mapie, z obszarami jednostek.</translation>
    </message>
    <message>
        <location filename="../../forms/import_map_page.ui"/>
        <source>&amp;Poland</source>
        <translation>&amp;Polska</translation>
    </message>
    <message>
        <location filename="../../forms/import_map_page.ui"/>
        <source>&amp;Rows</source>
        <translation>Wi&amp;ersze</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Which column is what</source>
        <translation>Która kolumna jest czym</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Guessed from the header and from the first rows. A field without a column stays empty; needed fields are marked with *.</source>
        <translation>Odgadnięte z nagłówka i pierwszych wierszy. Pole bez kolumny pozostaje puste; pola konieczne mają gwiazdkę *.</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Sa&amp;ve as…</source>
        <translation>Zapi&amp;sz jako…</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Keep this mapping as a profile of your own</source>
        <translation>Zachowaj to przyporządkowanie jako własny profil</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Fields and their columns</source>
        <translation>Pola i ich kolumny</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Column of the file</source>
        <translation>Kolumna pliku</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Read from the first rows</source>
        <translation>Odczytane z pierwszych wierszy</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>P&amp;ositions in</source>
        <translation>P&amp;ołożenie w</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>&amp;Dates as</source>
        <translation>D&amp;aty jako</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Deci&amp;mal sign</source>
        <translation>Znak dzi&amp;esiętny</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>&amp;Source</source>
        <translation>Ź&amp;ródło</translation>
    </message>
    <message>
        <location filename="../../forms/import_mapping_page.ui"/>
        <source>Name of the system that gave the numbers of the rows; a number is imported once per source</source>
        <translation>Nazwa systemu, który nadał numery wierszom; w obrębie źródła każdy numer jest importowany raz</translation>
    </message>
    <message>
        <location filename="../../forms/import_preview_page.ui"/>
        <source>How the file is written</source>
        <translation>Jak zapisano plik</translation>
    </message>
    <message>
        <location filename="../../forms/import_preview_page.ui"/>
        <source>The first rows as they will be read. Change the encoding until Polish letters look right.</source>
        <translation>Pierwsze wiersze tak, jak zostaną odczytane. Zmieniaj kodowanie, aż polskie litery będą wyglądać dobrze.</translation>
    </message>
    <message>
        <location filename="../../forms/import_preview_page.ui"/>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodowanie</translation>
    </message>
    <message>
        <location filename="../../forms/import_preview_page.ui"/>
        <source>Columns &amp;separated by</source>
        <translation>Kolumny &amp;oddziela</translation>
    </message>
    <message>
        <location filename="../../forms/import_preview_page.ui"/>
        <source>First rows of the file</source>
        <translation>Pierwsze wiersze pliku</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <source>One transaction: until it has ended, nothing is in the database.</source>
        <translation>Jedna transakcja: dopóki się nie skończy, w bazie nie ma nic.</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Rows in the file</source>
        <translation>Wiersze w pliku</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>New in the database</source>
        <translation>Nowe w bazie</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Were there already</source>
        <translation>Były już wcześniej</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Rejected</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <source>List of rejected rows</source>
        <translation>Lista odrzuconych wierszy</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <source>&amp;Try again</source>
        <translation>&amp;Spróbuj ponownie</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Show on the &amp;map</source>
        <translation>Pokaż na &amp;mapie</translation>
    </message>
    <message>
        <location filename="../../forms/import_run_page.ui"/>
        <source>&amp;Open the list</source>
        <translation>&amp;Otwórz listę</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_dock.py"/>
        <source>Connect with your own account to see the register of your unit.</source>
        <translation>Połącz się na własnym koncie, aby zobaczyć rejestr swojej jednostki.</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_dock.ui"/>
        <location filename="../../forms/verification_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Connect…</source>
        <translation>&amp;Połącz…</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Back to the register (Esc)</source>
        <translation>Wróć do rejestru (Esc)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>&amp;Day</source>
        <translation>&amp;Dzień</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Day of the meeting</source>
        <translation>Dzień spotkania</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>at</source>
        <translation>o godz.</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Hour of the beginning, if it is known</source>
        <translation>Godzina rozpoczęcia, jeśli jest znana</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Hour of the meeting</source>
        <translation>Godzina spotkania</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>&amp;Kind</source>
        <translation>&amp;Rodzaj</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>&amp;Place</source>
        <translation>&amp;Miejsce</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Building, street, locality</source>
        <translation>Budynek, ulica, miejscowość</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>On the map</source>
        <translation>Na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Pick</source>
        <translation>Wskaż</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Click the place of the meeting on the map</source>
        <translation>Kliknij miejsce spotkania na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Show the place of the meeting on the map</source>
        <translation>Pokaż miejsce spotkania na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Forget the position of the meeting</source>
        <translation>Zapomnij położenie spotkania</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>&amp;Organised by</source>
        <translation>&amp;Organizator</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Na&amp;me</source>
        <translation>Na&amp;zwa</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Name of the body, not of a person</source>
        <translation>Nazwa instytucji, nie osoby</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Name of the body that called the meeting. Write no names of persons.</source>
        <translation>Nazwa instytucji, która zwołała spotkanie. Nie wpisuj nazwisk.</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>P&amp;articipants</source>
        <translation>&amp;Uczestnicy</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>not counted</source>
        <translation>nie liczono</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>How many people came; nobody's name is kept</source>
        <translation>Ile osób przyszło; niczyje nazwisko nie jest zapisywane</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>&amp;Save</source>
        <translation>Zapi&amp;sz</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Save the meeting (Ctrl+S)</source>
        <translation>Zapisz spotkanie (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Disca&amp;rd changes</source>
        <translation>Odrzu&amp;ć zmiany</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Show again what stands in the register</source>
        <translation>Pokaż z powrotem to, co jest w rejestrze</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Wycofaj…</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Take this meeting and its threats out of the register</source>
        <translation>Usuń to spotkanie i jego zagrożenia z rejestru</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Threats raised</source>
        <translation>Zgłoszone zagrożenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Threats raised at this meeting</source>
        <translation>Zagrożenia zgłoszone na tym spotkaniu</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add:</source>
        <translation>Dodaj:</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add a threat at a point: click it on the map</source>
        <translation>Dodaj zagrożenie w punkcie: kliknij go na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Line</source>
        <translation>Linia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add a threat along a line: draw it on the map</source>
        <translation>Dodaj zagrożenie wzdłuż linii: narysuj ją na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Area</source>
        <translation>Obszar</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add a threat in an area: draw it on the map</source>
        <translation>Dodaj zagrożenie na obszarze: narysuj go na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>No place</source>
        <translation>Bez miejsca</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add a threat without a place on the map</source>
        <translation>Dodaj zagrożenie bez miejsca na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Open the threat (Enter)</source>
        <translation>Otwórz zagrożenie (Enter)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Show the threat on the map</source>
        <translation>Pokaż zagrożenie na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Withdraw</source>
        <translation>Wycofaj</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Withdraw the threat (Del)</source>
        <translation>Wycofaj zagrożenie (Del)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Minutes</source>
        <translation>Protokół</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Files with minutes</source>
        <translation>Pliki z protokołem</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Add…</source>
        <translation>Dodaj…</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Attach minutes: PDF, JPG, DOC or TXT, up to 5 MB</source>
        <translation>Dołącz protokół: PDF, JPG, DOC lub TXT, do 5 MB</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Open the file</source>
        <translation>Otwórz plik</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Save as…</source>
        <translation>Zapisz jako…</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Save a copy of the file</source>
        <translation>Zapisz kopię pliku</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <source>Delete the file for good</source>
        <translation>Usuń plik na zawsze</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Search place, organiser or number</source>
        <translation>Szukaj miejsca, organizatora lub numeru</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Part of the place or of the organiser's name, or the number of a meeting (Ctrl+F)</source>
        <translation>Część nazwy miejsca lub organizatora albo numer spotkania (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Read the register again (F5)</source>
        <translation>Odczytaj rejestr ponownie (F5)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>When the meetings were held</source>
        <translation>Kiedy odbyły się spotkania</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Kinds of meetings to show</source>
        <translation>Rodzaje spotkań do pokazania</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>&amp;From</source>
        <translation>&amp;Od</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Held from</source>
        <translation>Odbyte od</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <location filename="../../forms/verification_dock.ui"/>
        <source>&amp;to</source>
        <translation>&amp;do</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Held until</source>
        <translation>Odbyte do</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>Meetings, newest first</source>
        <translation>Spotkania, od najnowszych</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <source>&amp;New meeting</source>
        <translation>&amp;Nowe spotkanie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_register.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>Write a meeting down (Ctrl+N)</source>
        <translation>Zapisz spotkanie (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Back to the meeting (Esc)</source>
        <translation>Wróć do spotkania (Esc)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>&amp;Category</source>
        <translation>&amp;Kategoria</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Category of the threat</source>
        <translation>Kategoria zagrożenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>&amp;People behind it</source>
        <translation>&amp;Ile osób za tym stoi</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>How many people spoke of it; nobody's name is kept</source>
        <translation>Ile osób o tym mówiło; niczyje nazwisko nie jest zapisywane</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Draw</source>
        <translation>Rysuj</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Click the place of the threat on the map</source>
        <translation>Kliknij miejsce zagrożenia na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Draw the threat along a line</source>
        <translation>Narysuj zagrożenie wzdłuż linii</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Draw the area of the threat</source>
        <translation>Narysuj obszar zagrożenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>The threat has no place on the map</source>
        <translation>Zagrożenie nie ma miejsca na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>D&amp;escription</source>
        <translation>O&amp;pis</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Description of the threat</source>
        <translation>Opis zagrożenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Save the threat (Ctrl+S)</source>
        <translation>Zapisz zagrożenie (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Reports of the same thing</source>
        <translation>Zgłoszenia tego samego</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Linked reports</source>
        <translation>Powiązane zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Number of a report</source>
        <translation>Numer zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Link</source>
        <translation>Powiąż</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Link the report with this number</source>
        <translation>Powiąż zgłoszenie o tym numerze</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Pick a report on the map</source>
        <translation>Wskaż zgłoszenie na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Unlink</source>
        <translation>Rozłącz</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <source>Take the selected report away</source>
        <translation>Odłącz zaznaczone zgłoszenie</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>Central database</source>
        <translation>Centralna baza danych</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>&amp;Connection</source>
        <translation>&amp;Połączenie</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>Connect when QGIS &amp;starts</source>
        <translation>Łą&amp;cz po uruchomieniu QGIS</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>Verification</source>
        <translation>Weryfikacja</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>After a decision go on to the &amp;next report</source>
        <translation>Po decyzji przejdź do &amp;następnego zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>&amp;Move the map to the selected report when it is out of view</source>
        <translation>Prze&amp;suń mapę do wybranego zgłoszenia, gdy jest poza widokiem</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>&amp;Reports loaded at a time</source>
        <translation>&amp;Liczba zgłoszeń wczytywanych naraz</translation>
    </message>
    <message>
        <location filename="../../forms/options_page.ui"/>
        <source>The plugin speaks Polish when QGIS does (General → Override system locale), otherwise English. Shortcuts of its actions are set in Settings → Keyboard Shortcuts.</source>
        <translation>Wtyczka działa po polsku, gdy QGIS działa po polsku (Ogólne → Zastąp systemowe ustawienia regionalne), w pozostałych przypadkach po angielsku. Skróty jej poleceń można zmienić w menu Ustawienia → Skróty klawiaturowe.</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Letter to another body</source>
        <translation>Pismo do innej instytucji</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>&amp;Institution</source>
        <translation>&amp;Instytucja</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>&amp;Text of the letter; letterhead, map and page numbers are added when the PDF is made</source>
        <translation>&amp;Treść pisma; nagłówek, mapa i numery stron zostaną dodane przy tworzeniu PDF</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Text of the letter</source>
        <translation>Treść pisma</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Te&amp;mplate again</source>
        <translation>Szabl&amp;on od nowa</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Replace the text by the template for this institution and category</source>
        <translation>Zastąp treść szablonem dla tej instytucji i kategorii</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Attachme&amp;nts that go with the letter</source>
        <translation>Załącz&amp;niki do pisma</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Pictures become pages of the PDF without what the camera noted in them; other files are put into a folder beside it</source>
        <translation>Obrazy stają się stronami PDF bez tego, co zapisał w nich aparat; inne pliki trafiają do folderu obok</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Save &amp;PDF…</source>
        <translation>Zapisz &amp;PDF…</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>&amp;E-mail…</source>
        <translation>&amp;E-mail…</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <source>Begin an e-mail to the institution; put the PDF in there yourself</source>
        <translation>Zacznij wiadomość do instytucji; PDF dołącz samodzielnie</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>&amp;Hand over with this letter</source>
        <translation>P&amp;rzekaż z tym pismem</translation>
    </message>
    <message>
        <location filename="../../forms/referral_dialog.ui"/>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>&amp;Close</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Choose a report in the list or on the map.
J goes to the first one.</source>
        <translation>Wybierz zgłoszenie na liście lub na mapie.
Klawisz J przechodzi do pierwszego.</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Show the report on the map (S)</source>
        <translation>Pokaż zgłoszenie na mapie (S)</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Show the report on the map</source>
        <translation>Pokaż zgłoszenie na mapie</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Decisions</source>
        <translation>Decyzje</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Corrections</source>
        <translation>Poprawki</translation>
    </message>
    <message>
        <location filename="../../forms/report_panel.ui"/>
        <source>Details of the report</source>
        <translation>Szczegóły zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>Not connected</source>
        <translation>Brak połączenia</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>Connect with your own account to see the reports of your unit.</source>
        <translation>Połącz się z własnego konta, aby zobaczyć zgłoszenia swojej jednostki.</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Search description or number</source>
        <translation>Szukaj: opis lub numer</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Words of the description, or the number of a report (Ctrl+F)</source>
        <translation>Słowa z opisu albo numer zgłoszenia (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Show or hide the filters</source>
        <translation>Pokaż lub ukryj filtry</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reset</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reset all filters</source>
        <translation>Wyczyść wszystkie filtry</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Read the list again (F5)</source>
        <translation>Odśwież listę (F5)</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Read the list again</source>
        <translation>Odśwież listę</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>C&amp;ategory</source>
        <translation>K&amp;ategoria</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Categories to show</source>
        <translation>Kategorie do pokazania</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Statuses to show</source>
        <translation>Statusy do pokazania</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>&amp;Beat</source>
        <translation>R&amp;ejon</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Beats to show</source>
        <translation>Rejony służbowe do pokazania</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>&amp;Reported</source>
        <translation>&amp;Zgłoszono</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Period of reporting</source>
        <translation>Okres zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reported &amp;from</source>
        <translation>Zgłoszono &amp;od</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reported on this day or later</source>
        <translation>Zgłoszono tego dnia lub później</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reported on this day or earlier</source>
        <translation>Zgłoszono tego dnia lub wcześniej</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Only what the &amp;map shows</source>
        <translation>Tylko w widoku &amp;mapy</translation>
    </message>
    <message>
        <location filename="../../forms/verification_dock.ui"/>
        <source>Reports of the queue</source>
        <translation>Zgłoszenia w kolejce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/catalogue_gateway.py"/>
        <source>The database has version %1 and this plugin needs at least %2: ask its administrator to run the upgrade.</source>
        <translation>Baza danych ma wersję %1, a ta wtyczka wymaga co najmniej %2: poproś administratora bazy o aktualizację.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/catalogue_gateway.py"/>
        <source>The database has version %1 and this plugin knows it up to %2: install the current version of the plugin.</source>
        <translation>Baza danych ma wersję %1, a ta wtyczka obsługuje najwyżej %2: zainstaluj aktualną wersję wtyczki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/catalogue_gateway.py"/>
        <source>This is not a KMZB database: choose another connection.</source>
        <translation>To nie jest baza danych KMZB: wybierz inne połączenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/credentials.py"/>
        <source>The connection's authentication configuration is missing in QGIS.</source>
        <translation>W QGIS nie ma konfiguracji uwierzytelniania tego połączenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/credentials.py"/>
        <source>The connection's authentication configuration cannot be read.</source>
        <translation>Nie można odczytać konfiguracji uwierzytelniania tego połączenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/credentials.py"/>
        <source>QGIS has no saved PostgreSQL connection “%1”.</source>
        <translation>W QGIS nie ma zapisanego połączenia PostgreSQL „%1”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This is not possible from the report's present status.</source>
        <translation>Tej czynności nie można wykonać z obecnego statusu zgłoszenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Choose a reason.</source>
        <translation>Wybierz powód.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Write a note.</source>
        <translation>Wpisz notatkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Your role may not do this.</source>
        <translation>Ta rola nie pozwala na tę czynność.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The chosen reason, category or institution is not valid any more.</source>
        <translation>Wybrany powód, kategoria lub instytucja nie obowiązuje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Choose the institution that takes the report over.</source>
        <translation>Wybierz instytucję, która przejmuje zgłoszenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>There is nothing of yours to undo on this report.</source>
        <translation>Na tym zgłoszeniu nie ma własnej czynności do cofnięcia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This position cannot be used: it is empty, not valid or outside Poland.</source>
        <translation>Tego położenia nie można użyć: jest puste, nieprawidłowe lub poza Polską.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The text is empty or too long.</source>
        <translation>Tekst jest pusty lub za długi.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This act was already sent with other content. Try again.</source>
        <translation>Ta czynność została już wysłana z inną treścią. Spróbuj ponownie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This is not possible from the referral's present status.</source>
        <translation>Przy obecnym stanie przekazania nie jest to możliwe.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The report of a citizen was refused: a detail is missing or wrong.</source>
        <translation>Zgłoszenie obywatela odrzucono: brakuje danych albo są błędne.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The report of a citizen was refused: a file cannot be accepted.</source>
        <translation>Zgłoszenie obywatela odrzucono: nie można przyjąć pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The report of a citizen was refused: this sender has reported already.</source>
        <translation>Zgłoszenie obywatela odrzucono: ten nadawca już coś zgłosił.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>There is no such report on the public map.</source>
        <translation>Na publicznej mapie nie ma takiego zgłoszenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The case has changed: the report or event is in another case, or in none, now.</source>
        <translation>Sprawa się zmieniła: to zgłoszenie lub zdarzenie jest teraz w innej sprawie albo w żadnej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The other case reaches beyond your area: a superior unit has to merge it.</source>
        <translation>Druga sprawa wykracza poza Twój obszar: połączyć je musi jednostka nadrzędna.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The day of the meeting is missing, in the future or too long ago.</source>
        <translation>Brakuje dnia spotkania albo leży on w przyszłości lub zbyt daleko w przeszłości.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>A number or a file is not acceptable: people 0 to 1,000,000, files up to 5 MB.</source>
        <translation>Liczba lub plik są niedopuszczalne: osób od 0 do 1 000 000, pliki do 5 MB.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This unit cannot take it: choose another one.</source>
        <translation>Ta jednostka nie może tego przejąć: wybierz inną.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This set of areas is in force already, or its day has not come.</source>
        <translation>Ten zestaw obszarów już obowiązuje albo jego dzień jeszcze nie nadszedł.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The import was not begun properly. Try again.</source>
        <translation>Import nie został prawidłowo rozpoczęty. Spróbuj ponownie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The file holds rows outside your area, so nothing of it was stored.</source>
        <translation>Plik zawiera wiersze spoza Twojego obszaru, więc nic z niego nie zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Your account may not do this in the central database.</source>
        <translation>To konto nie ma na to uprawnień w centralnej bazie danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The connection's service is not defined on this computer.</source>
        <translation>Usługa tego połączenia nie jest zdefiniowana na tym komputerze.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>No encrypted connection to the central database could be made.</source>
        <translation>Nie udało się nawiązać szyfrowanego połączenia z centralną bazą danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The central database refused the login: check the user name and password.</source>
        <translation>Centralna baza danych odmówiła logowania: sprawdź nazwę użytkownika i hasło.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The central database took too long to answer.</source>
        <translation>Centralna baza danych zbyt długo nie odpowiadała.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The central database lacks something this plugin needs.</source>
        <translation>W centralnej bazie danych brakuje czegoś, czego wymaga ta wtyczka.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The server has no such database.</source>
        <translation>Na serwerze nie ma takiej bazy danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The central database reported an error (%1).</source>
        <translation>Centralna baza danych zgłosiła błąd (%1).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/import_gateway.py"/>
        <source>The rows that were sent and those that arrived do not add up. Nothing was stored.</source>
        <translation>Liczba wierszy wysłanych nie zgadza się z liczbą odebranych. Nic nie zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/listener.py"/>
        <source>Listening for changes</source>
        <translation>Nasłuchiwanie zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>Something went wrong.</source>
        <translation>Coś poszło nie tak.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The central database cannot be reached.</source>
        <translation>Nie można połączyć się z centralną bazą danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>The connection to the central database was lost.</source>
        <translation>Utracono połączenie z centralną bazą danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The connection was lost at the very end, so it is not known whether the rows were stored. Import the file again: rows that are there already are only counted.</source>
        <translation>Połączenie zostało przerwane na samym końcu, więc nie wiadomo, czy wiersze zapisano. Zaimportuj plik ponownie: wiersze, które już są, zostaną tylko policzone.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The central database refused the login.</source>
        <translation>Centralna baza danych odmówiła logowania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The database is older than this plugin: ask its administrator to run the upgrade.</source>
        <translation>Baza danych jest starsza niż ta wtyczka: poproś administratora bazy o aktualizację.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The database is newer than this plugin: install the current version of the plugin.</source>
        <translation>Baza danych jest nowsza niż ta wtyczka: zainstaluj aktualną wersję wtyczki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>Your login is not bound to an active person in the central database.</source>
        <translation>Ten login nie jest przypisany do żadnej czynnej osoby w centralnej bazie danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>Cancelled.</source>
        <translation>Anulowano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>The database refused this act.</source>
        <translation>Baza danych odrzuciła tę czynność.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>A colleague has acted on this report in the meantime.</source>
        <translation>W międzyczasie inna osoba wykonała czynność na tym zgłoszeniu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>There is no such report in your area.</source>
        <translation>Na podległym obszarze nie ma takiego zgłoszenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Connect to the central database first.</source>
        <translation>Najpierw połącz się z bazą centralną.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Verification panel</source>
        <translation>Panel &amp;weryfikacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Register of consul&amp;tations</source>
        <translation>Rejestr konsult&amp;acji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Disconnect</source>
        <translation>&amp;Rozłącz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Read everything a&amp;gain</source>
        <translation>&amp;Odśwież wszystko</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Pick a report on the map</source>
        <translation>W&amp;skaż zgłoszenie na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Annotate with a p&amp;oint</source>
        <translation>Adnotacja: p&amp;unkt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Annotate with a &amp;line</source>
        <translation>Adnotacja: &amp;linia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Annotate with an &amp;area</source>
        <translation>Adnotacja: o&amp;bszar</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Co&amp;rrect the position of the report</source>
        <translation>Popraw położe&amp;nie zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Show the report on the &amp;map</source>
        <translation>Pokaż zgłoszenie na &amp;mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Show the area of my &amp;unit</source>
        <translation>Pokaż obszar własnej &amp;jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Who answers for a place?</source>
        <translation>Kto o&amp;dpowiada za miejsce?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Who answers for the c&amp;entre of the map?</source>
        <translation>Kto odpowiada za środ&amp;ek mapy?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importuj plik…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Rules of routi&amp;ng…</source>
        <translation>Re&amp;guły kierowania…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>Changes o&amp;f areas…</source>
        <translation>&amp;Zmiany obszarów…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Settings…</source>
        <translation>Us&amp;tawienia…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>A&amp;bout KMZB</source>
        <translation>O wtyczce &amp;KMZB</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_sender.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Writing a decision</source>
        <translation>Zapisywanie decyzji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>First send the earlier decision again, or drop it.</source>
        <translation>Najpierw wyślij ponownie wcześniejszą decyzję albo ją porzuć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Nothing can be decided without a connection.</source>
        <translation>Bez połączenia nie można podejmować decyzji.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <source>The connection broke while “{act}” on no. {number} was being sent. Sending again does it only once.</source>
        <translation>Połączenie zostało przerwane podczas wysyłania czynności „{act}” na zgłoszeniu nr {number}. Ponowne wysłanie nie zapisze jej dwa razy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_sender.py"/>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_sender.py"/>
        <source>Drop it</source>
        <translation>Porzuć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/place_history_section.py"/>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>no. {number}</source>
        <translation>nr {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <source>Save the attachment</source>
        <translation>Zapisz załącznik</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <source>Fetching an attachment</source>
        <translation>Pobieranie załącznika</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <source>Files of this kind are not opened from here; save the file instead.</source>
        <translation>Plików tego rodzaju nie można stąd otworzyć; zapisz plik na dysku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>No program on this computer opens files of this kind.</source>
        <translation>Na tym komputerze nie ma programu, który otwiera pliki tego rodzaju.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <source>The attachment was saved.</source>
        <translation>Załącznik został zapisany.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/attachment_opener.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>The file could not be written.</source>
        <translation>Nie udało się zapisać pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>Reading the case</source>
        <translation>Czytanie sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>Looking for reports of the same thing…</source>
        <translation>Szukanie zgłoszeń tego samego…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>Looking at what the decision would do</source>
        <translation>Sprawdzanie, co zrobiłaby decyzja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>Nothing is suggested for this report.</source>
        <translation>Dla tego zgłoszenia nic nie jest proponowane.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>A colleague has acted in the meantime; nothing was changed by you:</source>
        <translation>Ktoś działał w tym czasie; z Twojej strony nic nie zmieniono:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>The connection broke while an act on the case of no. {number} was being sent. Sending again does it only once.</source>
        <translation>Połączenie przerwano podczas wysyłania czynności w sprawie zgłoszenia nr {number}. Ponowne wysłanie wykona ją tylko raz.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>The case cannot be read without a connection.</source>
        <translation>Bez połączenia nie można odczytać sprawy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/report_reader.py"/>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>Seen</source>
        <translation>Rozumiem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/import_controller.py"/>
        <source>{file}: {new} rows imported, {present} were there already, {rejected} rejected.</source>
        <translation>{file}: zaimportowano wierszy: {new}, było już: {present}, odrzucono: {rejected}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Reading the template…</source>
        <translation>Czytanie szablonu…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Reading the template</source>
        <translation>Czytanie szablonu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Saving the letter</source>
        <translation>Zapis pisma</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Fetching the attachments…</source>
        <translation>Pobieranie załączników…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Fetching the attachments</source>
        <translation>Pobieranie załączników</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Drawing the pages…</source>
        <translation>Rysowanie stron…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Save the letter</source>
        <translation>Zapisz pismo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Saved: {file}, %n page(s)</source>
        <translation>
            <numerusform>Zapisano: {file}, %n strona</numerusform>
            <numerusform>Zapisano: {file}, %n strony</numerusform>
            <numerusform>Zapisano: {file}, %n stron</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Letter about report no. {number}</source>
        <translation>Pismo w sprawie zgłoszenia nr {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>No e-mail program could be opened.</source>
        <translation>Nie udało się otworzyć programu pocztowego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Files that cannot become pages: {folder}</source>
        <translation>Pliki, które nie mogą być stronami: {folder}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/live_controller.py"/>
        <source>Reading changed reports</source>
        <translation>Odczyt zmienionych zgłoszeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_acts.py"/>
        <source>There is no connection: the drawing waits here until there is one again.</source>
        <translation>Brak połączenia: rysunek pozostanie tutaj do czasu jego odzyskania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_acts.py"/>
        <source>Select a report first.</source>
        <translation>Najpierw wybierz zgłoszenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_acts.py"/>
        <source>This is not possible in the report's present status.</source>
        <translation>Tej czynności nie można wykonać przy obecnym statusie zgłoszenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_controller.py"/>
        <source>Looking for the unit's area</source>
        <translation>Wyszukiwanie obszaru jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_layers.py"/>
        <source>Opening the KMZB layers</source>
        <translation>Otwieranie warstw KMZB</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_selection.py"/>
        <source>Selecting the report on the map</source>
        <translation>Zaznaczanie zgłoszenia na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_selection.py"/>
        <source>Reading the selected report</source>
        <translation>Odczyt wskazanego zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/map_selection.py"/>
        <source>Looking for reports</source>
        <translation>Wyszukiwanie zgłoszeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>There is no connection to the central database.</source>
        <translation>Brak połączenia z bazą centralną.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_controller.py"/>
        <source>Reading the rules of the register</source>
        <translation>Czytanie reguł rejestru</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_controller.py"/>
        <source>Reading the register</source>
        <translation>Czytanie rejestru</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_controller.py"/>
        <source>Your role may read the register, but not write in it.</source>
        <translation>Twoja rola może czytać rejestr, ale nie może w nim pisać.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Withdraw this meeting with its %n threat(s)? It can be undone.</source>
        <translation>
            <numerusform>Wycofać to spotkanie razem z %n zagrożeniem? Można to cofnąć.</numerusform>
            <numerusform>Wycofać to spotkanie razem z %n zagrożeniami? Można to cofnąć.</numerusform>
            <numerusform>Wycofać to spotkanie razem z %n zagrożeniami? Można to cofnąć.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Attach minutes</source>
        <translation>Dołączanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Reading a meeting</source>
        <translation>Czytanie spotkania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>This meeting is not in your register any more: it was withdrawn or is in another area.</source>
        <translation>Tego spotkania nie ma już w Twoim rejestrze: zostało wycofane albo należy do innego obszaru.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The meeting has changes that are not saved.</source>
        <translation>Spotkanie ma niezapisane zmiany.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Saving a meeting</source>
        <translation>Zapis spotkania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The meeting was saved</source>
        <translation>Spotkanie zapisano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>A meeting in the future cannot be written down.</source>
        <translation>Nie można zapisać spotkania, które dopiero się odbędzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Write where the meeting was.</source>
        <translation>Wpisz, gdzie odbyło się spotkanie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Choose the kind of the meeting.</source>
        <translation>Wybierz rodzaj spotkania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Choose who organised the meeting.</source>
        <translation>Wybierz, kto zorganizował spotkanie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Place of the meeting</source>
        <translation>Miejsce spotkania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Attaching minutes</source>
        <translation>Dołączanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The minutes were saved</source>
        <translation>Protokół zapisano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Documents and pictures</source>
        <translation>Dokumenty i obrazy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Go on editing</source>
        <translation>Edytuj dalej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>{who} has changed: {fields}. What you typed is still here.</source>
        <translation>Zmiany wprowadzone przez: {who}; pola: {fields}. To, co wpisano tutaj, pozostało.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Save mine</source>
        <translation>Zapisz moje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Take theirs</source>
        <translation>Weź tamte</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Keep it</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Bringing back</source>
        <translation>Przywracanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Withdrawing</source>
        <translation>Wycofywanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Deleting minutes</source>
        <translation>Usuwanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Delete “{name}” for good? This cannot be undone.</source>
        <translation>Usunąć „{name}” na zawsze? Tego nie można cofnąć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The file is larger than 5 MB.</source>
        <translation>Plik jest większy niż 5 MB.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The file cannot be read.</source>
        <translation>Nie można odczytać pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The meeting was withdrawn</source>
        <translation>Spotkanie wycofano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The threat was withdrawn</source>
        <translation>Zagrożenie wycofano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>It stands in the register again</source>
        <translation>Znów jest w rejestrze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>{who} was there first; this is what stands in the register now.</source>
        <translation>{who} – szybciej; poniżej to, co jest teraz w rejestrze.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_map.py"/>
        <source>It is not on the map.</source>
        <translation>Nie ma go na mapie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_sender.py"/>
        <source>The connection broke during “{act}”. Sending again does it only once.</source>
        <translation>Połączenie przerwano podczas czynności „{act}”. Ponowne wysłanie wykona ją tylko raz.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>New threat</source>
        <translation>Nowe zagrożenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Place of the threat</source>
        <translation>Miejsce zagrożenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Saving a threat</source>
        <translation>Zapis zagrożenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>The threat was saved</source>
        <translation>Zagrożenie zapisano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>The meeting or the threat is not in your register any more.</source>
        <translation>Tego spotkania lub zagrożenia nie ma już w Twoim rejestrze.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>Linking a report</source>
        <translation>Powiązanie ze zgłoszeniem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>This threat was withdrawn.</source>
        <translation>To zagrożenie zostało wycofane.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_threat_editor.py"/>
        <source>The threat has changes that are not saved.</source>
        <translation>Zagrożenie ma niezapisane zmiany.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>Place on the map</source>
        <translation>Miejsce na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>Asking who answers for a place</source>
        <translation>Pytanie, kto odpowiada za miejsce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>No unit's area is anywhere near this place.</source>
        <translation>W pobliżu tego miejsca nie ma obszaru żadnej jednostki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>This place lies outside Poland.</source>
        <translation>To miejsce leży poza Polską.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>Reading the queue</source>
        <translation>Odczyt kolejki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>Reading more of the queue</source>
        <translation>Odczyt dalszej części kolejki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>Reading changes</source>
        <translation>Odczyt zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>Counting the queues</source>
        <translation>Zliczanie zgłoszeń w kolejkach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>The list cannot be read without a connection.</source>
        <translation>Bez połączenia nie można odczytać listy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>Reading the queue…</source>
        <translation>Odczyt kolejki…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>No report of this queue passes the filters.</source>
        <translation>Żadne zgłoszenie w tej kolejce nie spełnia warunków filtrów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>No reports in this queue.</source>
        <translation>W tej kolejce nie ma zgłoszeń.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>{shown} of {total}</source>
        <translation>{shown} z {total}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/referral_controller.py"/>
        <source>Reading the hand-over</source>
        <translation>Czytanie przekazania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/referral_controller.py"/>
        <source>Recording the reply</source>
        <translation>Zapis odpowiedzi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/referral_controller.py"/>
        <source>A colleague was first: look at what the hand-over says now. Your text is kept.</source>
        <translation>Ktoś był szybszy: zobacz, co przekazanie mówi teraz. Twój tekst pozostał.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/referral_controller.py"/>
        <source>Send it again when the connection is back: it is done only once.</source>
        <translation>Wyślij ponownie, gdy wróci połączenie: zostanie to zrobione tylko raz.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>A colleague has acted on this report in the meantime:</source>
        <translation>W międzyczasie na tym zgłoszeniu działała inna osoba:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>There is nothing to undo.</source>
        <translation>Nie ma czego cofnąć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>Nothing was overwritten. Your note is kept for your next decision here.</source>
        <translation>Niczego nie nadpisano. Notatka zostaje do następnej decyzji na tym zgłoszeniu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>{act}: not possible from “{status}”</source>
        <translation>{act}: niedostępne przy statusie „{status}”</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_reader.py"/>
        <source>The details cannot be read without a connection.</source>
        <translation>Bez połączenia nie można odczytać szczegółów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_reader.py"/>
        <source>Reading the report</source>
        <translation>Odczyt zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_controller.py"/>
        <source>Reading who got the report</source>
        <translation>Czytanie, do kogo trafiło zgłoszenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_controller.py"/>
        <source>Reading the units nearby</source>
        <translation>Czytanie jednostek w pobliżu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_controller.py"/>
        <source>the place is in its area</source>
        <translation>miejsce leży w jej obszarze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_controller.py"/>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>{distance} km</source>
        <translation>{distance} km</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_controller.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/place_history_section.py"/>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>{distance} m</source>
        <translation>{distance} m</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/routing_windows.py"/>
        <source>Click the place to try on the map.</source>
        <translation>Kliknij na mapie miejsce do wypróbowania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/session_controller.py"/>
        <source>No connection to the central database. Next attempt in %1 s.</source>
        <translation>Brak połączenia z centralną bazą danych. Następna próba za %1 s.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/session_controller.py"/>
        <source>Connecting to the central database</source>
        <translation>Łączenie z centralną bazą danych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/session_controller.py"/>
        <source>Connecting with “%1”…</source>
        <translation>Łączenie: „%1”…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>In force: {units} areas changed, {reports} reports moved, each with an entry in its history.</source>
        <translation>Obowiązuje: zmienionych obszarów {units}, przeniesionych zgłoszeń {reports}, każde z wpisem w historii.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>KMZB – changes of areas</source>
        <translation>KMZB – zmiany obszarów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Sets of areas</source>
        <translation>Zestawy obszarów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>What would happen</source>
        <translation>Co by się stało</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Already &amp;before its day</source>
        <translation>Już &amp;przed terminem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>&amp;Preview</source>
        <translation>Po&amp;dgląd</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Bring into &amp;force…</source>
        <translation>Wprowadź w ż&amp;ycie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>&amp;Stop</source>
        <translation>Prze&amp;rwij</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>C&amp;lose</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Reading the sets of areas</source>
        <translation>Czytanie zestawów obszarów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Working out what would move…</source>
        <translation>Obliczanie, co by się przeniosło…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Previewing a set of areas</source>
        <translation>Podgląd zestawu obszarów</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n area(s) change</source>
        <translation>
            <numerusform>%n obszar się zmienia</numerusform>
            <numerusform>%n obszary się zmieniają</numerusform>
            <numerusform>%n obszarów się zmienia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n open report(s) move</source>
        <translation>
            <numerusform>%n otwarte zgłoszenie się przenosi</numerusform>
            <numerusform>%n otwarte zgłoszenia się przenoszą</numerusform>
            <numerusform>%n otwartych zgłoszeń się przenosi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>This moves %n report(s) and cannot be taken back. Press “Bring into force” once more to do it.</source>
        <translation>
            <numerusform>To przenosi %n zgłoszenie i nie można tego cofnąć. Naciśnij „Wprowadź w życie” jeszcze raz, aby to zrobić.</numerusform>
            <numerusform>To przenosi %n zgłoszenia i nie można tego cofnąć. Naciśnij „Wprowadź w życie” jeszcze raz, aby to zrobić.</numerusform>
            <numerusform>To przenosi %n zgłoszeń i nie można tego cofnąć. Naciśnij „Wprowadź w życie” jeszcze raz, aby to zrobić.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Bringing the areas into force: %n report(s)…</source>
        <translation>
            <numerusform>Wprowadzanie obszarów w życie: %n zgłoszenie…</numerusform>
            <numerusform>Wprowadzanie obszarów w życie: %n zgłoszenia…</numerusform>
            <numerusform>Wprowadzanie obszarów w życie: %n zgłoszeń…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Bringing a set of areas into force</source>
        <translation>Wprowadzanie zestawu obszarów w życie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Set</source>
        <translation>Zestaw</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>For</source>
        <translation>Dla</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Valid from</source>
        <translation>Obowiązuje od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Areas</source>
        <translation>Obszary</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Reports</source>
        <translation>Zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Size</source>
        <translation>Powierzchnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Reading the sets of areas…</source>
        <translation>Czytanie zestawów obszarów…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>No set of areas is loaded. The owner of the database loads one with “import-areas”.</source>
        <translation>Nie wczytano żadnego zestawu obszarów. Właściciel bazy wczytuje go poleceniem „import-areas”.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n stay(s) where people have put them</source>
        <translation>
            <numerusform>%n pozostaje tam, gdzie skierowali je ludzie</numerusform>
            <numerusform>%n pozostają tam, gdzie skierowali je ludzie</numerusform>
            <numerusform>%n pozostaje tam, gdzie skierowali je ludzie</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Its day has not come yet.</source>
        <translation>Jego dzień jeszcze nie nadszedł.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>⚑ Gaps</source>
        <translation>⚑ Luki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>⚑ Overlaps</source>
        <translation>⚑ Nakładanie się</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Reports that move</source>
        <translation>Zgłoszenia, które się przenoszą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Reports that stay where people have put them</source>
        <translation>Zgłoszenia, które pozostają tam, gdzie skierowali je ludzie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Areas that change</source>
        <translation>Obszary, które się zmieniają</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Przerwano. Nic się nie zmieniło.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>in force</source>
        <translation>obowiązuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Choose a set and press “Preview”.</source>
        <translation>Wybierz zestaw i naciśnij „Podgląd”.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n gap(s) or overlap(s) of the new areas</source>
        <translation>
            <numerusform>%n luka lub nałożenie się nowych obszarów</numerusform>
            <numerusform>%n luki lub nałożenia się nowych obszarów</numerusform>
            <numerusform>%n luk lub nałożeń się nowych obszarów</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>A colleague has changed this set in the meantime: preview it again.</source>
        <translation>Ktoś w tym czasie zmienił ten zestaw: obejrzyj podgląd jeszcze raz.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>Testing the connection to the central database</source>
        <translation>Testowanie połączenia z centralną bazą danych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>analyst</source>
        <translation>weryfikujący</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>coordinator</source>
        <translation>koordynator</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>commander</source>
        <translation>komendant</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>intake</source>
        <translation>przyjmowanie zgłoszeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>public</source>
        <translation>odbiorca publiczny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>The password is kept in QGIS's settings in plain text. Keep it in an authentication configuration instead.</source>
        <translation>Hasło jest zapisane w ustawieniach QGIS jawnym tekstem. Przenieś je do konfiguracji uwierzytelniania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>The connection may not be encrypted: others could read reports and the login. Set its SSL mode to “require” or, better, “verify-full”.</source>
        <translation>Połączenie może nie być szyfrowane: osoby postronne mogłyby odczytać zgłoszenia i dane logowania. Ustaw tryb SSL „require” albo lepiej „verify-full”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>C&amp;onnect</source>
        <translation>&amp;Połącz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>QGIS has no PostgreSQL connection saved yet. Make one with “New…”.</source>
        <translation>W QGIS nie ma jeszcze zapisanego połączenia PostgreSQL. Utwórz je przyciskiem „Nowe…”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>Logging in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>QGIS authentication</source>
        <translation>uwierzytelnianie QGIS</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>service file</source>
        <translation>plik usług</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>asked for</source>
        <translation>pytanie przy łączeniu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>as the service says</source>
        <translation>według pliku usług</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>{name} ({login}) · {unit} · {roles}</source>
        <translation>{name} ({login}) · {unit} · {roles}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>{login}, saved password</source>
        <translation>{login}, zapisane hasło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>{mode}: may be unencrypted</source>
        <translation>{mode}: może nie być szyfrowane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/connection_dialog.py"/>
        <source>{mode} (this computer)</source>
        <translation>{mode} (ten komputer)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Who answers for this place?</source>
        <translation>Kto odpowiada za to miejsce?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Copy &amp;phone</source>
        <translation>Kopiuj &amp;telefon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Copy &amp;e-mail</source>
        <translation>Kopiuj &amp;e-mail</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Asking the central database…</source>
        <translation>Pytanie do bazy centralnej…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Officer of the beat</source>
        <translation>Dzielnicowy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Beat</source>
        <translation>Rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Officer</source>
        <translation>Dzielnicowy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>No phone number is known.</source>
        <translation>Numer telefonu nie jest znany.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>No e-mail address is known.</source>
        <translation>Adres e-mail nie jest znany.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Distance</source>
        <translation>Odległość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Copy {text}</source>
        <translation>Kopiuj {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>Superior unit</source>
        <translation>Jednostka nadrzędna</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <source>No beat is known for this place.</source>
        <translation>Dla tego miejsca nie jest znany rejon służbowy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Type a part of the name</source>
        <translation>Wpisz fragment nazwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>&amp;Save the letter</source>
        <translation>Zapi&amp;sz pismo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>The letter is saved.</source>
        <translation>Pismo zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose an institution first.</source>
        <translation>Najpierw wybierz instytucję.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>o %n znak za dużo</numerusform>
            <numerusform>o %n znaki za dużo</numerusform>
            <numerusform>o %n znaków za dużo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Pozostał %n znak</numerusform>
            <numerusform>Pozostały %n znaki</numerusform>
            <numerusform>Pozostało %n znaków</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>Save the letter first.</source>
        <translation>Najpierw zapisz pismo.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>Suggested: {reason}</source>
        <translation>Proponowane: {reason}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>Rule</source>
        <translation>Reguła</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>The rule is in &amp;use</source>
        <translation>Reguła jest w &amp;użyciu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>only from</source>
        <translation>tylko od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Sa&amp;ve</source>
        <translation>Zapi&amp;sz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Leave unchan&amp;ged</source>
        <translation>Zostaw &amp;bez zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Give the rule a name.</source>
        <translation>Nadaj regule nazwę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>The hours must differ.</source>
        <translation>Godziny muszą być różne.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Choose the unit to send to, or the body to suggest.</source>
        <translation>Wybierz jednostkę, do której kierować, albo instytucję do zaproponowania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>&amp;Name</source>
        <translation>N&amp;azwa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>R&amp;oad</source>
        <translation>&amp;Droga</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>&amp;Days</source>
        <translation>D&amp;ni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>&amp;Hours</source>
        <translation>&amp;Godziny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Send &amp;to unit</source>
        <translation>Kieruj do &amp;jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Suggest &amp;body</source>
        <translation>Zaproponuj &amp;instytucję</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>to</source>
        <translation>do</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>From this hour</source>
        <translation>Od tej godziny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Before this hour</source>
        <translation>Przed tą godziną</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>any</source>
        <translation>dowolna</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>nobody: type a part of the name</source>
        <translation>nikt: wpisz część nazwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>New rule</source>
        <translation>Nowa reguła</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Change the rule</source>
        <translation>Zmień regułę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>group: {name}</source>
        <translation>grupa: {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>KMZB – rules of routing</source>
        <translation>KMZB – reguły kierowania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>A report goes to the smallest unit whose area holds its place. The first rule that fits may send it to another unit or suggest a body outside the Police.</source>
        <translation>Zgłoszenie trafia do najmniejszej jednostki, której obszar obejmuje jego miejsce. Pierwsza pasująca reguła może skierować je do innej jednostki albo zaproponować instytucję spoza Policji.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Rules in the order in which they are asked</source>
        <translation>Reguły w kolejności, w jakiej są sprawdzane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Whose rule a new one is</source>
        <translation>Czyją regułą będzie nowa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Reading the rules</source>
        <translation>Czytanie reguł</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Reading the units</source>
        <translation>Czytanie jednostek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Counting what a rule fits</source>
        <translation>Liczenie, do czego pasuje reguła</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Saving a rule</source>
        <translation>Zapis reguły</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Nothing was saved: a colleague has changed this rule in the meantime. Look and save again.</source>
        <translation>Nic nie zapisano: ktoś w tym czasie zmienił tę regułę. Obejrzyj ją i zapisz ponownie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Press “Remove” once more to remove “{name}”. To pause a rule, take it out of use instead.</source>
        <translation>Naciśnij „Usuń” jeszcze raz, aby usunąć „{name}”. Aby regułę tylko wstrzymać, wyłącz ją z użycia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Removing a rule</source>
        <translation>Usuwanie reguły</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Moving a rule</source>
        <translation>Przesuwanie reguły</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Asking the database…</source>
        <translation>Pytanie do bazy…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Trying the rules</source>
        <translation>Wypróbowanie reguł</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Of the unit</source>
        <translation>Jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>In use</source>
        <translation>W użyciu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Last change</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>&amp;Add…</source>
        <translation>&amp;Dodaj…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Remo&amp;ve</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>&amp;Up</source>
        <translation>W &amp;górę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Do&amp;wn</source>
        <translation>W d&amp;ół</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Reading the rules…</source>
        <translation>Czytanie reguł…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>There are no rules yet: every report goes to the unit of its place.</source>
        <translation>Nie ma jeszcze reguł: każde zgłoszenie trafia do jednostki swojego miejsca.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Only the coordinator of the garrison and the administrator change rules.</source>
        <translation>Reguły zmieniają tylko koordynator garnizonu i administrator.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>Of {all} reports of the last 30 days it fits {fits}.</source>
        <translation>Z {all} zgłoszeń z ostatnich 30 dni pasuje do {fits}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>Try it out</source>
        <translation>Wypróbuj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>x y in EPSG:2180, in metres</source>
        <translation>x y w EPSG:2180, w metrach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>On the &amp;map…</source>
        <translation>Na m&amp;apie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>&amp;Try</source>
        <translation>W&amp;ypróbuj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>Categor&amp;y</source>
        <translation>&amp;Kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>Sou&amp;rce</source>
        <translation>Ź&amp;ródło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>T&amp;ime</source>
        <translation>&amp;Czas</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_try_box.py"/>
        <source>Give a place: click on the map, or type x and y in metres.</source>
        <translation>Podaj miejsce: kliknij na mapie albo wpisz x i y w metrach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/act_line.py"/>
        <source>J, K: next and previous report
Enter: its details
S: show it on the map
Esc: back to the list</source>
        <translation>J, K: następne i poprzednie zgłoszenie
Enter: szczegóły
S: pokaż na mapie
Esc: powrót do listy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/act_line.py"/>
        <source>Undo ({key})</source>
        <translation>Cofnij ({key})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/act_line.py"/>
        <source>Undo: {text}</source>
        <translation>Cofnij: {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>The units cannot be read.</source>
        <translation>Nie można odczytać jednostek.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Do it (Enter)</source>
        <translation>Zatwierdź (Enter)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>a point</source>
        <translation>punkt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>a line</source>
        <translation>linia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>a polygon</source>
        <translation>obszar</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Note (required)</source>
        <translation>Notatka (wymagana)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Note (optional)</source>
        <translation>Notatka (opcjonalna)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>The note is too long.</source>
        <translation>Notatka jest za długa.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose a reason first.</source>
        <translation>Najpierw wybierz powód.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>&amp;Whose is it</source>
        <translation>Czyje to &amp;jest</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Reading the units nearby…</source>
        <translation>Czytanie jednostek w pobliżu…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Write a note first.</source>
        <translation>Najpierw wpisz notatkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>&amp;New category</source>
        <translation>&amp;Nowa kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose: 1–{count}</source>
        <translation>Wybierz: 1–{count}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose a unit first.</source>
        <translation>Najpierw wybierz jednostkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose another category first.</source>
        <translation>Najpierw wybierz inną kategorię.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>all</source>
        <translation>wszystkie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>any time</source>
        <translation>dowolny czas</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>last 7 days</source>
        <translation>ostatnie 7 dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>last 30 days</source>
        <translation>ostatnie 30 dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <source>last 90 days</source>
        <translation>ostatnie 90 dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>from – to</source>
        <translation>od – do</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_dock.py"/>
        <source>What you have typed stays here.</source>
        <translation>To, co wpisano, pozostaje tutaj.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_dock.py"/>
        <source>KMZB – consultations</source>
        <translation>KMZB – konsultacje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>unknown</source>
        <translation>nieznane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>New meeting</source>
        <translation>Nowe spotkanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>by the place on the map</source>
        <translation>według miejsca na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>Meeting no. {number}</source>
        <translation>Spotkanie nr {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>not marked</source>
        <translation>nie zaznaczono</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>Save the meeting first; then add what was raised there.</source>
        <translation>Najpierw zapisz spotkanie, potem dodaj, co na nim zgłoszono.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>Nothing yet. Choose how to draw the place of a threat.</source>
        <translation>Na razie nic. Wybierz, jak narysować miejsce zagrożenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <source>{name} (no longer used)</source>
        <translation>{name} (już nieużywane)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n spotkanie</numerusform>
            <numerusform>%n spotkania</numerusform>
            <numerusform>%n spotkań</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>all kinds</source>
        <translation>wszystkie rodzaje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>this year</source>
        <translation>ten rok</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>last year</source>
        <translation>zeszły rok</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>No meeting has been written down yet.</source>
        <translation>Nie zapisano jeszcze żadnego spotkania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>No meeting fits the search.</source>
        <translation>Żadne spotkanie nie pasuje do wyszukiwania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>R&amp;eset search</source>
        <translation>W&amp;yczyść wyszukiwanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>Tr&amp;y again</source>
        <translation>Spró&amp;buj ponownie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>What people said. Write no names: only their number is kept.</source>
        <translation>Co mówili ludzie. Nie wpisuj nazwisk: zapisuje się tylko ich liczbę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>Type a part of its name</source>
        <translation>Wpisz część nazwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>Threat no. {number}</source>
        <translation>Zagrożenie nr {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>Report no. {number}</source>
        <translation>Zgłoszenie nr {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_threat_form.py"/>
        <source>{count} of {most} characters: shorten the description.</source>
        <translation>{count} z {most} znaków: skróć opis.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/queue_tabs.py"/>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>%n older event(s) not shown</source>
        <translation>
            <numerusform>nie pokazano %n starszego zdarzenia</numerusform>
            <numerusform>nie pokazano %n starszych zdarzeń</numerusform>
            <numerusform>nie pokazano %n starszych zdarzeń</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Happened</source>
        <translation>Czas zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Time of day</source>
        <translation>Pora dnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Weekdays</source>
        <translation>Dni tygodnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Reported</source>
        <translation>Zgłoszono</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>In this status since</source>
        <translation>W tym statusie od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Deadline</source>
        <translation>Termin</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Taken up by</source>
        <translation>Weryfikuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Times and source</source>
        <translation>Czas i źródło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Attachments</source>
        <translation>Załączniki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Annotations</source>
        <translation>Adnotacje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>The sender gave no description.</source>
        <translation>Zgłaszający nie podał opisu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>(undone)</source>
        <translation>(cofnięte)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
        <source>Reading the report…</source>
        <translation>Odczyt zgłoszenia…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
        <source>{name}, key {key}</source>
        <translation>{name}, klawisz {key}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Key {key}</source>
        <translation>Klawisz {key}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
        <source>Shift+{key}: with a note</source>
        <translation>Shift+{key}: z notatką</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_table.py"/>
        <source>Fit columns to the width</source>
        <translation>Dopasuj kolumny do szerokości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Perhaps the same thing:</source>
        <translation>Być może to samo:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>and %n of other units, counted but not shown</source>
        <comment>members of a case</comment>
        <translation>
            <numerusform>i %n z innych jednostek, policzone, ale niepokazane</numerusform>
            <numerusform>i %n z innych jednostek, policzone, ale niepokazane</numerusform>
            <numerusform>i %n z innych jednostek, policzonych, ale niepokazanych</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Undo the last act on the case</source>
        <translation>Cofnij ostatnią czynność na sprawie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Show %n more</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Nothing else seems to be the same thing.</source>
        <translation>Nic innego nie wygląda na to samo.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Choose for splitting off</source>
        <translation>Wybierz do wydzielenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>this one</source>
        <translation>to zgłoszenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Take this report out</source>
        <translation>Wyłącz to zgłoszenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Show all on the map</source>
        <translation>Pokaż wszystkie na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Merge the cases</source>
        <translation>Połącz sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>The same: join</source>
        <translation>To samo: dołącz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>All: {act}</source>
        <translation>Wszystkie: {act}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Split off the chosen</source>
        <translation>Wydziel wybrane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Not the same</source>
        <translation>To nie to samo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Take out</source>
        <translation>Wyłącz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/place_history_section.py"/>
        <source>History of the place</source>
        <translation>Historia miejsca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Suggested: {institution} ({reason})</source>
        <translation>Proponowane: {institution} ({reason})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Hand-over to another body</source>
        <translation>Przekazanie innej instytucji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>What the institution said</source>
        <translation>Co odpowiedziała instytucja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>answer {time} overdue</source>
        <translation>odpowiedź: {time} po terminie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>{time} left for the answer</source>
        <translation>{time} do terminu odpowiedzi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>No institution is known for this place and category.</source>
        <translation>Dla tego miejsca i kategorii nie jest znana żadna instytucja.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Hand over with a letter…</source>
        <translation>Przekaż z pismem…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Letter and PDF…</source>
        <translation>Pismo i PDF…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>What the institution said (required)</source>
        <translation>Co odpowiedziała instytucja (wymagane)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>What the institution said (optional)</source>
        <translation>Co odpowiedziała instytucja (nieobowiązkowo)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Nothing can be recorded without a connection.</source>
        <translation>Bez połączenia niczego nie można zapisać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>handed over {time}</source>
        <translation>przekazano {time}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>Write what the institution said.</source>
        <translation>Wpisz, co odpowiedziała instytucja.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>accepted {time}</source>
        <translation>przyjęto {time}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>answered {time}</source>
        <translation>odpowiedź z {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>%n time(s); the coordinator settles it from the {limit}. on</source>
        <translation>
            <numerusform>%n raz; od {limit}. razu rozstrzyga koordynator</numerusform>
            <numerusform>%n razy; od {limit}. razu rozstrzyga koordynator</numerusform>
            <numerusform>%n razy; od {limit}. razu rozstrzyga koordynator</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>Who got it</source>
        <translation>Do kogo trafiło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>no beat at this place</source>
        <translation>w tym miejscu nie ma rejonu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>Suggested body</source>
        <translation>Proponowana instytucja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>Passed on</source>
        <translation>Przekazywane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>KMZB – verification</source>
        <translation>KMZB – weryfikacja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>J and K go to the next and previous report, Enter to its details, F5 reads again.</source>
        <translation>J i K: następne i poprzednie zgłoszenie, Enter: szczegóły, F5: odśwież.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>Connecting…</source>
        <translation>Łączenie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>Connect…</source>
        <translation>Połącz…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>R&amp;eset filters</source>
        <translation>&amp;Wyczyść filtry</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/verification_dock.py"/>
        <source>You see the state of {time}.</source>
        <translation>Dane z godz. {time}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>No connection to the central database: the search works again as soon as there is one</source>
        <translation>Brak połączenia z bazą centralną: wyszukiwanie zadziała, gdy tylko wróci</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>KMZB: who answers for a place</source>
        <translation>KMZB: kto odpowiada za miejsce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>Place, address or police unit: unit, beat, contact</source>
        <translation>Miejsce, adres lub jednostka Policji: jednostka, rejon, kontakt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>Not connected to the central database: Enter chooses a connection</source>
        <translation>Brak połączenia z bazą centralną: Enter wybiera połączenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>Connecting to the central database: try again in a moment</source>
        <translation>Trwa łączenie z bazą centralną: spróbuj za chwilę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/locator.py"/>
        <source>Nothing was found: no locality, street or police unit of this name</source>
        <translation>Nic nie znaleziono: nie ma miejscowości, ulicy ani jednostki Policji o tej nazwie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>Click round the area. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.</source>
        <translation>Klikaj kolejne punkty obszaru. Prawy przycisk lub Enter kończy, Backspace usuwa ostatni punkt, Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>An area needs at least three points.</source>
        <translation>Obszar wymaga co najmniej trzech punktów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>Click the place of the annotation. Esc cancels.</source>
        <translation>Kliknij miejsce adnotacji. Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>Click along the line. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.</source>
        <translation>Klikaj kolejne punkty linii. Prawy przycisk lub Enter kończy, Backspace usuwa ostatni punkt, Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>The border of the area crosses itself: take points back with Backspace.</source>
        <translation>Granica obszaru przecina samą siebie: usuń punkty klawiszem Backspace.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>The drawing lies outside Poland.</source>
        <translation>Rysunek leży poza Polską.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>The drawing is too small: zoom in and set the points further apart.</source>
        <translation>Rysunek jest za mały: przybliż mapę i postaw punkty dalej od siebie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>A line needs at least two points.</source>
        <translation>Linia wymaga co najmniej dwóch punktów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>Annotation:</source>
        <translation>Adnotacja:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/annotate_tool.py"/>
        <source>What is to be seen here?</source>
        <translation>Co tu widać?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/draw_tool.py"/>
        <source>{what}: click the place. Esc cancels.</source>
        <translation>{what}: kliknij miejsce. Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/draw_tool.py"/>
        <source>{what}: click along the line. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.</source>
        <translation>{what}: klikaj wzdłuż linii. Prawy przycisk lub Enter kończy, Backspace cofa ostatni punkt, Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/draw_tool.py"/>
        <source>{what}: click round the area. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.</source>
        <translation>{what}: klikaj wokół obszaru. Prawy przycisk lub Enter kończy, Backspace cofa ostatni punkt, Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/move_tool.py"/>
        <source>Click or drag to the right place. Esc cancels.</source>
        <translation>Kliknij lub przeciągnij we właściwe miejsce. Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/move_tool.py"/>
        <source>Note (may stay empty)</source>
        <translation>Notatka (opcjonalna)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/move_tool.py"/>
        <source>The new place lies outside Poland.</source>
        <translation>Nowe miejsce leży poza Polską.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/move_tool.py"/>
        <source>Moved by {distance} m. Enter saves, Esc cancels.</source>
        <translation>Przesunięcie o {distance} m. Enter zapisuje, Esc anuluje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n month(s)</source>
        <translation>
            <numerusform>w %n miesiąc</numerusform>
            <numerusform>w %n miesiące</numerusform>
            <numerusform>w %n miesięcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n report(s)</source>
        <comment>of a case</comment>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n day(s)</source>
        <translation>
            <numerusform>w %n dzień</numerusform>
            <numerusform>w %n dni</numerusform>
            <numerusform>w %n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n week(s)</source>
        <translation>
            <numerusform>w %n tydzień</numerusform>
            <numerusform>w %n tygodnie</numerusform>
            <numerusform>w %n tygodni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Case of %n</source>
        <comment>of so many reports</comment>
        <translation>
            <numerusform>Sprawa, %n zgłoszenie</numerusform>
            <numerusform>Sprawa, %n zgłoszenia</numerusform>
            <numerusform>Sprawa, %n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Raised at a consultation</source>
        <translation>Zgłoszone na konsultacjach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Police event</source>
        <translation>Zdarzenie z systemów policyjnych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>your role may not do this</source>
        <translation>Twoja rola na to nie pozwala</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>a colleague has acted on it in the meantime</source>
        <translation>ktoś w tym czasie coś z nim zrobił</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Joined to a case</source>
        <translation>Dołączono do sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Taken out of the case</source>
        <translation>Wyłączono ze sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Cases merged</source>
        <translation>Sprawy połączono</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Case split</source>
        <translation>Sprawę podzielono</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Undone</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Noted: not the same</source>
        <translation>Odnotowano: to nie to samo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Suggested again</source>
        <translation>Znów proponowane</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n from the other sources</source>
        <comment>of a case</comment>
        <translation>
            <numerusform>%n z innych źródeł</numerusform>
            <numerusform>%n z innych źródeł</numerusform>
            <numerusform>%n z innych źródeł</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>priority: {name}</source>
        <translation>priorytet: {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n dzień odstępu</numerusform>
            <numerusform>%n dni odstępu</numerusform>
            <numerusform>%n dni odstępu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>same day</source>
        <translation>ten sam dzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>similar description</source>
        <translation>podobny opis</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>same sender</source>
        <translation>ten sam nadawca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>same time of day</source>
        <translation>ta sama pora dnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>related category</source>
        <translation>pokrewna kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>another street</source>
        <translation>inna ulica</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>another time of day</source>
        <translation>inna pora dnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>many reports around</source>
        <translation>wiele zgłoszeń wokół</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>match {share} %</source>
        <translation>zgodność {share} %</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n report(s)</source>
        <comment>at this place</comment>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n of other kinds</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n innego rodzaju</numerusform>
            <numerusform>%n innego rodzaju</numerusform>
            <numerusform>%n innego rodzaju</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Not %n report(s) of other units.</source>
        <translation>
            <numerusform>Bez %n zgłoszenia innych jednostek.</numerusform>
            <numerusform>Bez %n zgłoszeń innych jednostek.</numerusform>
            <numerusform>Bez %n zgłoszeń innych jednostek.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>not possible from “{status}”</source>
        <translation>niemożliwe ze statusu „{status}”</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>from at least %n sender(s)</source>
        <translation>
            <numerusform>od co najmniej %n nadawcy</numerusform>
            <numerusform>od co najmniej %n nadawców</numerusform>
            <numerusform>od co najmniej %n nadawców</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>from %n sender(s)</source>
        <translation>
            <numerusform>od %n nadawcy</numerusform>
            <numerusform>od %n nadawców</numerusform>
            <numerusform>od %n nadawców</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>same street</source>
        <translation>ta sama ulica</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>In 12 months within {radius} m: no other report of this kind.</source>
        <translation>W ciągu 12 miesięcy w promieniu {radius} m: żadnego innego zgłoszenia tego rodzaju.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>In 12 months within {radius} m:</source>
        <translation>W ciągu 12 miesięcy w promieniu {radius} m:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>none decided yet</source>
        <translation>jeszcze żadne nie rozstrzygnięte</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>“{act}” decides %n report(s) of the case.</source>
        <translation>
            <numerusform>„{act}” rozstrzyga %n zgłoszenie w sprawie.</numerusform>
            <numerusform>„{act}” rozstrzyga %n zgłoszenia w sprawie.</numerusform>
            <numerusform>„{act}” rozstrzyga %n zgłoszeń w sprawie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>{act}: %n report(s) of the case.</source>
        <translation>
            <numerusform>{act}: %n zgłoszenie w sprawie.</numerusform>
            <numerusform>{act}: %n zgłoszenia w sprawie.</numerusform>
            <numerusform>{act}: %n zgłoszeń w sprawie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>but: {signs}</source>
        <translation>ale: {signs}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Not no. {number}: {why}</source>
        <translation>Bez nr {number}: {why}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>same street ({name})</source>
        <translation>ta sama ulica ({name})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>confirmed {confirmed} of {decided} decided ({share} %)</source>
        <translation>potwierdzono {confirmed} z {decided} rozstrzygniętych ({share} %)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>last on {date}</source>
        <translation>ostatnie {date}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>in no unit's area</source>
        <translation>w niczyim obszarze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>nearest unit: no area holds this place</source>
        <translation>najbliższa jednostka: żaden obszar nie obejmuje tego miejsca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>locality</source>
        <translation>miejscowość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>street</source>
        <translation>ulica</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>police unit</source>
        <translation>jednostka Policji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <location filename="../../kmzb_plugin/gui/models/history.py"/>
        <source>beat</source>
        <translation>rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>Near {locality}</source>
        <translation>W pobliżu: {locality}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>No unit's area holds this place. The nearest one is told, {distance} away; check who is competent.</source>
        <translation>Żaden obszar nie obejmuje tego miejsca. Podano najbliższą jednostkę, odległość {distance}; sprawdź, kto jest właściwy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>gmina {name}</source>
        <translation>gmina {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>powiat {name}</source>
        <translation>powiat {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>tel. {number}</source>
        <translation>tel. {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/contacts.py"/>
        <source>On the border: the area of {unit} is {distance} away.</source>
        <translation>Na granicy: obszar jednostki {unit} jest oddalony o {distance}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/history.py"/>
        <source>deadline</source>
        <translation>termin</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/history.py"/>
        <source>moved by {distance} m</source>
        <translation>przesunięto o {distance} m</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/history.py"/>
        <source>passed on too often, meant for: {unit}</source>
        <translation>przekazywane zbyt wiele razy, miało trafić do: {unit}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>Threats</source>
        <translation>Zagrożenia</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>%n threat(s) raised</source>
        <translation>
            <numerusform>zgłoszono %n zagrożenie</numerusform>
            <numerusform>zgłoszono %n zagrożenia</numerusform>
            <numerusform>zgłoszono %n zagrożeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n uczestnik</numerusform>
            <numerusform>%n uczestników</numerusform>
            <numerusform>%n uczestników</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>no place</source>
        <translation>bez miejsca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>point</source>
        <translation>punkt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>day</source>
        <translation>dzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>hour</source>
        <translation>godzina</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>place</source>
        <translation>miejsce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>gmina</source>
        <translation>gmina</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>kind</source>
        <translation>rodzaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>organiser</source>
        <translation>organizator</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>kind of organiser</source>
        <translation>rodzaj organizatora</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>participants</source>
        <translation>uczestnicy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>position on the map</source>
        <translation>położenie na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>category</source>
        <translation>kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>description</source>
        <translation>opis</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>people behind it</source>
        <translation>ile osób za tym stoi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>Somebody else</source>
        <translation>Ktoś inny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>area, {size}</source>
        <translation>obszar, {size}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>line, {length}</source>
        <translation>linia, {length}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>%n report(s) and events in one case</source>
        <translation>
            <numerusform>%n zgłoszenie lub zdarzenie w jednej sprawie</numerusform>
            <numerusform>%n zgłoszenia i zdarzenia w jednej sprawie</numerusform>
            <numerusform>%n zgłoszeń i zdarzeń w jednej sprawie</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>everything</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>No unit's area is within reach of this place: such a report is refused.</source>
        <translation>To miejsce nie jest w zasięgu żadnej jednostki: takie zgłoszenie zostanie odrzucone.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>no unit</source>
        <translation>żadna jednostka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>No rule fits.</source>
        <translation>Żadna reguła nie pasuje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>hole between the areas</source>
        <translation>dziura między obszarami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>{size} m²</source>
        <translation>{size} m²</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>suggests: {body}</source>
        <translation>proponuje: {body}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>Rule: {name}</source>
        <translation>Reguła: {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>Suggested body: {name}</source>
        <translation>Proponowana instytucja: {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/routing_texts.py"/>
        <source>Road: {name}</source>
        <translation>Droga: {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n day(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n hour(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n minute(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>{time} overdue</source>
        <translation>{time} po terminie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>point marked on the map</source>
        <translation>punkt wskazany na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>point corrected by the verifier</source>
        <translation>punkt poprawiony przez weryfikującego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>located by address</source>
        <translation>położenie według adresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>located by street only</source>
        <translation>położenie tylko według ulicy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>located by locality only</source>
        <translation>położenie tylko według miejscowości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>centre of the gmina only</source>
        <translation>tylko środek gminy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>position unknown</source>
        <translation>położenie nieznane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>police IT systems</source>
        <translation>policyjne systemy informatyczne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>public consultations</source>
        <translation>konsultacje społeczne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>citizens' reports</source>
        <translation>zgłoszenia obywateli</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>not given</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>morning</source>
        <translation>rano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>afternoon</source>
        <translation>po południu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>evening</source>
        <translation>wieczorem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>night</source>
        <translation>w nocy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>overdue just now</source>
        <translation>termin właśnie minął</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>{time} left</source>
        <translation>za {time}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>asks for a reason</source>
        <translation>wymaga powodu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>asks for a note</source>
        <translation>wymaga notatki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>asks for an institution</source>
        <translation>wymaga instytucji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>reading: {rows} rows</source>
        <translation>czytanie, wiersze: {rows}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>checking and storing: {rows} rows</source>
        <translation>sprawdzanie i zapis, wiersze: {rows}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>Of the first {read} rows {bad} cannot be read. What the database thinks of the others, a check tells.</source>
        <translation>Z pierwszych {read} wierszy nie można odczytać {bad}. Co o pozostałych sądzi baza, powie sprawdzenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>The first {read} rows can be read. What the database thinks of them, a check tells.</source>
        <translation>Pierwsze wiersze ({read}) dają się odczytać. Co sądzi o nich baza, powie sprawdzenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>Checking the whole file…</source>
        <translation>Sprawdzanie całego pliku…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>Checking a file before its import</source>
        <translation>Sprawdzanie pliku przed importem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>Save the list of rejected rows</source>
        <translation>Zapis listy odrzuconych wierszy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>The list was saved.</source>
        <translation>Listę zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>Where rejected rows go</source>
        <translation>Dokąd trafią odrzucone wiersze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>{rows} rows: {new} would be new, {present} are there already, {rejected} would be rejected.</source>
        <translation>Wierszy: {rows}; nowych byłoby {new}, już jest {present}, odrzuconych byłoby {rejected}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>The first {count} are shown.</source>
        <translation>Pokazano pierwsze {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>Choose a file to import</source>
        <translation>Wybierz plik do importu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>Tables and exchange files</source>
        <translation>Tabele i pliki wymiany</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>There is no such file.</source>
        <translation>Nie ma takiego pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>This is a folder, not a file.</source>
        <translation>To jest folder, nie plik.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>This file may not be read by you.</source>
        <translation>Nie masz prawa czytać tego pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/file_page.py"/>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>Import into the central database</source>
        <translation>Import do bazy centralnej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Wstecz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Dalej &gt;</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>&amp;Import</source>
        <translation>&amp;Importuj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>● in Poland: {inside}   ✕ outside: {outside}   ◆ axes swapped: {swapped}   without a position: {without}</source>
        <translation>● w Polsce: {inside}   ✕ poza Polską: {outside}   ◆ zamienione osie: {swapped}   bez położenia: {without}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>Map of the first rows</source>
        <translation>Mapa pierwszych wierszy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>Fetching the areas of the units</source>
        <translation>Pobieranie obszarów jednostek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>Reading…</source>
        <translation>Czytanie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>Reading the head of a file</source>
        <translation>Czytanie początku pliku</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>x and y look swapped: most rows would be in Poland if they changed places.</source>
        <translation>Wygląda na to, że x i y są zamienione: po zamianie większość wierszy leżałaby w Polsce.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>S&amp;wap x and y</source>
        <translation>Z&amp;amień x i y</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>Most rows are outside Poland. They would be inside in EPSG:{srid}.</source>
        <translation>Większość wierszy leży poza Polską. W EPSG:{srid} leżałyby w Polsce.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>&amp;Use EPSG:{srid}</source>
        <translation>&amp;Użyj EPSG:{srid}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>None of the first rows has a position.</source>
        <translation>Żaden z pierwszych wierszy nie ma położenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>All positions of the first rows are in Poland.</source>
        <translation>Wszystkie położenia z pierwszych wierszy leżą w Polsce.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/map_page.py"/>
        <source>Of the first rows {count} are outside Poland; they will be rejected, or kept without a place.</source>
        <translation>Z pierwszych wierszy poza Polską leży część ({count}); zostaną odrzucone albo zapisane bez miejsca.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Or type a format of your own, for example %d.%m.%Y %H:%M</source>
        <translation>Albo wpisz własny format, na przykład %d.%m.%Y %H:%M</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>as recognised</source>
        <translation>jak rozpoznano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>point ( . )</source>
        <translation>kropka ( . )</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>comma ( , )</source>
        <translation>przecinek ( , )</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Guessed from the header</source>
        <translation>Odgadnięte z nagłówka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Save the mapping</source>
        <translation>Zapis przyporządkowania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Name of the profile</source>
        <translation>Nazwa profilu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>The profile was saved.</source>
        <translation>Profil zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Name the source: the system that the file comes from.</source>
        <translation>Podaj źródło: system, z którego pochodzi plik.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Of the first {read} rows {bad} cannot be read. Line {line}, {field}: {reason}.</source>
        <translation>Z pierwszych {read} wierszy nie można odczytać {bad}. Linia {line}, {field}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>This file lacks columns of the profile: {names}</source>
        <translation>W pliku brakuje kolumn z profilu: {names}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>The profile could not be written.</source>
        <translation>Nie udało się zapisać profilu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>always “{value}”</source>
        <translation>zawsze „{value}”</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>Choose a column for: {fields}</source>
        <translation>Wskaż kolumnę dla pól: {fields}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/mapping_page.py"/>
        <source>The first {read} rows can be read this way.</source>
        <translation>Pierwsze wiersze ({read}) dają się tak odczytać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>An exchange file of the threat map: its fields are known, nothing is to be mapped.</source>
        <translation>Plik wymiany mapy zagrożeń: jego pola są znane, nic nie trzeba przyporządkowywać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>Rows that have not as many columns as the header: {count}.</source>
        <translation>Wiersze, które nie mają tylu kolumn co nagłówek: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>{rows} rows, {columns} columns.</source>
        <translation>Wierszy: {rows}, kolumn: {columns}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>The first {rows} rows, {columns} columns.</source>
        <translation>Pierwsze wiersze: {rows}, kolumn: {columns}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>semicolon ( ; )</source>
        <translation>średnik ( ; )</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>bar ( | )</source>
        <translation>kreska ( | )</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>An exchange file holds citizens' reports: go back and choose them as what is in the file.</source>
        <translation>Plik wymiany zawiera zgłoszenia obywateli: wróć i wskaż je jako zawartość pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>This exchange file holds no reports that could be read.</source>
        <translation>Ten plik wymiany nie zawiera zgłoszeń, które dałoby się odczytać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>Some text is not of this encoding. Try another one.</source>
        <translation>Część tekstu nie jest w tym kodowaniu. Spróbuj innego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>There are no rows below the first line that fit it. Try another separator.</source>
        <translation>Pod pierwszą linią nie ma wierszy, które do niej pasują. Spróbuj innego znaku oddzielającego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/preview_page.py"/>
        <source>Only one column was found. Try another separator.</source>
        <translation>Znaleziono tylko jedną kolumnę. Spróbuj innego znaku oddzielającego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>position</source>
        <translation>położenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>position of the threat</source>
        <translation>położenie zagrożenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>row</source>
        <translation>wiersz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the file is empty</source>
        <translation>plik jest pusty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is a gzip archive: its name must end in .gz</source>
        <translation>jest archiwum gzip: jego nazwa musi się kończyć na .gz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a gzip archive</source>
        <translation>nie jest archiwum gzip</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the gzip archive is cut off</source>
        <translation>archiwum gzip jest ucięte</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the gzip archive is damaged</source>
        <translation>archiwum gzip jest uszkodzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the gzip archive is damaged or cut off</source>
        <translation>archiwum gzip jest uszkodzone lub ucięte</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is UTF-16 or UTF-32 text, not UTF-8</source>
        <translation>to tekst UTF-16 lub UTF-32, a nie UTF-8</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>cannot be read (%1)</source>
        <translation>nie można odczytać (%1)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>cannot be opened</source>
        <translation>nie można otworzyć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>No such file or directory</source>
        <translation>nie ma takiego pliku ani folderu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>Permission denied</source>
        <translation>brak uprawnień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is neither .json nor .csv (nor one of them with .gz)</source>
        <translation>nie jest plikiem .json ani .csv (ani żadnym z nich z .gz)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a text table (binary data in the first line)</source>
        <translation>nie jest tabelą tekstową (dane binarne w pierwszej linii)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the header cannot be read (%1)</source>
        <translation>nie można odczytać nagłówka (%1)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the first line holds no column names</source>
        <translation>pierwsza linia nie zawiera nazw kolumn</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>a quotation mark opened in this row is never closed</source>
        <translation>cudzysłów otwarty w tym wierszu nigdzie się nie zamyka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>there is no column "%1" (there are: %2)</source>
        <translation>nie ma kolumny „%1” (są: %2)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>there is no column "%1"</source>
        <translation>nie ma kolumny „%1”</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>the column "%1" stands twice</source>
        <translation>kolumna „%1” występuje dwa razy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>no column for %1 (there are: %2)</source>
        <translation>brak kolumny dla %1 (są: %2)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>no columns for the position: x and y (EPSG:2180) or lon and lat (EPSG:4326)</source>
        <translation>brak kolumn położenia: x i y (EPSG:2180) albo lon i lat (EPSG:4326)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not valid JSON (%1)</source>
        <translation>nie jest poprawnym JSON (%1)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a JSON object</source>
        <translation>nie jest obiektem JSON</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>holds no "features": this is not the exchange format</source>
        <translation>nie zawiera „features”: to nie jest format wymiany</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>goes on after the end of the JSON object</source>
        <translation>ma ciąg dalszy za końcem obiektu JSON</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>a key was expected</source>
        <translation>oczekiwano klucza</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is cut off: the file ends in the middle</source>
        <translation>jest ucięty: plik kończy się w środku</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>one value is longer than %1 million characters</source>
        <translation>jedna wartość jest dłuższa niż %1 mln znaków</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>%1 was expected</source>
        <translation>oczekiwano: %1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>"%1" is not a list</source>
        <translation>„%1” nie jest listą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>"%1" stands twice</source>
        <translation>„%1” występuje dwa razy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>has %1 columns, the header has %2</source>
        <translation>liczba kolumn: %1, w nagłówku: %2</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a CSV row (%1)</source>
        <translation>nie jest wierszem CSV (%1)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>holds a NUL character</source>
        <translation>zawiera znak NUL</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not valid UTF-8 text</source>
        <translation>nie jest poprawnym tekstem UTF-8</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is nested too deep</source>
        <translation>jest zbyt głęboko zagnieżdżony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not an object</source>
        <translation>nie jest obiektem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is missing or not an object</source>
        <translation>brakuje albo nie jest obiektem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>stands twice in one object</source>
        <translation>występuje dwa razy w jednym obiekcie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is neither text nor a number</source>
        <translation>nie jest tekstem ani liczbą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a date and time</source>
        <translation>nie jest datą i godziną</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>does not exist: the clocks were put forward over it</source>
        <translation>nie istnieje: w tym czasie przestawiono zegary do przodu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is followed by what is no time of day: %1</source>
        <translation>po nim stoi coś, co nie jest godziną: %1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a whole number</source>
        <translation>nie jest liczbą całkowitą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is missing</source>
        <translation>brakuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is longer than %1 characters</source>
        <translation>jest dłuższe niż %1 znaków</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown category</source>
        <translation>nieznana kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown status</source>
        <translation>nieznany status</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a point in time</source>
        <translation>nie jest chwilą w czasie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>lies in the future</source>
        <translation>leży w przyszłości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is before the creation</source>
        <translation>jest wcześniejsze niż utworzenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is before the beginning of the event, or has none</source>
        <translation>jest wcześniejsze niż początek zdarzenia albo go nie ma</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is later than a year after the report</source>
        <translation>jest późniejsze niż rok po zgłoszeniu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is before %1</source>
        <translation>jest wcześniejsze niż %1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a number from %1 to %2</source>
        <translation>nie jest liczbą od %1 do %2</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a 7-digit gmina code</source>
        <translation>nie jest 7-cyfrowym kodem gminy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a number</source>
        <translation>nie jest liczbą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>stands twice in this file: first in row %1</source>
        <translation>występuje w tym pliku dwa razy: pierwszy raz w wierszu %1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown type of incident</source>
        <translation>nieznany rodzaj zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown quality of a position</source>
        <translation>nieznana jakość położenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>has one of two coordinates</source>
        <translation>ma tylko jedną z dwóch współrzędnych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>lies outside your area</source>
        <translation>leży poza Twoim obszarem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is above %1</source>
        <translation>jest większe niż %1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is below zero</source>
        <translation>jest mniejsze od zera</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is before the beginning</source>
        <translation>jest wcześniejsze niż początek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is neither yes nor no</source>
        <translation>nie oznacza ani tak, ani nie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a TERYT code of 2, 4, 6 or 7 digits</source>
        <translation>nie jest kodem TERYT o 2, 4, 6 lub 7 cyfrach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a gmina code of 6 or 7 digits</source>
        <translation>nie jest kodem gminy o 6 lub 7 cyfrach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not a whole number from %1 to %2</source>
        <translation>nie jest liczbą całkowitą od %1 do %2</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>holds control characters</source>
        <translation>zawiera znaki sterujące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is no drawing in or near Poland</source>
        <translation>nie jest rysunkiem w Polsce ani w pobliżu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is no point, line or area, or crosses itself</source>
        <translation>nie jest punktem, linią ani obszarem albo przecina samo siebie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is not between %1 and %2</source>
        <translation>nie leży między %1 a %2</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>leads to no unit: give a position, a known locality, a TERYT code or a unit</source>
        <translation>nie prowadzi do żadnej jednostki: podaj położenie, znaną miejscowość, kod TERYT albo jednostkę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>this meeting was withdrawn</source>
        <translation>to spotkanie wycofano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown code of a unit</source>
        <translation>nieznany kod jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown kind of meeting</source>
        <translation>nieznany rodzaj spotkania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>unknown kind of organiser</source>
        <translation>nieznany rodzaj organizatora</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is in no unit's area</source>
        <translation>nie leży w obszarze żadnej jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is outside Poland: x and y look swapped</source>
        <translation>leży poza Polską: x i y wyglądają na zamienione</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>is outside Poland, or in no unit's area</source>
        <translation>leży poza Polską albo w niczyim obszarze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>The list of rejected rows cannot be written there. Go back and choose another place for it.</source>
        <translation>Nie można tam zapisać listy odrzuconych wierszy. Wróć i wybierz dla niej inne miejsce.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>This file</source>
        <translation>Ten plik</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/reasons.py"/>
        <source>Line {line}</source>
        <translation>Linia {line}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Cancelled. Nothing was stored.</source>
        <translation>Przerwano. Nic nie zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>The import has ended. Some rows stayed outside; the list tells why.</source>
        <translation>Import zakończony. Część wierszy została poza bazą; lista mówi dlaczego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>Clusters in the file, which stand for reports without their details: {count}.</source>
        <translation>Skupienia w pliku, które zastępują zgłoszenia bez ich szczegółów: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>Importing a file into the central database</source>
        <translation>Import pliku do bazy centralnej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>The import has ended: every row is in the database.</source>
        <translation>Import zakończony: każdy wiersz jest w bazie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>The import has ended: every row was in the database already, nothing has changed.</source>
        <translation>Import zakończony: każdy wiersz był już w bazie, nic się nie zmieniło.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>Cancelling…</source>
        <translation>Przerywanie…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/run_page.py"/>
        <source>Importing {name}…</source>
        <translation>Importowanie {name}…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/area_preview.py"/>
        <source>{set}: reports that move</source>
        <translation>{set}: zgłoszenia, które się przenoszą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/area_preview.py"/>
        <source>{set}: gaps and overlaps</source>
        <translation>{set}: luki i nakładanie się</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/area_preview.py"/>
        <source>{set}: new areas</source>
        <translation>{set}: nowe obszary</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/builder.py"/>
        <source>The layer “{title}” could not be opened.</source>
        <translation>Nie można otworzyć warstwy „{title}”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/incident_styles.py"/>
        <source>Collision, damage only</source>
        <translation>Kolizja, tylko szkody</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/incident_styles.py"/>
        <source>Accident with slight injuries</source>
        <translation>Wypadek z lekko rannymi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/incident_styles.py"/>
        <source>Accident with serious injuries</source>
        <translation>Wypadek z ciężko rannymi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/incident_styles.py"/>
        <source>Fatal accident</source>
        <translation>Wypadek śmiertelny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>overdue</source>
        <translation>po terminie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Taken by</source>
        <translation>Weryfikuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Written</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Report</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Organiser</source>
        <translation>Organizator</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Participants</source>
        <translation>Uczestnicy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Raised on</source>
        <translation>Zgłoszono dnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>People behind it</source>
        <translation>Ile osób za tym stoi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Meeting</source>
        <translation>Spotkanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Position</source>
        <translation>Położenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Killed</source>
        <translation>Zabici</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Seriously injured</source>
        <translation>Ciężko ranni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Slightly injured</source>
        <translation>Lekko ranni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Consultations</source>
        <translation>Konsultacje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Police systems</source>
        <translation>Systemy policyjne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Annotations: points</source>
        <translation>Adnotacje: punkty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Annotations: lines</source>
        <translation>Adnotacje: linie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Annotations: areas</source>
        <translation>Adnotacje: obszary</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Threats raised: points</source>
        <translation>Zgłoszone zagrożenia: punkty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Threats raised: lines</source>
        <translation>Zgłoszone zagrożenia: linie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Threats raised: areas</source>
        <translation>Zgłoszone zagrożenia: obszary</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Meetings with residents</source>
        <translation>Spotkania z mieszkańcami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Road events (police systems)</source>
        <translation>Zdarzenia drogowe (systemy policyjne)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Crimes (police systems)</source>
        <translation>Przestępstwa (systemy policyjne)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Beats</source>
        <translation>Rejony służbowe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Unit areas</source>
        <translation>Obszary jednostek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/styles.py"/>
        <source>National headquarters</source>
        <translation>Komenda Główna</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/styles.py"/>
        <source>Garrisons</source>
        <translation>Garnizony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/styles.py"/>
        <source>City and district commands</source>
        <translation>Komendy miejskie, powiatowe i rejonowe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/styles.py"/>
        <source>Stations and posts</source>
        <translation>Komisariaty i posterunki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/letters/export.py"/>
        <source>The letter could not be saved there.</source>
        <translation>Nie udało się tam zapisać pisma.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Hot and cold spots (Getis-Ord Gi*)</source>
        <translation>Gorące i zimne miejsca (Getis-Ord Gi*)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Hotspots</source>
        <translation>Miejsca koncentracji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Counts points in square cells and finds where high counts lie beside high ones (hot) and low beside low (cold): Getis-Ord Gi* with two-sided p that respect how counts lean, and control of the false discovery rate over all cells. The layer must be in metres. Positions known only to an area (field position_quality) are left out.

A hot spot of reports is a hot spot of reporting as well as of threats: compare it with the confirmed ones, and with the plain count of the period before.</source>
        <translation>Liczy punkty w kwadratowych oczkach i znajduje miejsca, w których wysokie liczby leżą obok wysokich (gorące), a niskie obok niskich (zimne): Getis-Ord Gi* z dwustronnym p uwzględniającym skośność liczebności i z kontrolą odsetka fałszywych odkryć dla wszystkich oczek. Warstwa musi być w metrach. Położenia znane tylko z dokładnością do obszaru (pole position_quality) są pomijane.

Gorące miejsce zgłoszeń jest miejscem zarówno zagrożeń, jak i zgłaszania: porównaj je ze zgłoszeniami potwierdzonymi i ze zwykłą liczbą z poprzedniego okresu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Points</source>
        <translation>Punkty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Weight (harm of each event)</source>
        <translation>Waga (szkodliwość każdego zdarzenia)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Cell size</source>
        <translation>Rozmiar oczka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Neighbours: cells up to this far</source>
        <translation>Sąsiedzi: oczka oddalone najwyżej o tyle</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>False discovery rate</source>
        <translation>Odsetek fałszywych odkryć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Hot and cold spots</source>
        <translation>Gorące i zimne miejsca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>There are no points with a position.</source>
        <translation>Nie ma punktów z położeniem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Hot cells</source>
        <translation>Gorące oczka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Cold cells</source>
        <translation>Zimne oczka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>{cells} cells: {hot} hot, {cold} cold.</source>
        <translation>Oczek: {cells}; gorących: {hot}, zimnych: {cold}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>That would be {count} cells: choose a larger cell size.</source>
        <translation>To byłoby {count} oczek: wybierz większy rozmiar oczka.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>{rows} rows: {new} new, {present} there already, {rejected} rejected.</source>
        <translation>Wierszy: {rows}; nowe: {new}, już były: {present}, odrzucone: {rejected}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Import a file into the central database</source>
        <translation>Zaimportuj plik do bazy centralnej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Intake</source>
        <translation>Przyjmowanie danych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Brings citizens' reports (exchange JSON or CSV), crimes, road events or meetings (CSV) into the central KMZB database, in one transaction: all good rows, or nothing when it is cancelled or breaks. Rows that are there already are counted and left alone, so a file may be imported again. Needs the role administrator or intake.

Profile: the name of a mapping profile ({profiles}) or the path of a profile file; empty: guessed from the header.
Source: the system that gave the numbers of the rows; empty: as the profile says.
Check only: everything is taken back at the end.
Rejected rows: a CSV file with line, field, value and reason.</source>
        <translation>Wprowadza zgłoszenia obywateli (JSON wymiany lub CSV), przestępstwa, zdarzenia drogowe albo spotkania (CSV) do bazy centralnej KMZB w jednej transakcji: wszystkie dobre wiersze albo nic, gdy import zostanie przerwany lub się załamie. Wiersze, które już są, są liczone i pozostają bez zmian, więc plik można importować ponownie. Wymaga roli administratora albo przyjmowania zgłoszeń.

Profil: nazwa profilu przyporządkowania ({profiles}) albo ścieżka pliku profilu; puste: odgadnięty z nagłówka.
Źródło: system, który nadał numery wierszom; puste: tak jak w profilu.
Tylko sprawdzenie: na końcu wszystko jest cofane.
Odrzucone wiersze: plik CSV z linią, polem, wartością i powodem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Connection to the central database</source>
        <translation>Połączenie z bazą centralną</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>What is in the file</source>
        <translation>Co jest w pliku</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Mapping profile (name or file)</source>
        <translation>Profil przyporządkowania (nazwa lub plik)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Check only</source>
        <translation>Tylko sprawdzenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Rejected rows</source>
        <translation>Odrzucone wiersze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/import_file.py"/>
        <source>Profile: {name}, source: {source}</source>
        <translation>Profil: {name}, źródło: {source}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Near repeats (Knox)</source>
        <translation>Powtórzenia w pobliżu (Knox)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Counts the pairs of events that are close in space and in time, and compares them with what chance would give: by the margins, and by shuffling the times over the places. Bands are open below and closed above: with edges 0, 100, 200 a pair at exactly 100 m is in the first. The layer must be in metres. The same seed gives the same answer.</source>
        <translation>Liczy pary zdarzeń bliskich w przestrzeni i w czasie i porównuje je z tym, co dałby przypadek: według sum brzegowych oraz przez losowe przestawianie czasów między miejscami. Przedziały są otwarte od dołu i domknięte od góry: przy granicach 0, 100, 200 para odległa dokładnie o 100 m należy do pierwszego. Warstwa musi być w metrach. To samo ziarno daje tę samą odpowiedź.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Edges are numbers with commas between: {text}</source>
        <translation>Granice to liczby oddzielone przecinkami: {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Time of the event</source>
        <translation>Czas zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Edges of distance (m)</source>
        <translation>Granice odległości (m)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Edges of time (days)</source>
        <translation>Granice czasu (dni)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Permutations</source>
        <translation>Permutacje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Seed</source>
        <translation>Ziarno</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Table of near repeats</source>
        <translation>Tabela powtórzeń w pobliżu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Edges rise from 0 or more: {text}</source>
        <translation>Granice rosną od 0 lub więcej: {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>{count} events without a time were left out.</source>
        <translation>Pominięto zdarzenia bez czasu: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/points.py"/>
        <source>{count} features without a position were left out.</source>
        <translation>Pominięto obiekty bez położenia: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/points.py"/>
        <source>{count} positions known only to an area were left out.</source>
        <translation>Pominięto położenia znane tylko z dokładnością do obszaru: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/points.py"/>
        <source>The weight is missing in {count} features.</source>
        <translation>Brak wagi w obiektach: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/points.py"/>
        <source>The layer must be in metres (in Poland EPSG:2180): reproject it first. Degrees are no distance.</source>
        <translation>Warstwa musi być w metrach (w Polsce EPSG:2180): najpierw zmień jej odwzorowanie. Stopnie nie są odległością.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Where stations belong</source>
        <translation>Gdzie powinny być posterunki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Stations</source>
        <translation>Posterunki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Chooses sites among candidates. p-median: the least total way to the nearest station. Maximal cover: the most demand within the reach. p-center: the least longest way. Set cover: the fewest stations with everybody within the reach (the number is then found). Existing stations (field with 1 or true) stay and count among the stations.

Ways are straight lines times the detour factor. The gap tells how far the answer can be from the best one: 0 is proven.</source>
        <translation>Wybiera miejsca spośród kandydatów. p-mediana: najmniejsza łączna droga do najbliższej placówki. Największe pokrycie: najwięcej popytu w zasięgu. p-centrum: najmniejsza najdłuższa droga. Pokrycie zbioru: najmniej placówek, przy których wszyscy są w zasięgu (ich liczba jest wtedy wynikiem). Istniejące placówki (pole z wartością 1 lub true) zostają i liczą się do liczby placówek.

Drogi to odcinki proste pomnożone przez współczynnik wydłużenia. Luka mówi, jak daleko odpowiedź może być od najlepszej: 0 oznacza dowód.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>p-median: least total way</source>
        <translation>p-mediana: najmniejsza łączna droga</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Maximal cover</source>
        <translation>Największe pokrycie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>p-center: least longest way</source>
        <translation>p-centrum: najmniejsza najdłuższa droga</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Set cover: fewest stations</source>
        <translation>Pokrycie zbioru: najmniej placówek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Demand</source>
        <translation>Popyt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Weight of the demand</source>
        <translation>Waga popytu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Candidate sites</source>
        <translation>Miejsca kandydujące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Existing station that stays</source>
        <translation>Istniejąca placówka, która zostaje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Number of stations</source>
        <translation>Liczba placówek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Reach</source>
        <translation>Zasięg</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Detour factor</source>
        <translation>Współczynnik wydłużenia drogi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Chosen sites</source>
        <translation>Wybrane miejsca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Objective</source>
        <translation>Wartość celu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Proven bound</source>
        <translation>Dowiedziona granica</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Gap</source>
        <translation>Luka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Demand and candidates must be in one coordinate system.</source>
        <translation>Popyt i kandydaci muszą mieć jeden układ współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Objective {objective}, proven bound {bound}, gap {gap} %.</source>
        <translation>Wartość celu {objective}, dowiedziona granica {bound}, luka {gap} %.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>The help page could not be opened.</source>
        <translation>Nie udało się otworzyć strony pomocy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>KMZB for QGIS {version}: verification queues of the National Security Threat Map. Free software under the GPL, version 2 or later. Not for emergencies: call 112 or 997.</source>
        <translation>KMZB dla QGIS {version}: kolejki weryfikacji Krajowej Mapy Zagrożeń Bezpieczeństwa. Wolne oprogramowanie na licencji GPL w wersji 2 lub późniejszej. Nie służy do zgłaszania nagłych zdarzeń: dzwoń pod numer 112 lub 997.</translation>
    </message>
</context>
</TS>
