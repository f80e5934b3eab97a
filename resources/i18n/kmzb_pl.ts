<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>KmzbPlugin</name>
    <message>
        <location filename="../../forms/changes_page.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
        <source>&amp;By</source>
        <translation>&amp;Według</translation>
    </message>
    <message>
        <location filename="../../forms/changes_page.ui"/>
        <source>Only &amp;real ones</source>
        <translation>&amp;Tylko rzeczywiste</translation>
    </message>
    <message>
        <location filename="../../forms/changes_page.ui"/>
        <source>&amp;Effect of an action…</source>
        <translation>Skutek &amp;działania…</translation>
    </message>
    <message>
        <location filename="../../forms/changes_page.ui"/>
        <source>Reported and u&amp;nreported…</source>
        <translation>Zgłaszane i &amp;niezgłaszane…</translation>
    </message>
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
        <location filename="../../forms/desk_dock.ui"/>
        <location filename="../../forms/meeting_dock.ui"/>
        <location filename="../../forms/verification_dock.ui"/>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Connect…</source>
        <translation>&amp;Połącz…</translation>
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
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <location filename="../../forms/meeting_form.ui"/>
        <location filename="../../forms/meeting_threat_form.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
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
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
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
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
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
        <location filename="../../forms/scope_bar.ui"/>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Unit</source>
        <translation>&amp;Jednostka</translation>
    </message>
    <message>
        <location filename="../../forms/scope_bar.ui"/>
        <source>&amp;Period</source>
        <translation>&amp;Okres</translation>
    </message>
    <message>
        <location filename="../../forms/scope_bar.ui"/>
        <source>Cate&amp;gories</source>
        <translation>Kate&amp;gorie</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>Briefing sheet (A4, PDF)</source>
        <translation>Arkusz odprawy (A4, PDF)</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>&amp;One page: the chosen unit</source>
        <translation>J&amp;edna strona: wybrana jednostka</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/sheet_page.py"/>
        <source>One for &amp;each unit below it</source>
        <translation>Po jednej dla &amp;każdej jednostki niżej</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>&amp;Save as PDF…</source>
        <translation>Zapi&amp;sz jako PDF…</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>Frozen decision</source>
        <translation>Zamrożona decyzja</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>One file with the data, the parameters and the numbers of today. Opened later it is built again, or says what differs.</source>
        <translation>Jeden plik z danymi, parametrami i liczbami z dziś. Otwarty później liczy się od nowa albo mówi, co się różni.</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>&amp;Freeze…</source>
        <translation>&amp;Zamroź…</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>Open a fro&amp;zen one…</source>
        <translation>Ot&amp;wórz zamrożoną…</translation>
    </message>
    <message>
        <location filename="../../forms/sheet_page.ui"/>
        <source>&amp;Look at its scope</source>
        <translation>&amp;Pokaż jej zakres</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>Goa&amp;l</source>
        <translation>C&amp;el</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;New stations</source>
        <translation>&amp;Nowe siedziby</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;beside up to</source>
        <translation>obok, n&amp;ajwyżej</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>M&amp;inutes</source>
        <translation>Minu&amp;ty</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;and</source>
        <translation>&amp;i</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;Demand</source>
        <translation>Zapotrze&amp;bowanie</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>Wa&amp;y</source>
        <translation>&amp;Droga</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>Road&amp;s</source>
        <translation>D&amp;rogi</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>Speed, &amp;km/h</source>
        <translation>Prędkość, km/&amp;h</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;One-way</source>
        <translation>Jednokierun&amp;kowe</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>Mind the &amp;capacity of stations</source>
        <translation>Uwzględnij &amp;pojemność siedzib</translation>
    </message>
    <message>
        <location filename="../../forms/sites_page.ui"/>
        <source>&amp;Find the best places</source>
        <translation>&amp;Znajdź najlepsze miejsca</translation>
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
        <location filename="../../forms/where_page.ui"/>
        <source>P&amp;icture</source>
        <translation>O&amp;braz</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>C&amp;ell</source>
        <translation>Pol&amp;e</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>&amp;Shape</source>
        <translation>Kszta&amp;łt</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>Ra&amp;dius</source>
        <translation>P&amp;romień</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>&amp;Against</source>
        <translation>Wobe&amp;c</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>&amp;Neighbours</source>
        <translation>&amp;Sąsiedzi</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>False a&amp;larms</source>
        <translation>&amp;Fałszywe alarmy</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>C&amp;ount</source>
        <translation>L&amp;icz</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>S&amp;teps</source>
        <translation>Kro&amp;ki</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>&amp;Within</source>
        <translation>&amp;W promieniu</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>Da&amp;ys</source>
        <translation>&amp;Dni</translation>
    </message>
    <message>
        <location filename="../../forms/where_page.ui"/>
        <source>Ma&amp;ke the layer</source>
        <translation>&amp;Utwórz warstwę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/briefing/export.py"/>
        <source>The sheet could not be saved there.</source>
        <translation>Nie udało się zapisać arkusza w tym miejscu.</translation>
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
        <source>The desk cannot count this: the choice of place, period or kinds makes no sense.</source>
        <translation>Tego nie da się policzyć: wybór miejsca, okresu albo rodzajów nie ma sensu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>A value of the staffing or of an assumption is not known or out of bounds.</source>
        <translation>Wartość obsady albo założenia jest nieznana lub poza dozwolonymi granicami.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Your account may not do this in the central database.</source>
        <translation>To konto nie ma na to uprawnień w centralnej bazie danych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The chosen unit is not in your area.</source>
        <translation>Wybrana jednostka nie należy do Twojego obszaru.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The drawn area cannot be used: it is no valid polygon.</source>
        <translation>Narysowanego obszaru nie można użyć: to nie jest poprawny wielokąt.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>This piece of the map cannot be used: it is no valid polygon.</source>
        <translation>Tego kawałka mapy nie można użyć: to nie jest poprawny wielokąt.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The first day of the period is not valid.</source>
        <translation>Pierwszy dzień okresu jest niepoprawny.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The period must end after it begins.</source>
        <translation>Okres musi kończyć się po swoim początku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>Choose at least one source: reports, police systems or consultations.</source>
        <translation>Wybierz co najmniej jedno źródło: zgłoszenia, systemy policyjne albo konsultacje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>A chosen category or type of event does not exist any more.</source>
        <translation>Wybrana kategoria albo rodzaj zdarzenia już nie istnieje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>The size of the squares must lie between 10 m and 1000 km.</source>
        <translation>Bok kwadratu musi mieć od 10 m do 1000 km.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/db/errors.py"/>
        <source>A harm weight is a number from 0 to 1,000,000.</source>
        <translation>Waga szkody to liczba od 0 do 1 000 000.</translation>
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
        <source>Somebody else was changing the same thing at that very moment. Nothing was stored: try again.</source>
        <translation>Ktoś inny zmieniał w tej samej chwili to samo. Niczego nie zapisano: spróbuj ponownie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>There is no such report in your area.</source>
        <translation>Na podległym obszarze nie ma takiego zgłoszenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/errors.py"/>
        <source>These are too many events to look at one by one: choose a smaller area or a shorter period.</source>
        <translation>To za dużo zdarzeń, by oglądać je pojedynczo: wybierz mniejszy obszar albo krótszy okres.</translation>
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
        <source>Commander's des&amp;k</source>
        <translation>Biurko dowódc&amp;y</translation>
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
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
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
        <location filename="../../kmzb_plugin/gui/controllers/desk/page_files.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/check_page.py"/>
        <source>The file could not be written.</source>
        <translation>Nie udało się zapisać pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <source>Looking at what the decision would do</source>
        <translation>Sprawdzanie, co zrobiłaby decyzja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/case_reader.py"/>
        <source>Looking for reports of the same thing…</source>
        <translation>Szukanie zgłoszeń tego samego…</translation>
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
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>Seen</source>
        <translation>Rozumiem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_reader.py"/>
        <source>Reading the case</source>
        <translation>Czytanie sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_reader.py"/>
        <source>The case cannot be read without a connection.</source>
        <translation>Bez połączenia nie można odczytać sprawy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/case_reader.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/desk_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/page_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/report_reader.py"/>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <source>Somebody else has changed this meanwhile: now {value} ({who}). Nothing of yours was saved; save again to replace it.</source>
        <translation>Ktoś zmienił to w międzyczasie: teraz {value} ({who}). Niczego Twojego nie zapisano; zapisz ponownie, by to zastąpić.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <source>Reading the assumptions</source>
        <translation>Odczyt założeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Read only: commanders, coordinators and administrators may change this.</source>
        <translation>Tylko do odczytu: zmieniać mogą dowódcy, koordynatorzy i administratorzy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <source>Read only: the weights hold for the whole country; coordinators and administrators may change them.</source>
        <translation>Tylko do odczytu: wagi obowiązują w całym kraju; zmieniać mogą je koordynatorzy i administratorzy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <source>Saving an assumption</source>
        <translation>Zapisywanie założenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/assumptions_controller.py"/>
        <source>Saved: {name}.</source>
        <translation>Zapisano: {name}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Laying out the beats</source>
        <translation>Rozkładanie rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Proposing beats</source>
        <translation>Szukanie propozycji rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Kept as the layer “{layer}”: export it where it shall stay.</source>
        <translation>Zachowano jako warstwę „{layer}”: wyeksportuj ją tam, gdzie ma zostać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Save as CSV</source>
        <translation>Zapisz jako CSV</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Pliki CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>This unit has no two beats of its own with an area. Choose one that has.</source>
        <translation>Ta jednostka nie ma dwóch własnych rejonów z obszarem. Wybierz taką, która ma.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Proposed beats: {unit}</source>
        <translation>Propozycja rejonów: {unit}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>The file could not be written: {why}</source>
        <translation>Nie udało się zapisać pliku: {why}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>Saved: {one} and {other}.</source>
        <translation>Zapisano: {one} i {other}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_controller.py"/>
        <source>There is no work to share.</source>
        <translation>Nie ma pracy do podziału.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_map.py"/>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Workbench of beats</source>
        <translation>Warsztat rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/beats_work.py"/>
        <source>No squares could be laid out over these beats.</source>
        <translation>Na tych rejonach nie dało się rozłożyć kwadratów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/changes_controller.py"/>
        <source>Comparing with before</source>
        <translation>Porównywanie z tym, co było</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/changes_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/when_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Choose above what to look at.</source>
        <translation>Wybierz powyżej, na co patrzeć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/changes_controller.py"/>
        <source>Nothing was reported here, neither lately nor a year ago.</source>
        <translation>Niczego tu nie zgłoszono, ani ostatnio, ani rok temu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/changes_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/when_controller.py"/>
        <source>Stopped. Go to another page and come back to begin anew.</source>
        <translation>Zatrzymano. Przejdź na inną stronę i wróć, by zacząć od nowa.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/changes_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/when_controller.py"/>
        <source>Waiting for the counts…</source>
        <translation>Czekanie na liczby…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/desk_controller.py"/>
        <source>Units and categories</source>
        <translation>Jednostki i kategorie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/desk_controller.py"/>
        <source>Counting</source>
        <translation>Liczenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/desk_controller.py"/>
        <source>Area of the desk</source>
        <translation>Obszar biurka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>“{one}” and “{other}” overlap: what lies in both would be counted twice.</source>
        <translation>„{one}” i „{other}” nachodzą na siebie: to, co leży w obu, liczyłoby się dwa razy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Reading the beats</source>
        <translation>Odczyt rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Reading the borders</source>
        <translation>Odczyt granic</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Effect of an action</source>
        <translation>Skutek działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Draw or choose where the action was, and a control area.</source>
        <translation>Narysuj albo wybierz miejsce działania i obszar kontrolny.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Displacement needs both: an area round the action and one round the control.</source>
        <translation>Przesunięcie wymaga obu: obszaru wokół działania i obszaru wokół kontrolnego.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>The time after the action is not over: %n day(s) at most.</source>
        <translation>
            <numerusform>Czas po działaniu jeszcze trwa: najwyżej %n dzień.</numerusform>
            <numerusform>Czas po działaniu jeszcze trwa: najwyżej %n dni.</numerusform>
            <numerusform>Czas po działaniu jeszcze trwa: najwyżej %n dni.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>An area for displacement must reach beyond the one it lies round.</source>
        <translation>Obszar przesunięcia musi wychodzić poza ten, wokół którego leży.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Nothing was counted in “{area}”: is it in your area?</source>
        <translation>W „{area}” niczego nie naliczono: czy leży na Twoim obszarze?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Some reports after the action may not be decided yet: look at the reported ones, too.</source>
        <translation>Część zgłoszeń po działaniu może jeszcze nie mieć decyzji: spójrz też na zgłoszone.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>The action has only begun: there is no time after it yet.</source>
        <translation>Działanie dopiero się zaczęło: nie ma jeszcze czasu po nim.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>Nothing was counted in any of these areas: are they in yours?</source>
        <translation>W żadnym z tych obszarów niczego nie naliczono: czy leżą na Twoim obszarze?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>drawn: {area} km²</source>
        <translation>narysowany: {area} km²</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>The borders of this unit are not known: draw the area.</source>
        <translation>Granice tej jednostki nie są znane: narysuj obszar.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>This picture cannot be made of these numbers.</source>
        <translation>Z tych liczb nie da się zrobić tego obrazu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>Too many events lie near each other to compare them in pairs: choose a shorter period or fewer kinds.</source>
        <translation>Zbyt wiele zdarzeń leży blisko siebie, by porównywać je parami: wybierz krótszy okres lub mniej rodzajów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>Nothing of this scope is on the map.</source>
        <translation>Nic z tego zakresu nie ma miejsca na mapie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>These are too many cells: choose larger ones.</source>
        <translation>To za dużo pól: wybierz większe.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>No inhabitants are known here: a rate needs them.</source>
        <translation>Nie są tu znani mieszkańcy: wskaźnik ich potrzebuje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>There is nothing to compare with in the earlier period.</source>
        <translation>We wcześniejszym okresie nie ma z czym porównać.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/hotspot_work.py"/>
        <source>These are too many events to weigh one by one: count cases, or choose a smaller area.</source>
        <translation>To zbyt wiele zdarzeń, by ważyć każde z osobna: licz sprawy albo wybierz mniejszy obszar.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Reported and unreported</source>
        <translation>Zgłaszane i niezgłaszane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>Drawing what is reported</source>
        <translation>Rysowanie zgłaszanej części</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>Choose on the desk what to look at.</source>
        <translation>Wybierz na biurku, na co patrzeć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>No citizen's report of this scope is confirmed: nothing can be told, and silence is not safety. Choose a longer period or a larger unit.</source>
        <translation>W tym zakresie nie potwierdzono żadnego zgłoszenia obywatela: nic nie wiadomo, a cisza nie znaczy, że jest bezpiecznie. Wybierz dłuższy okres albo większą jednostkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>Stopped. Close the window and open it again to begin anew.</source>
        <translation>Zatrzymano. Zamknij okno i otwórz je ponownie, by zacząć od nowa.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>Nobody has drawn the borders of these areas yet.</source>
        <translation>Granic tych obszarów nikt jeszcze nie narysował.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>On the map, in the folder “{folder}”.</source>
        <translation>Na mapie, w folderze „{folder}”.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>%n line(s) without borders: not on the map.</source>
        <translation>
            <numerusform>%n wiersz bez granic: nie ma go na mapie.</numerusform>
            <numerusform>%n wiersze bez granic: nie ma ich na mapie.</numerusform>
            <numerusform>%n wierszy bez granic: nie ma ich na mapie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_edits.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/place_controller.py"/>
        <source>There is no connection to the central database.</source>
        <translation>Brak połączenia z bazą centralną.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_work.py"/>
        <source>outside all beats</source>
        <translation>poza rejonami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_work.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>{unit}: itself</source>
        <translation>{unit}: sama jednostka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>Save the briefing sheet</source>
        <translation>Zapisz arkusz odprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>Gathering the briefing</source>
        <translation>Zbieranie danych do odprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>Drawing the pages</source>
        <translation>Rysowanie stron</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>Freeze the decision</source>
        <translation>Zamroź decyzję</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>Freezing</source>
        <translation>Zamrażanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>Open a frozen decision</source>
        <translation>Otwórz zamrożoną decyzję</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>Building it again</source>
        <translation>Liczenie od nowa</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Saved: {file}, %n page(s)</source>
        <translation>
            <numerusform>Zapisano: {file}, %n strona</numerusform>
            <numerusform>Zapisano: {file}, %n strony</numerusform>
            <numerusform>Zapisano: {file}, %n stron</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>KMZB – briefing sheet</source>
        <translation>KMZB – arkusz odprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>What this map is worth</source>
        <translation>Ile warta jest ta mapa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>What has changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>When it happens</source>
        <translation>Kiedy to się dzieje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>The file could not be read.</source>
        <translation>Nie udało się odczytać pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>This is no frozen decision, or one of another version.</source>
        <translation>To nie jest zamrożona decyzja albo jest z innej wersji.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>briefing {day}</source>
        <translation>odprawa {day}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>decision {day}</source>
        <translation>decyzja {day}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <source>This file was changed or damaged: its seal is broken.</source>
        <translation>Ten plik zmieniono albo uszkodzono: jego pieczęć jest zerwana.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Choose the layer of roads, or straight lines.</source>
        <translation>Wybierz warstwę dróg albo linie proste.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Choose the field with the speed of the roads: without it nothing is reached.</source>
        <translation>Wybierz pole z prędkością dróg: bez niej niczego nie da się osiągnąć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Reading stations and inhabitants</source>
        <translation>Odczyt siedzib i mieszkańców</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Looking for the best places</source>
        <translation>Szukanie najlepszych miejsc</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Drawing the stations</source>
        <translation>Rysowanie siedzib</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>This was computed for another choice than stands above.</source>
        <translation>Policzono to dla innego wyboru niż stoi powyżej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_controller.py"/>
        <source>Stations or candidates have changed since this was computed.</source>
        <translation>Siedziby albo kandydaci zmienili się od tego liczenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_edits.py"/>
        <source>Saving</source>
        <translation>Zapisywanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_edits.py"/>
        <source>Proposed station</source>
        <translation>Proponowana siedziba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_edits.py"/>
        <source>Place {number}</source>
        <translation>Miejsce {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>Save the siting sheet</source>
        <translation>Zapisz kartę lokalizacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>Drawing the siting sheet</source>
        <translation>Rysowanie karty lokalizacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>siting {day}</source>
        <translation>lokalizacja {day}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_papers.py"/>
        <source>Saved: {file}</source>
        <translation>Zapisano: {file}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_sheet.py"/>
        <source>KMZB – siting sheet: where a station belongs</source>
        <translation>KMZB – karta lokalizacji: gdzie powinna stać siedziba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_sheet.py"/>
        <source>How sure it is</source>
        <translation>Na ile to pewne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_sheet.py"/>
        <source>Alternatives: inhabitants within minutes, mean and longest minutes</source>
        <translation>Warianty: mieszkańcy w zasięgu minut, średnie i najdłuższe minuty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/sites_sheet.py"/>
        <source>Where a station belongs: {unit}</source>
        <translation>Gdzie powinna stać siedziba: {unit}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/siting_work.py"/>
        <source>Neither events nor inhabitants are known here: there is no demand.</source>
        <translation>Nie są tu znane ani zdarzenia, ani mieszkańcy: nie ma popytu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/siting_work.py"/>
        <source>There is neither a station nor a candidate here.</source>
        <translation>Nie ma tu ani siedziby, ani kandydata.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/siting_work.py"/>
        <source>There are only %n candidate(s): add some, or ask for fewer stations.</source>
        <translation>
            <numerusform>Jest tylko %n kandydat: dodaj innych albo poproś o mniej siedzib.</numerusform>
            <numerusform>Jest tylko %n kandydatów: dodaj innych albo poproś o mniej siedzib.</numerusform>
            <numerusform>Jest tylko %n kandydatów: dodaj innych albo poproś o mniej siedzib.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <source>Work and people</source>
        <translation>Praca i ludzie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <source>People needed</source>
        <translation>Ilu ludzi trzeba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <source>One of the assumptions makes no sense: change it or go back to the delivered value.</source>
        <translation>Jedno z założeń nie ma sensu: zmień je albo wróć do wartości dostarczonej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/staff_controller.py"/>
        <source>The need could not be computed with these assumptions.</source>
        <translation>Z tymi założeniami nie dało się policzyć potrzeby.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>there is no such unit in your area</source>
        <translation>na Twoim obszarze nie ma takiej jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Reading the staffing tables</source>
        <translation>Odczyt tabel służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Saving a staffing table</source>
        <translation>Zapisywanie tabeli służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Withdrawing a staffing table</source>
        <translation>Wycofywanie tabeli służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Import staffing tables</source>
        <translation>Import tabel służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>CSV files (*.csv *.txt)</source>
        <translation>Pliki CSV (*.csv *.txt)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Importing staffing tables</source>
        <translation>Wczytywanie tabel służb</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>%n row(s) cannot be used, named below: nothing was imported.</source>
        <translation>
            <numerusform>%n wiersza nie da się użyć, wymieniono go poniżej: niczego nie wczytano.</numerusform>
            <numerusform>%n wierszy nie da się użyć, wymieniono je poniżej: niczego nie wczytano.</numerusform>
            <numerusform>%n wierszy nie da się użyć, wymieniono je poniżej: niczego nie wczytano.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Withdrawn: the table before it holds again.</source>
        <translation>Wycofano: znów obowiązuje tabela poprzednia.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>%n table(s) imported.</source>
        <translation>
            <numerusform>Wczytano %n tabelę.</numerusform>
            <numerusform>Wczytano %n tabele.</numerusform>
            <numerusform>Wczytano %n tabel.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>The file holds no table.</source>
        <translation>W pliku nie ma żadnej tabeli.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>Somebody else has changed this table meanwhile. Nothing of yours was saved; save again to replace it, or close and open this window to see theirs.</source>
        <translation>Ktoś zmienił tę tabelę w międzyczasie. Niczego Twojego nie zapisano; zapisz ponownie, by ją zastąpić, albo zamknij i otwórz to okno, by zobaczyć cudzą.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/when_controller.py"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/week_chart.py"/>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Hours of the week</source>
        <translation>Godziny tygodnia</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>%n counted</source>
        <comment>in a cell</comment>
        <translation>
            <numerusform>naliczono %n</numerusform>
            <numerusform>naliczono %n</numerusform>
            <numerusform>naliczono %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Nothing is confirmed in this scope. Choose “reported” above to look at all reports.</source>
        <translation>W tym zakresie nic nie jest potwierdzone. Wybierz powyżej „zgłoszone”, by zobaczyć wszystkie zgłoszenia.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>%n cell(s)</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Nothing was reported in this scope.</source>
        <translation>W tym zakresie niczego nie zgłoszono.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>This layer was made of another choice than stands above.</source>
        <translation>Ta warstwa powstała z innego wyboru niż stoi powyżej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Reading what stands behind it…</source>
        <translation>Odczyt tego, co za tym stoi…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Reading what stands behind a cell</source>
        <translation>Odczyt tego, co stoi za polem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>The picture first: back-test and resamples are under way, and stamp and lamp follow.</source>
        <translation>Najpierw obraz: test wsteczny i losowania trwają, stempel i lampa będą za chwilę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>Cell {place}</source>
        <translation>Pole {place}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>The picture alone, untested: make it again for its stamp and lamp.</source>
        <translation>Sam obraz, niesprawdzony: zrób go jeszcze raz, by dostał stempel i lampę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>watch until {day}</source>
        <translation>obserwować do {day}</translation>
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
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>The meeting has changes that are not saved.</source>
        <translation>Spotkanie ma niezapisane zmiany.</translation>
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
        <source>The minutes were saved</source>
        <translation>Protokół zapisano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Place of the meeting</source>
        <translation>Miejsce spotkania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>Attach minutes</source>
        <translation>Dołączanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>Attaching minutes</source>
        <translation>Dołączanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>Deleting minutes</source>
        <translation>Usuwanie protokołu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>Documents and pictures</source>
        <translation>Dokumenty i obrazy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>Delete “{name}” for good? This cannot be undone.</source>
        <translation>Usunąć „{name}” na zawsze? Tego nie można cofnąć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>The file is larger than 5 MB.</source>
        <translation>Plik jest większy niż 5 MB.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_minutes.py"/>
        <source>The file cannot be read.</source>
        <translation>Nie można odczytać pliku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>Go on editing</source>
        <translation>Edytuj dalej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>{who} has changed: {fields}. What you typed is still here.</source>
        <translation>Zmiany wprowadzone przez: {who}; pola: {fields}. To, co wpisano tutaj, pozostało.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>Save mine</source>
        <translation>Zapisz moje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>Take theirs</source>
        <translation>Weź tamte</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_questions.py"/>
        <source>Keep it</source>
        <translation>Zostaw</translation>
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
        <source>The threat has changes that are not saved.</source>
        <translation>Zagrożenie ma niezapisane zmiany.</translation>
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
        <location filename="../../kmzb_plugin/gui/controllers/meeting_withdrawals.py"/>
        <source>The meeting was withdrawn</source>
        <translation>Spotkanie wycofano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_withdrawals.py"/>
        <source>The threat was withdrawn</source>
        <translation>Zagrożenie wycofano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_withdrawals.py"/>
        <source>Withdrawing</source>
        <translation>Wycofywanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_withdrawals.py"/>
        <source>Bringing back</source>
        <translation>Przywracanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/meeting_withdrawals.py"/>
        <source>It stands in the register again</source>
        <translation>Znów jest w rejestrze</translation>
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
        <location filename="../../kmzb_plugin/gui/controllers/shape_map.py"/>
        <source>It is not on the map.</source>
        <translation>Nie ma go na mapie.</translation>
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
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>&amp;Stop</source>
        <translation>Prze&amp;rwij</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
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
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>delivered: {value} {measure}</source>
        <translation>dostarczone: {value} {measure}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>KMZB – what the desk assumes</source>
        <translation>KMZB – założenia biurka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Find</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Assumptions</source>
        <translation>Założenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>&amp;Note: who says so, why</source>
        <translation>&amp;Notatka: kto tak mówi, dlaczego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <source>Sa&amp;ve</source>
        <translation>Zapi&amp;sz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>&amp;Back to what holds above</source>
        <translation>&amp;Wróć do tego, co obowiązuje wyżej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>These numbers are ours: there is no official norm for them in Poland. Whoever knows better says so here, for a unit and all below it; every change is kept with its author.</source>
        <translation>Te liczby są nasze: oficjalnej normy w Polsce dla nich nie ma. Kto wie lepiej, mówi to tutaj – dla jednostki i wszystkich pod nią; każda zmiana zostaje z autorem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Assumption</source>
        <translation>Założenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Holds</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>in</source>
        <translation>w</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Delivered</source>
        <translation>Dostarczone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <source>Who says so</source>
        <translation>Kto tak mówi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/assumptions_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>KMZB – workbench of beats</source>
        <translation>KMZB – warsztat rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>Beats with their work</source>
        <translation>Rejony i ich praca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>&amp;Move squares on the map</source>
        <translation>Przenoś kwa&amp;draty na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>U&amp;ndo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>&amp;Redo</source>
        <translation>Po&amp;nów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>&amp;Propose</source>
        <translation>Zap&amp;roponuj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>Keep as &amp;layer</source>
        <translation>Zachowaj jako &amp;warstwę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>&amp;Save as CSV…</source>
        <translation>Zapisz jako C&amp;SV…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>A draft: beats in force are changed only through “Changes of areas”. Choose a beat in the table, then click or drag over the squares on the map that shall belong to it.</source>
        <translation>Szkic: obowiązujące rejony zmienia się tylko przez „Zmiany obszarów”. Wybierz rejon w tabeli, potem klikaj lub przeciągaj po kwadratach na mapie, które mają do niego należeć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>S&amp;quares</source>
        <translation>&amp;Kwadraty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/contact_card.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Beat</source>
        <translation>Rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>h/week
now</source>
        <translation>h/tydzień
teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>h/week
proposed</source>
        <translation>h/tydzień
propozycja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>Deviation
now</source>
        <translation>Odchylenie
teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>Deviation
proposed</source>
        <translation>Odchylenie
propozycja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>Pieces</source>
        <translation>Kawałki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/beats_dialog.py"/>
        <source>{size} m</source>
        <translation>{size} m</translation>
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
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>Before: {before}. After: {after}.</source>
        <translation>Przed: {before}. Po: {after}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>Draw on the map: {area}</source>
        <translation>Narysuj na mapie: {area}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>Forget: {area}</source>
        <translation>Zapomnij: {area}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>draw it, or choose a unit or a beat</source>
        <translation>narysuj albo wybierz jednostkę lub rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>KMZB – effect of an action</source>
        <translation>KMZB – skutek działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>&amp;Compare</source>
        <translation>&amp;Porównaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>Counts before and after, where the action was and in a control area that would otherwise have gone the same way.</source>
        <translation>Liczby przed i po, w miejscu działania i na obszarze kontrolnym, na którym bez działania byłoby podobnie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>First &amp;day of the action</source>
        <translation>Pierwszy &amp;dzień działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>Days &amp;before and after</source>
        <translation>D&amp;ni przed i po</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/effect_dialog.py"/>
        <source>optional</source>
        <translation>nieobowiązkowe</translation>
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
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_dialog.py"/>
        <source>KMZB – reported and unreported</source>
        <translation>KMZB – zgłaszane i niezgłaszane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/changes_page.py"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>Copy the table as CSV (Ctrl+C)</source>
        <translation>Kopiuj tabelę jako CSV (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
        <source>What is reported and what is not</source>
        <translation>Co jest zgłaszane, a co nie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
        <source>Change the &amp;assumptions…</source>
        <translation>Zmień z&amp;ałożenia…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/reporting_view.py"/>
        <source>Categories have no place on the map.</source>
        <translation>Kategorie nie mają miejsca na mapie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_form.py"/>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>Rules in the order in which they are asked</source>
        <translation>Reguły w kolejności, w jakiej są sprawdzane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>Of the unit</source>
        <translation>Jednostki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>In use</source>
        <translation>W użyciu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>Last change</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rule_table.py"/>
        <source>no</source>
        <translation>nie</translation>
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
        <source>&amp;Add…</source>
        <translation>&amp;Dodaj…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/routing_rules_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
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
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>People per shift</source>
        <translation>Ludzie na zmianie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <source>from</source>
        <translation>od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <source>A shift stands there twice.</source>
        <translation>Jedna zmiana stoi tam dwa razy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <source>Row {row}:</source>
        <translation>Wiersz {row}:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <source>hours are whole numbers, from 0 to 23 and to 0 to 24.</source>
        <translation>godziny to liczby całkowite: od 0 do 23 i do 0 do 24.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/shift_grid.py"/>
        <source>“{text}” is no number of people.</source>
        <translation>„{text}” nie jest liczbą ludzi.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>KMZB – staffing tables</source>
        <translation>KMZB – tabele służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Staffing tables</source>
        <translation>Tabele służb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Rows that cannot be used</source>
        <translation>Wiersze, których nie da się użyć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Add a shift</source>
        <translation>&amp;Dodaj zmianę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Remove the shift</source>
        <translation>&amp;Usuń zmianę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Ne&amp;w</source>
        <translation>No&amp;wa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>With&amp;draw</source>
        <translation>W&amp;ycofaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Import CSV…</source>
        <translation>&amp;Importuj CSV…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Posts are whole numbers from 0 to 100000.</source>
        <translation>Etaty to liczby całkowite od 0 do 100000.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>People per shift and weekday; 22 to 6 ends on the next day:</source>
        <translation>Ludzie na zmianie i dzień tygodnia; 22 do 6 kończy się następnego dnia:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Who is on duty, from a day on, for one unit without those below it. The newest table of a unit holds.</source>
        <translation>Kto jest na służbie, od którego dnia, w jednej jednostce bez podległych. Obowiązuje najnowsza tabela jednostki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>On duty h/week</source>
        <translation>Na służbie h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Posts</source>
        <translation>Etaty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Filled</source>
        <translation>Obsadzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Choose the unit.</source>
        <translation>Wybierz jednostkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>More posts are filled than there are.</source>
        <translation>Obsadzonych etatów jest więcej niż wszystkich.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>Enter people of a shift or posts.</source>
        <translation>Wpisz ludzi na zmianie albo etaty.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Valid from</source>
        <translation>&amp;Obowiązuje od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Posts</source>
        <translation>&amp;Etaty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Filled</source>
        <translation>O&amp;bsadzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/dialogs/tables_dialog.py"/>
        <source>&amp;Note</source>
        <translation>No&amp;tatka</translation>
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
        <location filename="../../kmzb_plugin/gui/docks/desk/cell_view.py"/>
        <source>Behind the cell</source>
        <translation>Za polem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/cell_view.py"/>
        <source>← &amp;Back to the layer</source>
        <translation>← Wróć do &amp;warstwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/cell_view.py"/>
        <source>Back to the layer (Esc)</source>
        <translation>Wróć do warstwy (Esc)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/cell_view.py"/>
        <source>Open in the &amp;queue</source>
        <translation>Otwórz w &amp;kolejce</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/cell_view.py"/>
        <source>Open the report in the verification panel (Enter)</source>
        <translation>Otwórz zgłoszenie w panelu weryfikacji (Enter)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/change_detail.py"/>
        <source>What stands behind the row</source>
        <translation>Co stoi za wierszem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/changes_page.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>units</source>
        <translation>jednostek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/changes_page.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>categories</source>
        <translation>kategorii</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/changes_page.py"/>
        <source>Changes by unit and category</source>
        <translation>Zmiany według jednostek i kategorii</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/desk_dock.py"/>
        <source>Connect with your own account to see where and when your unit is needed.</source>
        <translation>Połącz się własnym kontem, by zobaczyć, gdzie i kiedy potrzebna jest Twoja jednostka.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/desk_dock.py"/>
        <source>What is shown was read before.</source>
        <translation>To, co widać, odczytano wcześniej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/desk_dock.py"/>
        <source>KMZB – commander's desk</source>
        <translation>KMZB – biurko dowódcy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/desk_page.py"/>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/import_wizard.py"/>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/desk_page.py"/>
        <source>Content of the page</source>
        <translation>Treść strony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <source>Work and people by hour of the week</source>
        <translation>Praca i ludzie według godzin tygodnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <source>waits</source>
        <translation>czeka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <source>people the work keeps busy</source>
        <translation>ludzie zajęci tą pracą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <source>on duty</source>
        <translation>na służbie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/duty_chart.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>proposed</source>
        <translation>propozycja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>&amp;Hottest cell</source>
        <translation>Najgorętsze po&amp;le</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>Show the hottest cell and what stands behind it (H)</source>
        <translation>Pokaż najgorętsze pole i to, co za nim stoi (H)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>Ask the &amp;map</source>
        <translation>Zapytaj &amp;mapę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>Click a cell on the map to see what stands behind it (M)</source>
        <translation>Kliknij pole na mapie, by zobaczyć, co za nim stoi (M)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Zdejmij</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <source>Take this layer off the map</source>
        <translation>Zdejmij tę warstwę z mapy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>This layer</source>
        <translation>Ta warstwa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/result_view.py"/>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Plain count</source>
        <translation>Zwykłe zliczenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>Draw an area on the map: only what lies in it counts</source>
        <translation>Narysuj obszar na mapie: liczy się tylko to, co w nim leży</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>Forget the drawn area</source>
        <translation>Zapomnij narysowany obszar</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>Choose a unit of the list.</source>
        <translation>Wybierz jednostkę z listy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>reported</source>
        <translation>zgłoszone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>confirmed</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>cases</source>
        <translation>sprawy</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>%n known only to an area: counted, but never on the map.</source>
        <translation>
            <numerusform>%n znane tylko co do obszaru: policzone, ale nigdy na mapie.</numerusform>
            <numerusform>%n znane tylko co do obszaru: policzone, ale nigdy na mapie.</numerusform>
            <numerusform>%n znanych tylko co do obszaru: policzone, ale nigdy na mapie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>28 days</source>
        <translation>28 dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>90 days</source>
        <translation>90 dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>12 months</source>
        <translation>12 miesięcy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>this year</source>
        <translation>ten rok</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>last year</source>
        <translation>zeszły rok</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/filter_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>from – to</source>
        <translation>od – do</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_tree_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>all categories</source>
        <translation>wszystkie kategorie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>reports</source>
        <translation>zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>The period ends before it begins.</source>
        <translation>Okres kończy się przed swoim początkiem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>Choose at least one source.</source>
        <translation>Wybierz co najmniej jedno źródło.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/season_chart.py"/>
        <source>Month by month</source>
        <translation>Miesiąc po miesiącu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sheet_page.py"/>
        <source>What the frozen decision says</source>
        <translation>Co mówi zamrożona decyzja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sheet_page.py"/>
        <source>Map with its stamp, changes, hours and three sentences made of the numbers.</source>
        <translation>Mapa ze stemplem, zmiany, godziny i trzy zdania zrobione z liczb.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <location filename="../../kmzb_plugin/processing/groups.py"/>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <source>Stations</source>
        <translation>Siedziby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Points of a lay&amp;er:</source>
        <translation>Punkt&amp;y warstwy:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Layer with candidates</source>
        <translation>Warstwa z kandydatami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Field with their names</source>
        <translation>Pole z ich nazwami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Proposed places</source>
        <translation>Miejsca proponowane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Dra&amp;w…</source>
        <translation>Ry&amp;suj…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Propose a place: click it on the map</source>
        <translation>Zaproponuj miejsce: kliknij je na mapie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Wi&amp;thdraw</source>
        <translation>&amp;Wycofaj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Take the proposed place out of all lists</source>
        <translation>Zdejmij proponowane miejsce ze wszystkich list</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Your role reads this table; it does not change it.</source>
        <translation>Twoja rola czyta tę tabelę, ale jej nie zmienia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Stations: {all}, {closable} may close</source>
        <translation>Siedziby: {all}, zamknąć wolno {closable}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Candidates: {count}</source>
        <translation>Kandydaci: {count}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>and those of a layer</source>
        <translation>i z warstwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>Seats of g&amp;minas ({count})</source>
        <translation>Siedziby g&amp;min ({count})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_inputs.py"/>
        <source>P&amp;roposed places ({count})</source>
        <translation>Miejs&amp;ca proponowane ({count})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>straight line × detour (an estimate)</source>
        <translation>linia prosta × wydłużenie (szacunek)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>over the roads of a layer</source>
        <translation>drogami z warstwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Stations beside those there are; shown beside other numbers</source>
        <translation>Siedziby obok istniejących; pokazane obok innych liczb</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Alternatives are shown up to this number of new stations</source>
        <translation>Warianty pokazuje się do tej liczby nowych siedzib</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Left: only inhabitants count. Right: only confirmed events, by their harm.</source>
        <translation>Z lewej: liczą się tylko mieszkańcy. Z prawej: tylko potwierdzone zdarzenia według szkody.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Part of the demand that is harm of events</source>
        <translation>Część popytu, którą jest szkoda zdarzeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Compute the alternatives and put them on the map (Enter)</source>
        <translation>Policz warianty i połóż je na mapie (Enter)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_page.py"/>
        <source>Only the first goal knows capacities</source>
        <translation>Pojemności zna tylko pierwszy cel</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Alternatives side by side</source>
        <translation>Warianty obok siebie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Siting s&amp;heet (PDF)…</source>
        <translation>Karta loka&amp;lizacji (PDF)…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Criteria, weights, alternatives and state of the data on one page</source>
        <translation>Kryteria, wagi, warianty i stan danych na jednej stronie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Free&amp;ze…</source>
        <translation>Zamro&amp;ź…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Data, criteria and answer into one file; the page “Briefing” opens it and builds it again</source>
        <translation>Dane, kryteria i odpowiedź w jednym pliku; strona „Odprawa” otwiera go i liczy od nowa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/sites_result.py"/>
        <source>Take these layers off the map</source>
        <translation>Zdejmij te warstwy z mapy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>What nobody could check</source>
        <translation>Czego nikt nie mógł sprawdzić</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>Units below (Enter: look at one)</source>
        <translation>Jednostki poniżej (Enter: popatrz na jedną)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>&amp;Enter a staffing table…</source>
        <translation>&amp;Wpisz tabelę służb…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>&amp;Assumptions…</source>
        <translation>&amp;Założenia…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>Staffing &amp;tables…</source>
        <translation>&amp;Tabele służb…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/staff_page.py"/>
        <source>&amp;Beats…</source>
        <translation>&amp;Rejony…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/when_page.py"/>
        <source>Month by month: {measure}; dashed: a year before</source>
        <translation>Miesiąc po miesiącu: {measure}; przerywana: rok wcześniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/when_page.py"/>
        <source>Copy the hours as CSV (Ctrl+C)</source>
        <translation>Kopiuj godziny jako CSV (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/when_page.py"/>
        <source>Too many events for the hours of the week: choose a smaller area or a shorter period.</source>
        <translation>Za dużo zdarzeń na godziny tygodnia: wybierz mniejszy obszar albo krótszy okres.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>squares</source>
        <translation>kwadraty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>hexagons</source>
        <translation>sześciokąty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>At most this share of the cells called hot may be false alarms</source>
        <translation>Najwyżej taka część pól nazwanych gorącymi może być fałszywym alarmem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>each once</source>
        <translation>każde raz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>each by its harm</source>
        <translation>każde według szkody</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>Harm weights stand among the assumptions: they are ours, no norm</source>
        <translation>Wagi szkody stoją wśród założeń: są nasze, to nie norma</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>the period before</source>
        <translation>okres poprzedni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>a year earlier</source>
        <translation>rok wcześniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>How many cells round a cell are its neighbours</source>
        <translation>Ile pól wokół pola to jego sąsiedzi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>How far from an event the next one is looked for</source>
        <translation>Jak daleko od zdarzenia szuka się następnego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/desk/where_page.py"/>
        <source>Make the layer and put it on the map (Enter)</source>
        <translation>Utwórz warstwę i połóż ją na mapie (Enter)</translation>
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
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/meeting_form.py"/>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
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
        <location filename="../../kmzb_plugin/gui/docks/parts.py"/>
        <source>How to read this page</source>
        <translation>Jak czytać tę stronę</translation>
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
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
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
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/processing/week.py"/>
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
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>as delivered</source>
        <translation>jak dostarczono</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <location filename="../../kmzb_plugin/processing/groups.py"/>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>Staffing</source>
        <translation>Obsada</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Handling of one report, without the way</source>
        <translation>Obsługa jednego zgłoszenia, bez dojazdu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Handling of one event of police systems</source>
        <translation>Obsługa jednego zdarzenia z systemów policyjnych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Travel</source>
        <translation>Dojazd</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Beats</source>
        <translation>Rejony służbowe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Places of stations</source>
        <translation>Miejsca siedzib</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Harm weights (the whole country)</source>
        <translation>Wagi szkody (cały kraj)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Statistics</source>
        <translation>Statystyka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Write a number.</source>
        <translation>Wpisz liczbę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Must be a whole number.</source>
        <translation>To musi być liczba całkowita.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>this unit</source>
        <translation>ta jednostka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>points</source>
        <translation>punkty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Valu&amp;e</source>
        <translation>Wa&amp;rtość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>our assumption</source>
        <translation>nasze założenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>On the &amp;spot</source>
        <translation>Na &amp;miejscu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>In the &amp;office</source>
        <translation>W &amp;biurze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/assumption_rows.py"/>
        <source>Must lie between {low} and {high}.</source>
        <translation>To musi leżeć między {low} a {high}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Largest deviation from an even share: {old} now, {new} in the proposal.</source>
        <translation>Największe odchylenie od równego udziału: teraz {old}, w propozycji {new}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Work now, h/week</source>
        <translation>Praca teraz, h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Work proposed, h/week</source>
        <translation>Praca w propozycji, h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Deviation now</source>
        <translation>Odchylenie teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Deviation proposed</source>
        <translation>Odchylenie w propozycji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Pieces now</source>
        <translation>Kawałki teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Pieces proposed</source>
        <translation>Kawałki w propozycji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Comes, h/week</source>
        <translation>Przychodzi, h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Goes, h/week</source>
        <translation>Odchodzi, h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>Hours of work</source>
        <translation>Godziny pracy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Some beat is in several pieces.</source>
        <translation>Któryś rejon jest w kilku kawałkach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>{cells} squares, {hours} hours of work a week.</source>
        <translation>Kwadratów: {cells}, godzin pracy w tygodniu: {hours}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>%n event(s) outside the squares are left out.</source>
        <translation>
            <numerusform>Pominięto %n zdarzenie poza kwadratami.</numerusform>
            <numerusform>Pominięto %n zdarzenia poza kwadratami.</numerusform>
            <numerusform>Pominięto %n zdarzeń poza kwadratami.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>{share} of the work changes its beat.</source>
        <translation>{share} pracy zmienia rejon.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>There is no square of the workbench.</source>
        <translation>Nie ma tu kwadratu warsztatu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Choose in the table the beat that the squares shall go to.</source>
        <translation>Wybierz w tabeli rejon, do którego mają iść kwadraty.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>This is in “{beat}” already.</source>
        <translation>To już należy do rejonu „{beat}”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Not moved: “{beat}” would have nothing left.</source>
        <translation>Nie przeniesiono: w rejonie „{beat}” nic by nie zostało.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Not moved: “{beat}” would fall into pieces.</source>
        <translation>Nie przeniesiono: rejon „{beat}” rozpadłby się na kawałki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>Not moved: this does not touch “{beat}”.</source>
        <translation>Nie przeniesiono: to nie styka się z rejonem „{beat}”.</translation>
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
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>police event</source>
        <translation>zdarzenie policyjne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>Last decision</source>
        <translation>Ostatnia decyzja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>Nothing of this scope stands here.</source>
        <translation>Nic z tego zakresu tu nie stoi.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>raised by residents</source>
        <translation>podniesione przez mieszkańców</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>{raw} reported, {confirmed} confirmed, {cases} cases</source>
        <translation>{raw} zgłoszonych, {confirmed} potwierdzonych, {cases} spraw</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n zdarzenie</numerusform>
            <numerusform>%n zdarzenia</numerusform>
            <numerusform>%n zdarzeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>%n threat(s) raised</source>
        <translation>
            <numerusform>zgłoszono %n zagrożenie</numerusform>
            <numerusform>zgłoszono %n zagrożenia</numerusform>
            <numerusform>zgłoszono %n zagrożeń</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>case {number}</source>
        <translation>sprawa {number}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>decided by: {unit}</source>
        <translation>decyzja: {unit}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <source>Compared</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>before</source>
        <translation>przedtem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>Weekday</source>
        <translation>Dzień tygodnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>Hour</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>at least</source>
        <translation>co najmniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_csv.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>at most</source>
        <translation>co najwyżej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>more than chance</source>
        <translation>więcej niż przypadek</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>%n real change(s) among {tests} comparisons; the rest may be chance.</source>
        <translation>
            <numerusform>%n rzeczywista zmiana wśród {tests} porównań; reszta może być przypadkiem.</numerusform>
            <numerusform>%n rzeczywiste zmiany wśród {tests} porównań; reszta może być przypadkiem.</numerusform>
            <numerusform>%n rzeczywistych zmian wśród {tests} porównań; reszta może być przypadkiem.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>so few that even all of them on one side could be chance</source>
        <translation>tak mało, że nawet wszystkie po jednej stronie mogłyby być przypadkiem</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>fewer so far, but %n not decided yet could undo it</source>
        <translation>
            <numerusform>na razie mniej, ale %n bez decyzji może to cofnąć</numerusform>
            <numerusform>na razie mniej, ale %n bez decyzji mogą to cofnąć</numerusform>
            <numerusform>na razie mniej, ale %n bez decyzji może to cofnąć</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>nothing at all was recorded then, so there is nothing to compare with</source>
        <translation>wtedy niczego nie zapisano, więc nie ma z czym porównać</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>no change that could not be chance</source>
        <translation>bez zmiany, która nie mogłaby być przypadkiem</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>No real change in %n comparison(s): what differs may be chance.</source>
        <translation>
            <numerusform>Żadnej rzeczywistej zmiany w %n porównaniu: różnice mogą być przypadkiem.</numerusform>
            <numerusform>Żadnej rzeczywistej zmiany w %n porównaniach: różnice mogą być przypadkiem.</numerusform>
            <numerusform>Żadnej rzeczywistej zmiany w %n porównaniach: różnice mogą być przypadkiem.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>no proof of an effect</source>
        <translation>brak dowodu skutku</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>no change</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>too few</source>
        <translation>za mało</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>too early</source>
        <translation>za wcześnie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>nothing then</source>
        <translation>wtedy nic</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>28 days
before</source>
        <translation>28 dni
przedtem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>28 days
a year ago</source>
        <translation>28 dni
rok temu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>the year
so far</source>
        <translation>rok
do dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>a year ago</source>
        <translation>rok temu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>year so far</source>
        <translation>rok do dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>Last 28 days ({now}) against the 28 before ({before})</source>
        <translation>Ostatnie 28 dni ({now}) wobec poprzednich 28 ({before})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>Last 28 days ({now}) against the same weekdays a year ago ({before})</source>
        <translation>Ostatnie 28 dni ({now}) wobec tych samych dni tygodnia rok temu ({before})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>The year so far ({now}) against last year to the same day ({before})</source>
        <translation>Rok do dziś ({now}) wobec zeszłego roku do tego samego dnia ({before})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>where the action was</source>
        <translation>miejsce działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>control</source>
        <translation>kontrolny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>round the action</source>
        <translation>wokół działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>round the control</source>
        <translation>wokół kontrolnego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>more</source>
        <translation>więcej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>fewer</source>
        <translation>mniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>fewer than without the action</source>
        <translation>mniej niż bez działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>more than without the action</source>
        <translation>więcej niż bez działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_tree_model.py"/>
        <source>rep. · conf. · cases</source>
        <translation>zgł. · potw. · spr.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/change_tree_model.py"/>
        <source>Last 28 days</source>
        <translation>Ostatnie 28 dni</translation>
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
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
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
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>no more than chance</source>
        <translation>nie więcej niż przypadek</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n zone(s) to watch.</source>
        <translation>
            <numerusform>%n strefa do obserwacji.</numerusform>
            <numerusform>%n strefy do obserwacji.</numerusform>
            <numerusform>%n stref do obserwacji.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n known only to an area, or beyond its border: not on the map.</source>
        <translation>
            <numerusform>%n znane tylko co do obszaru albo spoza jego granic: nie ma go na mapie.</numerusform>
            <numerusform>%n znane tylko co do obszaru albo spoza jego granic: nie ma ich na mapie.</numerusform>
            <numerusform>%n znanych tylko co do obszaru albo spoza jego granic: nie ma ich na mapie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot</source>
        <translation>gorące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>high among high</source>
        <translation>wysokie wśród wysokich</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>high among low</source>
        <translation>wysokie wśród niskich</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>more than before</source>
        <translation>więcej niż przedtem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>watch zone</source>
        <translation>strefa obserwacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>watch zone, switched off</source>
        <translation>strefa obserwacji, wyłączona</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: new</source>
        <translation>gorące: nowe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: consecutive</source>
        <translation>gorące: kolejno</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: growing</source>
        <translation>gorące: rosnące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: persistent</source>
        <translation>gorące: trwałe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: fading</source>
        <translation>gorące: słabnące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: once cold</source>
        <translation>gorące: dawniej zimne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: in the past</source>
        <translation>gorące: dawniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>hot: now and then</source>
        <translation>gorące: czasem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold</source>
        <translation>zimne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>low among high</source>
        <translation>niskie wśród wysokich</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>low among low</source>
        <translation>niskie wśród niskich</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>less than before</source>
        <translation>mniej niż przedtem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: new</source>
        <translation>zimne: nowe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: consecutive</source>
        <translation>zimne: kolejno</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: growing</source>
        <translation>zimne: rosnące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: persistent</source>
        <translation>zimne: trwałe</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: fading</source>
        <translation>zimne: słabnące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: once hot</source>
        <translation>zimne: dawniej gorące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: in the past</source>
        <translation>zimne: dawniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cold: now and then</source>
        <translation>zimne: czasem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Harm ({measure})</source>
        <translation>Szkoda ({measure})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Events ({measure})</source>
        <translation>Zdarzenia ({measure})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <source>Cell</source>
        <translation>Pole</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Class</source>
        <translation>Klasa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>z score</source>
        <translation>wartość z</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>p value</source>
        <translation>wartość p</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Local Moran's I</source>
        <translation>Lokalne I Morana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Events per km²</source>
        <translation>Zdarzenia na km²</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Times the earlier density</source>
        <translation>Razy wcześniejsza gęstość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Trend (z score)</source>
        <translation>Trend (wartość z)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Events per 100,000 inhabitants</source>
        <translation>Zdarzenia na 100 000 mieszkańców</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Rate: at least</source>
        <translation>Wskaźnik: co najmniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Rate: at most</source>
        <translation>Wskaźnik: co najwyżej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Smoothed rate</source>
        <translation>Wskaźnik wygładzony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Smoothed rate: at least</source>
        <translation>Wskaźnik wygładzony: co najmniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Smoothed rate: at most</source>
        <translation>Wskaźnik wygładzony: co najwyżej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Events in the earlier period</source>
        <translation>Zdarzenia we wcześniejszym okresie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Change (1 is twice as many)</source>
        <translation>Zmiana (1: dwa razy tyle)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Radius in metres</source>
        <translation>Promień w metrach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Watch until</source>
        <translation>Obserwować do</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>No hot cell. %n event(s) on the map.</source>
        <translation>
            <numerusform>Żadnego gorącego pola. %n zdarzenie na mapie.</numerusform>
            <numerusform>Żadnego gorącego pola. %n zdarzenia na mapie.</numerusform>
            <numerusform>Żadnego gorącego pola. %n zdarzeń na mapie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>No zone to watch at the end of the period.</source>
        <translation>Na koniec okresu żadnej strefy do obserwacji.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n zone(s), switched off: the back-test failed.</source>
        <translation>
            <numerusform>%n strefa, wyłączona: test wsteczny się nie powiódł.</numerusform>
            <numerusform>%n strefy, wyłączone: test wsteczny się nie powiódł.</numerusform>
            <numerusform>%n stref, wyłączone: test wsteczny się nie powiódł.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>{label}, hot</source>
        <translation>{label}, gorące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Hot and cold places (Gi*)</source>
        <translation>Gorące i zimne miejsca (Gi*)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Density</source>
        <translation>Gęstość</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Ratio of two densities</source>
        <translation>Stosunek dwóch gęstości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Clusters and outliers (local Moran)</source>
        <translation>Skupiska i wyjątki (lokalny Moran)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Emerging hot spots</source>
        <translation>Rodzące się skupiska</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Near repeats: watch zones</source>
        <translation>Bliskie powtórzenia: strefy obserwacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Rate per inhabitants</source>
        <translation>Wskaźnik na mieszkańców</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Change against an earlier period</source>
        <translation>Zmiana wobec wcześniejszego okresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Where do high counts lie beside high counts – more than chance would do?</source>
        <translation>Gdzie wysokie liczby leżą obok wysokich – częściej niż z przypadku?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>How many in each cell. Predicts about as well as most other pictures.</source>
        <translation>Ile w każdym polu. Przewiduje mniej więcej tak dobrze jak większość innych obrazów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>A smooth picture of where events are dense. Not a test: chance looks dense, too.</source>
        <translation>Gładki obraz tego, gdzie zdarzenia są gęste. To nie test: przypadek też wygląda gęsto.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>This period over the one before: where did the share of events grow?</source>
        <translation>Ten okres wobec poprzedniego: gdzie udział zdarzeń urósł?</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Clusters, but also single high cells among low ones.</source>
        <translation>Skupiska, ale też pojedyncze wysokie pola wśród niskich.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>What became of each hot spot: new, persistent, fading …</source>
        <translation>Co stało się z każdym skupiskiem: nowe, trwałe, słabnące…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Do events follow close events? Zones to watch now, if the back-test holds.</source>
        <translation>Czy zdarzenia następują po bliskich zdarzeniach? Strefy do obserwacji teraz, jeśli test wsteczny się powiedzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Events per inhabitants: a busy place is not hot only because many live there.</source>
        <translation>Zdarzenia na mieszkańców: ludne miejsce nie jest gorące tylko dlatego, że wielu tam mieszka.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>More or less than before: only cells where the change is real have a colour.</source>
        <translation>Więcej lub mniej niż przedtem: kolor mają tylko pola, w których zmiana jest rzeczywista.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Inhabitants</source>
        <translation>Mieszkańcy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>Earlier events per km²</source>
        <translation>Wcześniejsze zdarzenia na km²</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n hot cell(s) hold {share} of {events} events on {area} of the area.</source>
        <translation>
            <numerusform>%n gorące pole mieści {share} z {events} zdarzeń na {area} powierzchni.</numerusform>
            <numerusform>%n gorące pola mieszczą {share} z {events} zdarzeń na {area} powierzchni.</numerusform>
            <numerusform>%n gorących pól mieści {share} z {events} zdarzeń na {area} powierzchni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n cold one(s).</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n zimne.</numerusform>
            <numerusform>%n zimne.</numerusform>
            <numerusform>%n zimnych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n hot cell(s) hold {share} of the harm on {area} of the area.</source>
        <translation>
            <numerusform>%n gorące pole mieści {share} szkody na {area} powierzchni.</numerusform>
            <numerusform>%n gorące pola mieszczą {share} szkody na {area} powierzchni.</numerusform>
            <numerusform>%n gorących pól mieści {share} szkody na {area} powierzchni.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>cells of {size}</source>
        <translation>pola {size}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>No hot cell. Harm on the map: {harm}.</source>
        <translation>Żadnego gorącego pola. Szkoda na mapie: {harm}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>within {size}</source>
        <translation>w promieniu {size}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Events follow close events more often than by chance.</source>
        <translation>Zdarzenia następują po bliskich zdarzeniach częściej niż przypadkiem.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>%n cell(s) stand out from chance, corrected for the number of cells looked at.</source>
        <translation>
            <numerusform>%n pole odstaje od przypadku, z poprawką na liczbę oglądanych pól.</numerusform>
            <numerusform>%n pola odstają od przypadku, z poprawką na liczbę oglądanych pól.</numerusform>
            <numerusform>%n pól odstaje od przypadku, z poprawką na liczbę oglądanych pól.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>%n event(s) on the map.</source>
        <translation>
            <numerusform>%n zdarzenie na mapie.</numerusform>
            <numerusform>%n zdarzenia na mapie.</numerusform>
            <numerusform>%n zdarzeń na mapie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>It could not be tested on later events.</source>
        <translation>Nie dało się jej sprawdzić na późniejszych zdarzeniach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Zones at random would rarely catch as many events.</source>
        <translation>Losowe strefy rzadko złapałyby tyle zdarzeń.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Only %n event(s) to test on: the figures below may be chance.</source>
        <translation>
            <numerusform>Tylko %n zdarzenie do sprawdzenia: liczby poniżej mogą być przypadkiem.</numerusform>
            <numerusform>Tylko %n zdarzenia do sprawdzenia: liczby poniżej mogą być przypadkiem.</numerusform>
            <numerusform>Tylko %n zdarzeń do sprawdzenia: liczby poniżej mogą być przypadkiem.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Strong</source>
        <translation>Mocna</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Weak</source>
        <translation>Słaba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Do not use</source>
        <translation>Nie używać</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>one may act on it</source>
        <translation>można na niej oprzeć działanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>a hint: check on the spot before acting</source>
        <translation>wskazówka: przed działaniem sprawdź na miejscu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>it may be chance or an artefact: nothing should rest on it</source>
        <translation>może być przypadkiem albo złudzeniem: nic nie powinno się na niej opierać</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Events do not follow close events more often than by chance.</source>
        <translation>Zdarzenia nie następują po bliskich zdarzeniach częściej niż przypadkiem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>No cell stands out from chance after correcting for the number of cells looked at.</source>
        <translation>Żadne pole nie odstaje od przypadku po poprawce na liczbę oglądanych pól.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Only {share} of them are confirmed ({bound} wanted).</source>
        <translation>Tylko {share} z nich jest potwierdzonych (trzeba {bound}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>{share} of them are confirmed.</source>
        <translation>{share} z nich jest potwierdzonych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Only {share} of the events have a position of their own ({bound} wanted).</source>
        <translation>Tylko {share} zdarzeń ma własne położenie (trzeba {bound}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>{share} of the events have a position of their own.</source>
        <translation>{share} zdarzeń ma własne położenie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>{share} around the hot cells lies outside the area ({bound} allowed).</source>
        <translation>{share} otoczenia gorących pól leży poza obszarem (dopuszczalne {bound}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>{share} around the hot cells lies outside the area.</source>
        <translation>{share} otoczenia gorących pól leży poza obszarem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Redrawn, a hot cell stays hot in only {share} of the draws ({bound} wanted).</source>
        <translation>W losowaniach gorące pole pozostaje gorące tylko w {share} prób (trzeba {bound}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Redrawn, a hot cell stays hot in {share} of the draws.</source>
        <translation>W losowaniach gorące pole pozostaje gorące w {share} prób.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Zones at random caught as many events: the zones are switched off.</source>
        <translation>Losowe strefy łapały tyle samo zdarzeń: strefy są wyłączone.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>In the back-test it found {index} times what chance would.</source>
        <translation>W teście wstecznym trafiła {index} raza więcej niż przypadek.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>It does at least as well as the plain count: {share} against {bound}.</source>
        <translation>Co najmniej tak dobra jak zwykłe zliczenie: {share} wobec {bound}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Only %n event(s) on the map; {bound} are wanted.</source>
        <translation>
            <numerusform>Tylko %n zdarzenie na mapie; trzeba {bound}.</numerusform>
            <numerusform>Tylko %n zdarzenia na mapie; trzeba {bound}.</numerusform>
            <numerusform>Tylko %n zdarzeń na mapie; trzeba {bound}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>The back-test found no more than chance would (PAI {index}).</source>
        <translation>Test wsteczny nie znalazł więcej niż przypadek (PAI {index}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>The plain count does better: {bound} against {share} of the events.</source>
        <translation>Zwykłe zliczenie wypada lepiej: {bound} wobec {share} zdarzeń.</translation>
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
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
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
        <source>A meeting in the future cannot be written down.</source>
        <translation>Nie można zapisać spotkania, które dopiero się odbędzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>Write where the meeting was.</source>
        <translation>Wpisz, gdzie odbyło się spotkanie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>Choose the kind of the meeting.</source>
        <translation>Wybierz rodzaj spotkania.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>Choose who organised the meeting.</source>
        <translation>Wybierz, kto zorganizował spotkanie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>{who} was there first; this is what stands in the register now.</source>
        <translation>{who} – szybciej; poniżej to, co jest teraz w rejestrze.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/meeting_texts.py"/>
        <source>line, {length}</source>
        <translation>linia, {length}</translation>
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
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Reported cases</source>
        <translation>Zgłoszone sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Doubles</source>
        <translation>Powtórzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Reported at all (95 %)</source>
        <translation>Zgłaszana część (95 %)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Expected incidents (95 %)</source>
        <translation>Oczekiwane zdarzenia (95 %)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Not reported</source>
        <translation>Niezgłoszone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Confirmed cases that began with a citizen's report in this period</source>
        <translation>Potwierdzone sprawy, które zaczęły się w tym okresie od zgłoszenia obywatela</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Further reports of these cases after the first</source>
        <translation>Dalsze zgłoszenia o tych sprawach po pierwszym</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Share of what happens that is reported at all, with its 95 % interval</source>
        <translation>Jaka część tego, co się dzieje, jest w ogóle zgłaszana, z przedziałem 95 %</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Incidents to be expected behind the reported cases, with the 95 % interval</source>
        <translation>Zdarzenia, których należy się spodziewać za zgłoszonymi sprawami, z przedziałem 95 %</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_table_model.py"/>
        <source>Expected incidents that nobody reported</source>
        <translation>Oczekiwane zdarzenia, których nikt nie zgłosił</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Assumed: what people report lasts {lasting} days on average; doubles are counted for {window} days.</source>
        <translation>Założono: to, co ludzie zgłaszają, trwa przeciętnie {lasting} dni; powtórzenia liczą się przez {window} dni.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>A double is a further report that was joined into the case of the first: where cases are not joined, too little seems to be reported. Several reports by one person count as doubles, too: then too much seems to be. What lasts longer than assumed is reported more than stands here. Good for comparing places, not a count of incidents.</source>
        <translation>Powtórzenie to dalsze zgłoszenie dołączone do sprawy pierwszego: gdzie zgłoszeń nie łączy się w sprawy, zgłaszanie wydaje się za małe. Kilka zgłoszeń jednej osoby też liczy się jako powtórzenia: wtedy wydaje się za duże. To, co trwa dłużej, niż założono, jest zgłaszane częściej, niż tu podano. Służy do porównywania miejsc, nie jest licznikiem zdarzeń.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>drawn area</source>
        <translation>narysowany obszar</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>cannot be told</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Too few doubles to tell how much is reported here.</source>
        <translation>Zbyt mało powtórzeń, by powiedzieć, jaka część zdarzeń jest tu zgłaszana.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>{name}: nearly everything is reported – {incidents} expected, {cases} reported.</source>
        <translation>{name}: zgłaszane jest prawie wszystko – należy oczekiwać {incidents} zdarzeń, zgłoszono {cases}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>%n line(s) of {all} tell(s) too little: silence there is not safety.</source>
        <translation>
            <numerusform>%n pozycja z {all} mówi za mało: cisza nie znaczy tam, że jest bezpiecznie.</numerusform>
            <numerusform>%n pozycje z {all} mówią za mało: cisza nie znaczy tam, że jest bezpiecznie.</numerusform>
            <numerusform>%n pozycji z {all} mówi za mało: cisza nie znaczy tam, że jest bezpiecznie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Reported of what happens: {unit}, {period}</source>
        <translation>Zgłaszane z tego, co się dzieje: {unit}, {period}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Label</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>few doubles: only a bound (≤)</source>
        <translation>mało powtórzeń: tylko górna granica (≤)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>no double: silence is not safety</source>
        <translation>brak powtórzeń: cisza to nie bezpieczeństwo</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>beats</source>
        <translation>rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>citizens' reports, confirmed</source>
        <translation>zgłoszenia obywateli, potwierdzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>few doubles: only a bound can be told</source>
        <translation>mało powtórzeń: można podać tylko granicę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>no double: how much is reported cannot be told</source>
        <translation>brak powtórzeń: nie wiadomo, jaka część jest zgłaszana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>no report: that may be peace, or silence</source>
        <translation>brak zgłoszeń: może to być spokój, a może cisza</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>{name}: fewer than {some} in {all} incidents are reported – {incidents} expected, {cases} reported.</source>
        <translation>{name}: zgłaszane jest mniej niż {some} na {all} zdarzeń – należy oczekiwać {incidents}, zgłoszono {cases}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>{name}: about {some} in {all} incidents are reported – {incidents} expected, {cases} reported.</source>
        <translation>{name}: zgłaszane jest około {some} na {all} zdarzeń – należy oczekiwać {incidents}, zgłoszono {cases}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Reported least: {least} ({low}); most: {most} ({high}).</source>
        <translation>Najmniej zgłasza się: {least}, {low}; najwięcej: {most}, {high}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>{number}, few</source>
        <translation>{number}, mało</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>Where more is reported cannot be told: the differences may be chance.</source>
        <translation>Nie wiadomo, gdzie zgłasza się więcej: różnice mogą być przypadkiem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>less than {share} reported</source>
        <translation>zgłaszane mniej niż {share}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>{share} and more</source>
        <translation>{share} i więcej</translation>
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
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Not for emergencies: call 112 or 997.</source>
        <translation>Nie służy do zgłoszeń pilnych: dzwoń 112 lub 997.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Where: no place stands out from chance.</source>
        <translation>Gdzie: żadne miejsce nie odstaje od przypadku.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Where: no event of this unit lies in a hot cell.</source>
        <translation>Gdzie: żadne zdarzenie tej jednostki nie leży w gorącym polu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Change: nothing was reported in the last 28 days and before.</source>
        <translation>Zmiana: przez ostatnie 28 dni i przedtem niczego nie zgłoszono.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>all together</source>
        <translation>wszystkie razem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>When: the hours of the events are not known.</source>
        <translation>Kiedy: godziny zdarzeń nie są znane.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Change: none that is more than chance in the last 28 days ({now} against {before}).</source>
        <translation>Zmiana: przez ostatnie 28 dni żadnej ponad przypadek ({now} wobec {before}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>When: {busiest}</source>
        <translation>Kiedy: {busiest}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>change</source>
        <translation>zmiana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Data as of {moment}, {rows} rows, fingerprint {digest}.</source>
        <translation>Stan danych {moment}, wierszy {rows}, odcisk {digest}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Gi*, cells of {cell}, false discovery rate {rate}, {draws} redraws, seed {seed}.</source>
        <translation>Gi*, pola {cell}, odsetek fałszywych odkryć {rate}, losowań {draws}, ziarno {seed}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Where: {inside} of {all} events of this unit lie in hot cells ({share}).</source>
        <translation>Gdzie: w gorących polach leży {inside} z {all} zdarzeń tej jednostki ({share}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Change: {changes}; the rest may be chance.</source>
        <translation>Zmiana: {changes}; reszta może być przypadkiem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Where, in all of {unit}: {summary}</source>
        <translation>Gdzie, w całej jednostce {unit}: {summary}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/sheet_texts.py"/>
        <source>Where: {summary}</source>
        <translation>Gdzie: {summary}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Places: {places}; stations that stay: {fixed}, that may close: {closable}; candidates: {new}</source>
        <translation>Miejsc: {places}; siedzib, które zostają: {fixed}, które wolno zamknąć: {closable}; kandydatów: {new}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Noticeable (ours): way {way} shorter, or {cover} more within reach; steady (ours): {steady}</source>
        <translation>Zauważalne (nasz próg): droga krótsza o {way} albo o {cover} więcej w zasięgu; trwałe (nasz próg): {steady}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Exactly this choice in {same} of %n redraw(s); keeping it costs {cost} on average.</source>
        <translation>
            <numerusform>Dokładnie ten wybór w {same} z %n losowania; pozostanie przy nim kosztuje średnio {cost}.</numerusform>
            <numerusform>Dokładnie ten wybór w {same} z %n losowań; pozostanie przy nim kosztuje średnio {cost}.</numerusform>
            <numerusform>Dokładnie ten wybór w {same} z %n losowań; pozostanie przy nim kosztuje średnio {cost}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>{draws} redraws, seed {seed}.</source>
        <translation>Losowań {draws}, ziarno {seed}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Goal: {goal}</source>
        <translation>Cel: {goal}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Demand: {mix}; events: {measure}</source>
        <translation>Zapotrzebowanie: {mix}; zdarzenia: {measure}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Inhabitants: {source}</source>
        <translation>Mieszkańcy: {source}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Way: {way}</source>
        <translation>Droga: {way}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Readiness: {minutes} min where no unit says otherwise; capacity: {capacity}</source>
        <translation>Gotowość: {minutes} min, gdzie jednostka nie mówi inaczej; pojemność: {capacity}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Reach: {minutes} min</source>
        <translation>Zasięg: {minutes} min</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>To the road: {speed} km/h, at most {metres}</source>
        <translation>Do drogi: {speed} km/h, najwyżej {metres}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>(%n stood where a station is)</source>
        <translation>
            <numerusform>(%n stał tam, gdzie siedziba)</numerusform>
            <numerusform>(%n stały tam, gdzie siedziba)</numerusform>
            <numerusform>(%n stało tam, gdzie siedziba)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>minded</source>
        <translation>uwzględniona</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>not minded</source>
        <translation>nieuwzględniona</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Harm of a case: {weights}; any other: 1</source>
        <translation>Szkoda sprawy: {weights}; każdej innej: 1</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Chosen most often (95 % interval): {sites}</source>
        <translation>Wybierane najczęściej (przedział 95 %): {sites}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Share of the inhabitants within {minutes} minutes, readiness included</source>
        <translation>Udział mieszkańców w {minutes} minutach, z gotowością</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>%n place(s) with {people} inhabitants cannot be reached; they are within no time.</source>
        <translation>
            <numerusform>%n miejsca z {people} mieszkańcami nie da się osiągnąć; nie leży w żadnym czasie.</numerusform>
            <numerusform>%n miejsc z {people} mieszkańcami nie da się osiągnąć; nie leżą w żadnym czasie.</numerusform>
            <numerusform>%n miejsc z {people} mieszkańcami nie da się osiągnąć; nie leżą w żadnym czasie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Demand grouped to {square} squares: {before} places became {after}; moved {mean} on average, {largest} at most.</source>
        <translation>Zapotrzebowanie połączono w pola o boku {square}: z {before} miejsc zrobiło się {after}; przesunięcie średnio {mean}, najwyżej {largest}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>Stations</source>
        <comment>where they belong</comment>
        <translation>Siedziby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>mean</source>
        <comment>minutes</comment>
        <translation>średnio</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>max</source>
        <comment>minutes</comment>
        <translation>maks.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>gap</source>
        <translation>luka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>redraws</source>
        <translation>losowania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Stations in all, and how many are new or closed</source>
        <translation>Siedziby razem oraz ile jest nowych lub zamkniętych</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Mean minutes, weighted by the demand</source>
        <translation>Średnie minuty, ważone popytem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Longest minutes to a place that can be reached</source>
        <translation>Najdłuższe minuty do miejsca, które da się osiągnąć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>How far the choice can be from the best one: “proven” means that nothing is better</source>
        <translation>Jak daleko wybór może być od najlepszego: „dowiedziony” znaczy, że nic nie jest lepsze</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>In how many of the redraws the new stations were chosen again</source>
        <translation>W ilu losowaniach nowe siedziby wybrano znowu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>as it is today, nothing was chosen</source>
        <translation>jak dziś, niczego nie wybierano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>proven optimal</source>
        <translation>dowiedzenie najlepszy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Events were read in squares of {square}, which is in these figures.</source>
        <translation>Zdarzenia odczytano w polach o boku {square}; te liczby już to uwzględniają.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>This question cannot be answered with these numbers.</source>
        <translation>Tymi liczbami nie da się odpowiedzieć na to pytanie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>new</source>
        <translation>nowa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>station</source>
        <translation>siedziba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>closed</source>
        <translation>zamknięta</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>candidate, not chosen</source>
        <translation>kandydat, niewybrany</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>cannot be reached</source>
        <translation>nieosiągalne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>proven</source>
        <translation>dowiedziony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Least way for most (p-median)</source>
        <translation>Najkrótsza droga dla większości (p-mediana)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Most people within reach (maximal cover)</source>
        <translation>Najwięcej ludzi w zasięgu (największe pokrycie)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Nobody too far (p-center)</source>
        <translation>Nikt za daleko (p-centrum)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Everybody within reach (set cover)</source>
        <translation>Wszyscy w zasięgu (pokrycie zbioru)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>The shortest mean way over the whole demand. A few may stay far away.</source>
        <translation>Najkrótsza średnia droga całego popytu. Nieliczni mogą zostać daleko.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>As much demand as possible within the longer time; beyond it, far is as bad as very far.</source>
        <translation>Jak najwięcej popytu w dłuższym czasie; poza nim daleko jest tak samo źle jak bardzo daleko.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>The longest way becomes as short as possible, however few live at its end.</source>
        <translation>Najdłuższa droga jest jak najkrótsza, choćby na jej końcu mieszkało niewielu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>The fewest stations that have every place within the longer time.</source>
        <translation>Najmniej siedzib, przy których każde miejsce leży w dłuższym czasie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>{harm} harm of events, {people} inhabitants</source>
        <translation>{harm} szkoda zdarzeń, {people} mieszkańcy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>straight line × {detour} at {speed} km/h – an estimate, not a road</source>
        <translation>linia prosta × {detour} przy {speed} km/h – szacunek, nie droga</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>× {detour} at {speed} km/h, as assumed</source>
        <translation>× {detour} przy {speed} km/h, według założenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>at most {gap} from the best</source>
        <translation>najwyżej {gap} od najlepszego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>(time ran out: another computer may find better)</source>
        <translation>(skończył się czas: inny komputer może znaleźć lepsze)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>{sites} stations and candidates are too many for this area, at most {most} can be weighed: untick the seats of gminas or the proposed places, take fewer points of a layer, or choose a smaller unit.</source>
        <translation>Siedzib i kandydatów jest za dużo na ten obszar ({sites}); porównać można najwyżej {most}: odznacz siedziby gmin albo miejsca proponowane, weź mniej punktów z warstwy albo wybierz mniejszą jednostkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Not enough for what the model asks: {numbers}.</source>
        <translation>Za mało na to, czego żąda model: {numbers}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>No choice with up to {new} new stations does what was asked: stations lack the capacity, or nothing is reached.</source>
        <translation>Żaden wybór do {new} nowych siedzib nie spełnia prośby: siedzibom brak pojemności albo niczego nie da się osiągnąć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Minutes to the station</source>
        <translation>Minuty do siedziby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Who serves whom</source>
        <translation>Kto kogo obsługuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>Station</source>
        <translation>Siedziba</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Readiness (min)</source>
        <translation>Gotowość (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Share of the redraws</source>
        <translation>Udział losowań</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Weight of the demand</source>
        <translation>Waga popytu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Served by</source>
        <translation>Obsługuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>over the roads of “{layer}”</source>
        <translation>drogami z „{layer}”</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>{count}, today</source>
        <translation>{count}, dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>{people} within {minutes} min</source>
        <translation>{people} w {minutes} min</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Even with {new} new stations not every place is within {minutes} minutes: allow more of them, or longer.</source>
        <translation>Nawet z {new} nowymi siedzibami nie każde miejsce leży w {minutes} minutach: dopuść ich więcej albo dłuższy czas.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>New: {names}</source>
        <translation>Nowe: {names}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>Closed: {names}</source>
        <translation>Zamknięte: {names}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>longest {minutes}</source>
        <translation>najdłużej {minutes}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>(in {share} of the redraws)</source>
        <translation>(w {share} losowań)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>There is no official norm for this in Poland; criteria and weights are declared as ours.</source>
        <translation>Oficjalnej normy w Polsce na to nie ma; kryteria i wagi są podane jako własne.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>Creating a station here is not justified by these numbers</source>
        <translation>Te liczby nie uzasadniają utworzenia tu posterunku</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With %n new station(s) the model's condition cannot be met.</source>
        <translation>
            <numerusform>Z %n nową siedzibą warunku modelu nie da się spełnić.</numerusform>
            <numerusform>Z %n nowymi siedzibami warunku modelu nie da się spełnić.</numerusform>
            <numerusform>Z %n nowymi siedzibami warunku modelu nie da się spełnić.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With %n new station(s) ({names}) {share} of the inhabitants are within {minutes} minutes</source>
        <translation>
            <numerusform>Z %n nową siedzibą ({names}) {share} mieszkańców jest w {minutes} minutach</numerusform>
            <numerusform>Z %n nowymi siedzibami ({names}) {share} mieszkańców jest w {minutes} minutach</numerusform>
            <numerusform>Z %n nowymi siedzibami ({names}) {share} mieszkańców jest w {minutes} minutach</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>; in this model the number of events decides nothing, so they were not redrawn</source>
        <translation>; w tym modelu liczba zdarzeń o niczym nie decyduje, więc ich nie losowano</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>what nobody reaches today would be reached</source>
        <translation>osiągnięto by to, czego dziś nikt nie osiąga</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>No choice was found.</source>
        <translation>Nie znaleziono wyboru.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>The choice is {proof}</source>
        <translation>Wybór jest {proof}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>and would be the same in {share} of %n redraw(s) of the events</source>
        <translation>
            <numerusform>i byłby ten sam w {share} z %n losowania zdarzeń</numerusform>
            <numerusform>i byłby ten sam w {share} z %n losowań zdarzeń</numerusform>
            <numerusform>i byłby ten sam w {share} z %n losowań zdarzeń</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>{size} of the demand less within reach than today</source>
        <translation>o {size} popytu mniej w zasięgu niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>{size} of the demand more within reach than today</source>
        <translation>o {size} popytu więcej w zasięgu niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With no new station {share} of the inhabitants are within {minutes} minutes</source>
        <translation>Bez nowej siedziby {share} mieszkańców jest w {minutes} minutach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With these closed ({closed}):</source>
        <translation>Po zamknięciu ({closed}):</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>; the mean way takes {minutes}</source>
        <translation>; średnia droga trwa {minutes}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>These numbers justify nothing: what was asked for cannot be done.</source>
        <translation>Te liczby niczego nie uzasadniają: tego, o co proszono, nie da się zrobić.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>the longest way {size} longer than today</source>
        <translation>najdłuższa droga o {size} dłuższa niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>the longest way {size} shorter than today</source>
        <translation>najdłuższa droga o {size} krótsza niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>the mean way {size} longer than today</source>
        <translation>średnia droga o {size} dłuższa niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>the mean way {size} shorter than today</source>
        <translation>średnia droga o {size} krótsza niż dziś</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>(today {share}); the mean way takes {then} (today {today})</source>
        <translation>(dziś {share}); średnia droga trwa {then} (dziś {today})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>{verdict}: {gain}, less than the {bound} we call noticeable.</source>
        <translation>{verdict}: {gain}, mniej niż {bound}, które nazywamy zauważalnymi.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>{verdict}: another year's chance would have chosen another place.</source>
        <translation>{verdict}: przypadek innego roku wybrałby inne miejsce.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>No new station was asked for, or none is better than those of today.</source>
        <translation>Nie proszono o nową siedzibę albo żadna nie jest lepsza od dzisiejszych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>There is no station today to compare with: this is the best place, not proof of a need.</source>
        <translation>Nie ma dziś siedziby do porównania: to najlepsze miejsce, nie dowód potrzeby.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>These numbers speak for it: {gain}.</source>
        <translation>Te liczby za tym przemawiają: {gain}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>position</source>
        <translation>położenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>confirmation</source>
        <translation>potwierdzenie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>standing for its case</source>
        <translation>reprezentowanie sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>case</source>
        <translation>sprawa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>unit</source>
        <translation>jednostka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>time</source>
        <translation>czas</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>quality of the position</source>
        <translation>jakość położenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>harm weight</source>
        <translation>waga szkody</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Frozen decisions (*{suffix})</source>
        <translation>Zamrożone decyzje (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Not compared with the data of today: there is no connection.</source>
        <translation>Nie porównano z danymi z dziś: brak połączenia.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>The data of today differ in %n event(s):</source>
        <translation>
            <numerusform>Dane z dziś różnią się w %n zdarzeniu:</numerusform>
            <numerusform>Dane z dziś różnią się w %n zdarzeniach:</numerusform>
            <numerusform>Dane z dziś różnią się w %n zdarzeniach:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>With them %n number(s) would be different:</source>
        <translation>
            <numerusform>Z nimi inna byłaby %n liczba:</numerusform>
            <numerusform>Z nimi inne byłyby %n liczby:</numerusform>
            <numerusform>Z nimi innych byłoby %n liczb:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>No number of the decision changes by that.</source>
        <translation>Żadna liczba decyzji się przez to nie zmienia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>{name}: changed ({fields})</source>
        <translation>{name}: zmienione ({fields})</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Frozen: {file}</source>
        <translation>Zamrożono: {file}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>{rows} rows, fingerprint {digest}</source>
        <translation>wierszy {rows}, odcisk {digest}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>SHA-256 of the file: {digest}</source>
        <translation>SHA-256 pliku: {digest}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Built again from its own data: every number is the same, bit for bit.</source>
        <translation>Policzono od nowa z własnych danych: każda liczba jest ta sama, co do bitu.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Built again from its own data: %n number(s) differ.</source>
        <translation>
            <numerusform>Policzono od nowa z własnych danych: różni się %n liczba.</numerusform>
            <numerusform>Policzono od nowa z własnych danych: różnią się %n liczby.</numerusform>
            <numerusform>Policzono od nowa z własnych danych: różni się %n liczb.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>The data of today are the same.</source>
        <translation>Dane z dziś są takie same.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>{name}: came later</source>
        <translation>{name}: doszło później</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>{name}: is not in the scope any more</source>
        <translation>{name}: nie należy już do zakresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>frozen {moment}</source>
        <translation>zamrożono {moment}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Made with {name} {before}, here is {after}.</source>
        <translation>Zrobiono w {name} {before}, tu jest {after}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>The data of today differ: {before} rows then, {now} now.</source>
        <translation>Dane z dziś są inne: wtedy wierszy {before}, teraz {now}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>Items</source>
        <translation>Zadania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>People the work keeps busy</source>
        <translation>Ludzie zajęci tą pracą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>On duty</source>
        <translation>Na służbie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_csv.py"/>
        <source>Proposed</source>
        <translation>Propozycja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>present</source>
        <translation>obecnie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>Shift</source>
        <translation>Zmiana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>Items
a week</source>
        <translation>Zadania
na tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>Work
h/week</source>
        <translation>Praca
h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>On duty
h/week</source>
        <translation>Na służbie
h/tydzień</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_models.py"/>
        <source>Used</source>
        <translation>Wykorzystane</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>The present table does not keep the deadline.</source>
        <translation>Obecna tabela nie dotrzymuje terminu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Computed as if all units below stood in for each other; each by itself needs more.</source>
        <translation>Policzono tak, jakby wszystkie jednostki poniżej zastępowały się nawzajem; każdej z osobna trzeba więcej.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>no reason told</source>
        <translation>bez podanego powodu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>No staffing table is known for this unit on the last day of the period.</source>
        <translation>Dla tej jednostki nie jest znana tabela służb na ostatni dzień okresu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>The staffing table has nobody on duty.</source>
        <translation>W tabeli służb nikogo nie ma na służbie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Nothing came in: there is no need to compute.</source>
        <translation>Nic nie wpłynęło: nie ma czego liczyć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Whether the people are enough cannot be said: no staffing table is known.</source>
        <translation>Nie da się powiedzieć, czy ludzi wystarcza: tabela służb nie jest znana.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>More work than people: with the present table the backlog grows without end.</source>
        <translation>Więcej pracy niż ludzi: przy obecnej tabeli zaległości rosną bez końca.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>The present table keeps the deadline.</source>
        <translation>Obecna tabela dotrzymuje terminu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>more work than people</source>
        <translation>więcej pracy niż ludzi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>No attempt to check a report came to nothing in this period.</source>
        <translation>W tym okresie żadna próba sprawdzenia zgłoszenia nie spełzła na niczym.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>no table</source>
        <translation>brak tabeli</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>{tasks} items a week, {hours} hours of work with handling and travel.</source>
        <translation>Zadań na tydzień {tasks}, godzin pracy {hours} z obsługą i dojazdem.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>%n without an hour are spread like the others.</source>
        <translation>
            <numerusform>%n bez godziny rozłożone jak inne.</numerusform>
            <numerusform>%n bez godziny rozłożone jak inne.</numerusform>
            <numerusform>%n bez godziny rozłożonych jak inne.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>{hours} hours on duty a week; {share} of them are for this work (assumed), of which {load} are used.</source>
        <translation>Godzin służby w tygodniu {hours}; {share} z nich jest na tę pracę (założenie), wykorzystane {load}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Posts: {established}, filled: {filled}.</source>
        <translation>Etaty: {established}, obsadzone: {filled}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Wanted: {share} begun within {hours} hours.</source>
        <translation>Cel: {share} rozpoczętych w ciągu {hours} godzin.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>told {told}</source>
        <translation>zapowiada {told}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>No table with these shifts was found that keeps the deadline.</source>
        <translation>Z tymi zmianami nie znaleziono tabeli, która dotrzymuje terminu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Proposed: {hours} hours on duty a week = {payroll} posts.</source>
        <translation>Propozycja: godzin służby w tygodniu {hours} = etatów {payroll}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>One post round the clock takes {relief} people on the payroll ({hours} hours a week, {absent} absent, assumed).</source>
        <translation>Jeden posterunek całodobowy wymaga {relief} ludzi na etatach ({hours} godzin w tygodniu, nieobecnych {absent}, założenia).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>The drawn area cuts the work, not the people: they are those of the whole unit.</source>
        <translation>Narysowany obszar tnie pracę, nie ludzi: są to ludzie całej jednostki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Only the work of the chosen categories counts, but all people.</source>
        <translation>Liczy się tylko praca wybranych kategorii, ale wszyscy ludzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Could not be checked: {week} attempts a week (95 %: {low} … {high}), {share} of all checks (95 %: {share_low} … {share_high}); {hours} hours a week in vain.</source>
        <translation>Nie można było sprawdzić: {week} prób na tydzień (95 %: {low} … {high}), {share} wszystkich sprawdzeń (95 %: {share_low} … {share_high}); {hours} godzin w tygodniu na próżno.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>{when}: {tasks} items, work for {wanted} people</source>
        <translation>{when}: zadań {tasks}, praca dla {wanted} ludzi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Posts: {established}.</source>
        <translation>Etaty: {established}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Proposed table: {answer}.</source>
        <translation>Proponowana tabela: {answer}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Reasons: {reasons}.</source>
        <translation>Powody: {reasons}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>played {seen}</source>
        <translation>rozegrano {seen}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Present table: {answer}.</source>
        <translation>Obecna tabela: {answer}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>Present: {hours} hours = {payroll} posts.</source>
        <translation>Obecnie: godzin {hours} = etatów {payroll}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>A table smaller by up to {gap} may exist.</source>
        <translation>Może istnieć tabela mniejsza o najwyżej {gap}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>on duty: {people}</source>
        <translation>na służbie: {people}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>proposed: {people}</source>
        <translation>propozycja: {people}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>{short} too few at once: it waits</source>
        <translation>brakuje naraz {short}: praca czeka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Better than the plain count.</source>
        <translation>Lepsza od zwykłego zliczenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>No back-test was made.</source>
        <translation>Nie zrobiono testu wstecznego.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>The plain count does better. Use the plain count.</source>
        <translation>Zwykłe zliczenie wypada lepiej. Użyj zwykłego zliczenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>No better than the plain count, and no worse.</source>
        <translation>Nie lepsza od zwykłego zliczenia i nie gorsza.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>hits</source>
        <translation>trafienia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>area</source>
        <comment>of hot cells</comment>
        <translation>obszar</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Share of the tested events that fell into the hot cells</source>
        <translation>Udział sprawdzanych zdarzeń, które padły w gorące pola</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Share of the area that the hot cells take</source>
        <translation>Udział powierzchni zajęty przez gorące pola</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Share of events divided by share of area: 1 is chance</source>
        <translation>Udział zdarzeń podzielony przez udział powierzchni: 1 to przypadek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>PAI divided by the best that any choice of as many cells could reach: 1 is perfect</source>
        <translation>PAI podzielone przez najlepsze, jakie dałby dowolny wybór tylu pól: 1 to doskonale</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Events promised divided by events that came: 1 is as promised, above 1 too many were promised</source>
        <translation>Zdarzenia zapowiedziane podzielone przez te, które nastąpiły: 1 – jak zapowiedziano, powyżej 1 zapowiedziano za wiele</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Trained {first} – {until} ({trained} events), tested {after} – {last} ({tested}).</source>
        <translation>Nauka {first} – {until} ({trained} zdarzeń), próba {after} – {last} ({tested}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>No back-test: there were no events to train on.</source>
        <translation>Bez testu wstecznego: nie było zdarzeń do nauki.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>No back-test: nothing happened in the test period.</source>
        <translation>Bez testu wstecznego: w okresie próby nic się nie zdarzyło.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>No back-test: nothing was hot in the training period.</source>
        <translation>Bez testu wstecznego: w okresie nauki nic nie było gorące.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>may close</source>
        <translation>wolno zamknąć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>stays</source>
        <translation>zostaje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>ready, min</source>
        <translation>gotowość, min</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>capacity</source>
        <translation>pojemność</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>A station that may close can give its place to a new one</source>
        <translation>Siedziba, którą wolno zamknąć, może oddać miejsce nowej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>Minutes from the call to the start; in brackets: the assumption that holds for all</source>
        <translation>Minuty od wezwania do wyjazdu; w nawiasie założenie obowiązujące wszystkich</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>How many events of the period it can serve; empty: no limit</source>
        <translation>Ile zdarzeń okresu może obsłużyć; puste: bez granicy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/station_table_model.py"/>
        <source>“{text}” is no number that is possible here.</source>
        <translation>„{text}” nie jest liczbą, która jest tu możliwa.</translation>
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
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n event(s) in the chart.</source>
        <translation>
            <numerusform>%n zdarzenie na wykresie.</numerusform>
            <numerusform>%n zdarzenia na wykresie.</numerusform>
            <numerusform>%n zdarzeń na wykresie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>There is nothing to count in this scope.</source>
        <translation>W tym zakresie nie ma czego liczyć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>No hour stands out: the differences may be chance.</source>
        <translation>Żadna godzina nie odstaje: różnice mogą być przypadkiem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>clearly more</source>
        <translation>wyraźnie więcej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>may be chance</source>
        <translation>może być przypadkiem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>clearly fewer</source>
        <translation>wyraźnie mniej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>clearly more than in the average hour</source>
        <translation>wyraźnie więcej niż w przeciętnej godzinie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>clearly fewer than in the average hour</source>
        <translation>wyraźnie mniej niż w przeciętnej godzinie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>no clear difference from the average hour</source>
        <translation>bez wyraźnej różnicy od przeciętnej godziny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>may still rise: reports wait for their decision</source>
        <translation>może jeszcze wzrosnąć: zgłoszenia czekają na decyzję</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n shared over the hours of an interval</source>
        <translation>
            <numerusform>%n rozłożone na godziny przedziału</numerusform>
            <numerusform>%n rozłożone na godziny przedziału</numerusform>
            <numerusform>%n rozłożonych na godziny przedziału</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n without any time left out</source>
        <translation>
            <numerusform>%n bez żadnego czasu pominięte</numerusform>
            <numerusform>%n bez żadnego czasu pominięte</numerusform>
            <numerusform>%n bez żadnego czasu pominiętych</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>{share} % have no exact time:</source>
        <translation>{share} % nie ma dokładnego czasu:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>Clearly more than on average: {when}.</source>
        <translation>Wyraźnie więcej niż przeciętnie: {when}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>Clearly fewer: {when}.</source>
        <translation>Wyraźnie mniej: {when}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>a year before: {number}</source>
        <translation>rok wcześniej: {number}</translation>
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
        <source>position of the threat</source>
        <translation>położenie zagrożenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/wizard/problems_model.py"/>
        <source>row</source>
        <translation>wiersz</translation>
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
        <location filename="../../kmzb_plugin/layers/hotspot_ground.py"/>
        <source>The layer could not be written to this computer's temporary folder.</source>
        <translation>Nie udało się zapisać warstwy w folderze tymczasowym tego komputera.</translation>
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
        <source>Square of {size} km, all times</source>
        <translation>Kwadrat {size} km, cały czas</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Taken by</source>
        <translation>Weryfikuje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <location filename="../../kmzb_plugin/layers/road_styles.py"/>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
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
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
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
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <source>Confirmed</source>
        <translation>Potwierdzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Cases</source>
        <translation>Sprawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <source>reported, nothing confirmed</source>
        <translation>zgłoszone, nic potwierdzonego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <source>{first} – {last} confirmed</source>
        <translation>potwierdzonych {first} – {last}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/overview_styles.py"/>
        <source>{first} confirmed or more</source>
        <translation>potwierdzonych {first} lub więcej</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/road_styles.py"/>
        <source>Street</source>
        <translation>Ulica</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/road_styles.py"/>
        <source>Assumed speed (km/h)</source>
        <translation>Założona prędkość (km/h)</translation>
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
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <location filename="../../kmzb_plugin/processing/algorithm.py"/>
        <source>Hotspots</source>
        <translation>Miejsca koncentracji</translation>
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
        <source>All reports</source>
        <translation>Wszystkie zgłoszenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Roads (assumed speeds)</source>
        <translation>Drogi (założone prędkości)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Unit areas</source>
        <translation>Obszary jednostek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/specs.py"/>
        <source>Squares of {size} km</source>
        <translation>Kwadraty {size} km</translation>
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
    <message numerus="yes">
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>Road {id} of “{layer}” has no speed above 0 in “{field}” (%n such road(s)).</source>
        <translation>
            <numerusform>Droga {id} warstwy „{layer}” nie ma w „{field}” prędkości większej od 0 (%n taka droga).</numerusform>
            <numerusform>Droga {id} warstwy „{layer}” nie ma w „{field}” prędkości większej od 0 (%n takie drogi).</numerusform>
            <numerusform>Droga {id} warstwy „{layer}” nie ma w „{field}” prędkości większej od 0 (%n takich dróg).</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The direction of road {id} of “{layer}” is not understood: {text}</source>
        <translation>Kierunek drogi {id} warstwy „{layer}” jest niezrozumiały: {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The layer “{layer}” holds more than {most} points.</source>
        <translation>Warstwa „{layer}” ma więcej niż {most} punktów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The layer “{layer}” cannot be brought to EPSG:2180.</source>
        <translation>Warstwy „{layer}” nie da się przenieść do EPSG:2180.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The layer “{layer}” holds no lines.</source>
        <translation>Warstwa „{layer}” nie ma linii.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The roads of “{layer}” cannot be used.</source>
        <translation>Dróg warstwy „{layer}” nie da się użyć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>The layer “{layer}” holds no points.</source>
        <translation>Warstwa „{layer}” nie ma punktów.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/letters/export.py"/>
        <source>The letter could not be saved there.</source>
        <translation>Nie udało się tam zapisać pisma.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/algorithm.py"/>
        <source>This does not fit into the memory: choose larger cells, a smaller area or fewer places.</source>
        <translation>To nie mieści się w pamięci: wybierz większe pola, mniejszy obszar lub mniej miejsc.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/algorithm.py"/>
        <source>A number is too large or too small to compute with.</source>
        <translation>Liczba jest zbyt duża lub zbyt mała, by na niej liczyć.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/algorithm.py"/>
        <source>The layer {layer} has no field {field}.</source>
        <translation>Warstwa {layer} nie ma pola {field}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Proposal for beats</source>
        <translation>Propozycja rejonów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Gives each area a new beat so that all beats have work within the tolerance of the mean, each beat is in one piece, and little is moved. Areas are neighbours when they share a border; parts that nothing connects are joined at their nearest areas. The new beat is in the field new_beat, what changes in moved. The same layer gives the same proposal. Limits: rivers and estates are not in the numbers, and travel does not change with a beat's shape: a plan to be mended by hand.</source>
        <translation>Daje każdemu obszarowi nowy rejon tak, aby praca wszystkich rejonów mieściła się w tolerancji wokół średniej, każdy rejon był w jednym kawałku i mało się przesunęło. Obszary sąsiadują, gdy mają wspólną granicę; części, których nic nie łączy, dołącza się przez najbliższe obszary. Nowy rejon stoi w polu new_beat, a co się zmienia – w polu moved. Ta sama warstwa daje tę samą propozycję. Ograniczenia: rzek i osiedli w liczbach nie ma, a dojazd nie zmienia się z kształtem rejonu: to plan do poprawienia ręką.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Largest deviation {old} % now, {new} % then; {moved} % of the work moves.</source>
        <translation>Największe odchylenie teraz {old} %, potem {new} %; przesuwa się {moved} % pracy.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Work</source>
        <translation>Praca</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Present beat</source>
        <translation>Obecny rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Tolerance round the mean (%)</source>
        <translation>Tolerancja wokół średniej (%)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Weight of keeping areas where they are</source>
        <translation>Waga zostawiania obszarów na miejscu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>New beats</source>
        <translation>Nowe rejony</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Largest deviation now</source>
        <translation>Największe odchylenie teraz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Largest deviation of the proposal</source>
        <translation>Największe odchylenie propozycji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Share of the work that moves</source>
        <translation>Udział pracy, która się przesuwa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/beats_proposal.py"/>
        <source>Each area needs a geometry and its present beat.</source>
        <translation>Każdy obszar potrzebuje geometrii i swojego obecnego rejonu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Change map between two periods</source>
        <translation>Mapa zmian między dwoma okresami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Counts the events of two periods per cell and tests each cell by the Poisson E-test, with control of the false discovery rate over all cells: class says more or less only where the change is real. Cells with fewer events in both periods together than the least are not tested.

Limits: when people report more than before, every place shows a rise; events must be independent (use cases, not single reports). Both layers must be in metres and of one CRS.</source>
        <translation>Liczy zdarzenia dwóch okresów w polach i sprawdza każde pole testem E Poissona, z kontrolą odsetka fałszywych odkryć na wszystkich polach: klasa mówi more albo less tylko tam, gdzie zmiana jest rzeczywista. Pola, które w obu okresach razem mają mniej zdarzeń niż minimum, nie są sprawdzane.

Ograniczenia: gdy ludzie zgłaszają więcej niż przedtem, rośnie wszędzie; zdarzenia muszą być niezależne (używaj spraw, nie pojedynczych zgłoszeń). Obie warstwy muszą być w metrach i w jednym układzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Compare two counts (Poisson E-test)</source>
        <translation>Porównanie dwóch liczb (test E Poissona)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>For each feature with two counts (28 days and the 28 before, this year and last): p of the Poisson E-test of Krishnamoorthy and Thomson, and class more or less where the change stands after control of the false discovery rate over all features.

Limits: counts must be whole and independent; a change in the way of reporting looks like a change of the threat.</source>
        <translation>Dla każdego obiektu z dwiema liczbami (28 dni i poprzednie 28, ten rok i zeszły): p testu E Poissona Krishnamoorthy'ego i Thomsona oraz klasa more albo less tam, gdzie zmiana zostaje po kontroli odsetka fałszywych odkryć na wszystkich obiektach.

Ograniczenia: liczby muszą być całkowite i niezależne; zmiana sposobu zgłaszania wygląda jak zmiana zagrożenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Effect of an action (weighted displacement difference)</source>
        <translation>Skutek działania (ważona różnica z przesunięciem)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Counts events before and after an action in the treated and in a control area, and in the areas round them where trouble may have moved, and tells how many events more (or fewer, negative) there were than without the action, with its interval. When the interval holds 0 there is no proof. Wheeler and Ratcliffe (2018).

Limits: the control area must be one that would have gone the same way; both periods should be of one length and season. An area gets all events inside it once.</source>
        <translation>Liczy zdarzenia przed działaniem i po nim na obszarze działania i na kontrolnym oraz na obszarach wokół nich, dokąd kłopot mógł się przenieść, i mówi, o ile zdarzeń było więcej (albo mniej: ujemne) niż bez działania, z przedziałem. Gdy przedział zawiera 0, nie ma dowodu. Wheeler i Ratcliffe (2018).

Ograniczenia: obszar kontrolny musi być taki, na którym działoby się podobnie; oba okresy powinny mieć jedną długość i porę roku. Obszar dostaje wszystkie zdarzenia w jego wnętrzu raz.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Days of the period</source>
        <translation>Dni okresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Days of the period before</source>
        <translation>Dni okresu poprzedniego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Feature {id} lacks a count.</source>
        <translation>Obiektowi {id} brakuje liczby.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Events of the period</source>
        <translation>Zdarzenia okresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Events of the period before</source>
        <translation>Zdarzenia okresu poprzedniego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Least events in both periods together</source>
        <translation>Najmniej zdarzeń w obu okresach razem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Change map</source>
        <translation>Mapa zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Both layers must have one coordinate system.</source>
        <translation>Obie warstwy muszą mieć jeden układ współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Layer with two counts</source>
        <translation>Warstwa z dwiema liczbami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Count of the period</source>
        <translation>Liczba w okresie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Count of the period before</source>
        <translation>Liczba w okresie poprzednim</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Compared counts</source>
        <translation>Porównane liczby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Time of the event</source>
        <translation>Czas zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Treated area</source>
        <translation>Obszar działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Control area</source>
        <translation>Obszar kontrolny</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Displacement area of the treated one</source>
        <translation>Obszar przesunięcia wokół działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Displacement area of the control one</source>
        <translation>Obszar przesunięcia wokół kontrolnego</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Beginning of the time before</source>
        <translation>Początek czasu przedtem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>Day of the action</source>
        <translation>Dzień działania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>End of the time after (not included)</source>
        <translation>Koniec czasu potem (bez niego)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Level of the interval</source>
        <translation>Poziom przedziału</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>The action must lie between beginning and end.</source>
        <translation>Działanie musi leżeć między początkiem a końcem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/changes.py"/>
        <source>All layers must have one coordinate system.</source>
        <translation>Wszystkie warstwy muszą mieć jeden układ współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/counts.py"/>
        <source>Counts in squares or hexagons</source>
        <translation>Liczby w kwadratach lub sześciokątach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/counts.py"/>
        <source>Counts points in equal cells, the plain baseline of every hotspot map. Cells stand at multiples of their size, so layers of different data fit together. Cells without a point are not written. The layer must be in metres; positions known only to an area (field position_quality) are left out.</source>
        <translation>Liczy punkty w równych polach – zwykła podstawa każdej mapy skupisk. Pola stoją w wielokrotnościach swojego boku, więc warstwy z różnych danych do siebie pasują. Pól bez punktu nie zapisuje się. Warstwa musi być w metrach; położenia znane tylko co do obszaru (pole position_quality) są pomijane.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/counts.py"/>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Weight (harm of each event)</source>
        <translation>Waga (szkodliwość każdego zdarzenia)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/counts.py"/>
        <source>Counts</source>
        <translation>Liczby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Kernel density</source>
        <translation>Gęstość jądrowa</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Events per km² round each cell: quartic kernel, the same as in QGIS's heatmap, many times faster. A radius of 0 is chosen by a rule of thumb from the spread of the points in both directions.

Limits: a readable picture, no test and no prediction without a back-test: a plain count of the period before predicts about as well. The layer must be in metres; positions known only to an area are left out.</source>
        <translation>Zdarzenia na km² wokół każdego pola: jądro kwartyczne, to samo co w mapie cieplnej QGIS, wiele razy szybciej. Promień 0 dobiera się regułą kciuka z rozrzutu punktów w obu kierunkach.

Ograniczenia: czytelny obraz, nie test i nie prognoza bez testu wstecznego: zwykłe zliczenie okresu poprzedniego przewiduje podobnie dobrze. Warstwa musi być w metrach; położenia znane tylko co do obszaru są pomijane.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Dual kernel density (ratio of two)</source>
        <translation>Podwójna gęstość jądrowa (stosunek dwóch)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Density of events divided by the density of a base with the same kernel: events per inhabitant, this year over last. No value where the base is at most the floor (per km²): a ratio to nobody is noise.

Limits: high ratios at the thin edge of the base rest on few; set the floor accordingly. Both layers must be in metres and of one CRS.</source>
        <translation>Gęstość zdarzeń podzielona przez gęstość podstawy z tym samym jądrem: zdarzenia na mieszkańca, ten rok wobec zeszłego. Bez wartości tam, gdzie podstawa jest najwyżej równa progowi (na km²): stosunek do nikogo to szum.

Ograniczenia: wysokie wartości na cienkim brzegu podstawy opierają się na niewielu; dobierz próg. Obie warstwy muszą być w metrach i w jednym układzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>That would be {count} cells: choose a larger cell size.</source>
        <translation>To byłoby {count} oczek: wybierz większy rozmiar oczka.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Radius (0: rule of thumb)</source>
        <translation>Promień (0: reguła kciuka)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>There are no points with a position.</source>
        <translation>Nie ma punktów z położeniem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Base (people, events of another period)</source>
        <translation>Podstawa (ludzie, zdarzenia innego okresu)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Weight in the base (inhabitants)</source>
        <translation>Waga w podstawie (mieszkańcy)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Floor of the base, per km²</source>
        <translation>Próg podstawy, na km²</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>Radius by the rule of thumb: {metres:.0f} m</source>
        <translation>Promień z reguły kciuka: {metres:.0f} m</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/density.py"/>
        <source>The file {path} cannot be written.</source>
        <translation>Nie można zapisać pliku {path}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/events.py"/>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>{count} events without a time were left out.</source>
        <translation>Pominięto zdarzenia bez czasu: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/events.py"/>
        <source>There are no events with a position and a time.</source>
        <translation>Nie ma zdarzeń z położeniem i czasem.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Hotspot layer with back-test</source>
        <translation>Warstwa skupisk z testem wstecznym</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Makes a hotspot layer of the whole period and puts the method to the test: made again from the events before the last days, how much of those days would it have caught? Hit rate, area share, PAI, PEI and RRI stand beside those of a plain count with the same area; COUNT_WINS is 1 when the count did better. The lamp (strong, weak, do_not_use) weighs significance after false-discovery-rate control, number of events, edge effect, stability under resampling and the test.

Limits: one test period is one sample; a hot spot of reports is one of reporting, too. The layer must be in metres.</source>
        <translation>Robi warstwę skupisk z całego okresu i sprawdza metodę: zrobiona od nowa ze zdarzeń sprzed ostatnich dni, ile z tych dni by złapała? Trafność, udział powierzchni, PAI, PEI i RRI stoją obok tych samych liczb zwykłego zliczenia o tej samej powierzchni; COUNT_WINS to 1, gdy zliczenie wypadło lepiej. Lampa (strong, weak, do_not_use) waży istotność po kontroli odsetka fałszywych odkryć, liczbę zdarzeń, wpływ brzegu, trwałość w losowaniach i próbę.

Ograniczenia: jeden okres próby to jedna próbka; skupisko zgłoszeń to także skupisko zgłaszania. Warstwa musi być w metrach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Watch zones from near repeats</source>
        <translation>Strefy obserwacji z bliskich powtórzeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Finds in which distances and after how many days events follow events more often than by chance (Knox, after false-discovery-rate control), and draws zones round the latest events for as long as that lasts. The zones are put to the test on the last days: when they catch no more than chance or than a plain count of the same area, the class is switched_off.

Limits: positions snapped to one point make false repeats; permutations must be more than bands / rate. The layer must be in metres.</source>
        <translation>Znajduje, w jakich odległościach i po ilu dniach zdarzenia następują po zdarzeniach częściej niż przypadkiem (Knox, po kontroli odsetka fałszywych odkryć), i rysuje strefy wokół ostatnich zdarzeń na tak długo, jak to trwa. Strefy przechodzą próbę na ostatnich dniach: gdy łapią nie więcej niż przypadek albo zwykłe zliczenie tej samej powierzchni, klasa to switched_off.

Ograniczenia: położenia ściągnięte do jednego punktu dają fałszywe powtórzenia; permutacji musi być więcej niż liczba przedziałów / odsetek. Warstwa musi być w metrach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Getis-Ord Gi*</source>
        <translation>Getis-Ord Gi*</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Local Moran</source>
        <translation>Lokalny Moran</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Emerging classes</source>
        <translation>Klasy rodzących się skupisk</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>The plain count of the same period caught more on the same area.</source>
        <translation>Zwykłe zliczenie tego samego okresu złapało więcej na tej samej powierzchni.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Kind of layer</source>
        <translation>Rodzaj warstwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Neighbours: cells up to this far</source>
        <translation>Sąsiedzi: oczka oddalone najwyżej o tyle</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Radius of the density</source>
        <translation>Promień gęstości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Share of the area called hot (count, density)</source>
        <translation>Udział powierzchni nazwany gorącym (zliczenie, gęstość)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Steps of the emerging classes</source>
        <translation>Kroki rodzących się skupisk</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Days of the test, at the end</source>
        <translation>Dni próby, na końcu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Resamples for the stability</source>
        <translation>Losowania trwałości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Hotspot layer</source>
        <translation>Warstwa skupisk</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Width of a band of distance</source>
        <translation>Szerokość przedziału odległości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Bands of distance</source>
        <translation>Przedziały odległości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Length of a band of time, days</source>
        <translation>Długość przedziału czasu, dni</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Bands of time</source>
        <translation>Przedziały czasu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <location filename="../../kmzb_plugin/processing/near_repeat.py"/>
        <source>Permutations</source>
        <translation>Permutacje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspot_layer.py"/>
        <source>Watch zones</source>
        <translation>Strefy obserwacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <source>Hot and cold spots (Getis-Ord Gi*)</source>
        <translation>Gorące i zimne miejsca (Getis-Ord Gi*)</translation>
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
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>Points</source>
        <translation>Punkty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>Cell size</source>
        <translation>Rozmiar oczka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/hotspots.py"/>
        <location filename="../../kmzb_plugin/processing/method.py"/>
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
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Neighbours: centres up to this far, m (0: areas that touch)</source>
        <translation>Sąsiedzi: środki do tej odległości, m (0: stykające się obszary)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Local Moran, Gi* or Gi of areas</source>
        <translation>Lokalny Moran, Gi* lub Gi obszarów</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>For any layer with a number per place (counts in cells, rates of gminas). Local Moran: which places are like their neighbours (high_high, low_low) and which are outliers (high_low, low_high). Gi*: hot and cold places, each with its own value; Gi: without it. p values are two-sided and respect how numbers lean; class is filled where a place stands after control of the false discovery rate.

Limits: rates of small populations need smoothing first; Gi has the normal p. The layer must be in metres.</source>
        <translation>Dla każdej warstwy z liczbą w miejscu (zliczenia w polach, wskaźniki gmin). Lokalny Moran: które miejsca są jak ich sąsiedzi (high_high, low_low), a które są wyjątkami (high_low, low_high). Gi*: gorące i zimne miejsca, każde z własną wartością; Gi: bez niej. Wartości p są dwustronne i uwzględniają skośność liczb; klasa stoi tam, gdzie miejsce zostaje po kontroli odsetka fałszywych odkryć.

Ograniczenia: wskaźniki małych populacji trzeba wcześniej wygładzić; Gi ma p z rozkładu normalnego. Warstwa musi być w metrach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Moran's I and general G</source>
        <translation>I Morana i ogólne G</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Are like numbers neighbours anywhere in the layer? Moran's I with its expectation, z and two-sided p under randomisation, and the general G of Getis and Ord (the share of all products of pairs that falls on neighbours; missing where a number is negative). With areas that touch, neighbours count 1 each.

Limits: where hot and cold cancel out, I is small although there is much to see. The layer must be in metres.</source>
        <translation>Czy podobne liczby gdziekolwiek w warstwie sąsiadują? I Morana z wartością oczekiwaną, z i dwustronnym p przy losowym rozmieszczeniu oraz ogólne G Getisa i Orda (udział iloczynów wszystkich par, który przypada na sąsiadów; brak, gdy jakaś liczba jest ujemna). Stykające się obszary liczą się jako sąsiedzi z wagą 1.

Ograniczenia: gdzie gorące i zimne się znoszą, I jest małe, choć jest na co patrzeć. Warstwa musi być w metrach.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Areas or points with a number</source>
        <translation>Obszary lub punkty z liczbą</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Gi*</source>
        <translation>Gi*</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Gi</source>
        <translation>Gi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Moran's I</source>
        <translation>I Morana</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Expected I</source>
        <translation>Oczekiwane I</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>p, two-sided</source>
        <translation>p, dwustronne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>General G</source>
        <translation>Ogólne G</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Statistic</source>
        <translation>Statystyka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Local statistics</source>
        <translation>Statystyki lokalne</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/local_statistics.py"/>
        <source>Moran's I {i:.6f}, z {z:.3f}, p {p:.3g}</source>
        <translation>I Morana {i:.6f}, z {z:.3f}, p {p:.3g}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>Shape of the cells</source>
        <translation>Kształt pól</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>Squares</source>
        <translation>Kwadraty</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/method.py"/>
        <source>Hexagons</source>
        <translation>Sześciokąty</translation>
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
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
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
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>People needed to keep a deadline</source>
        <translation>Ilu ludzi trzeba, by dotrzymać terminu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>The fewest people so that the wanted share of the tasks is begun in time, when as many come at any hour (queue M/M/c: arrivals by chance, exponential task times). The same queue is played event by event as a check, and both figures are told. For demand that changes over the week take "Shift table". Limits: a steady state with exponential times; nights and rush hours are not in it.</source>
        <translation>Najmniej ludzi, przy których zadany udział zadań zaczyna się w terminie, gdy o każdej godzinie przychodzi ich tyle samo (kolejka M/M/c: przyjścia przypadkowe, czasy wykładnicze). Tę samą kolejkę rozgrywa się zdarzenie po zdarzeniu dla sprawdzenia i podaje obie liczby. Dla pracy zmiennej w tygodniu użyj „Tabeli zmian”. Ograniczenia: stan ustalony i czasy wykładnicze; nocy ani godzin szczytu tu nie ma.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>Tasks per hour</source>
        <translation>Zadania na godzinę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>Time per task (min)</source>
        <translation>Czas zadania (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Begun within (h)</source>
        <translation>Rozpoczęte w ciągu (h)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Share in time</source>
        <translation>Udział w terminie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>Share in time by the queue</source>
        <translation>Udział w terminie według kolejki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>Share in time by simulation</source>
        <translation>Udział w terminie według symulacji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>Utilisation</source>
        <translation>Wykorzystanie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/people_needed.py"/>
        <source>{people} people: {told} % in time by the queue, {seen} % by simulation.</source>
        <translation>Ludzi: {people}; w terminie {told} % według kolejki, {seen} % według symulacji.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/places.py"/>
        <source>{count} features without a geometry or a number were left out.</source>
        <translation>Pominięto obiekty bez geometrii lub liczby: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/places.py"/>
        <source>No place has a neighbour: choose a greater distance.</source>
        <translation>Żadne miejsce nie ma sąsiada: wybierz większą odległość.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/places.py"/>
        <source>A geometry cannot be read.</source>
        <translation>Nie można odczytać geometrii.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/points.py"/>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
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
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Rates of areas, smoothed</source>
        <translation>Wskaźniki obszarów, wygładzone</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Events per so many inhabitants, kilometres of road or km²: plain rate with its exact Poisson interval, rate smoothed by empirical Bayes (Marshall 1991) with its interval, and p that the area has the mean rate; class says above or below where that stands after control of the false discovery rate. Smoothing draws areas with few people towards the mean of all, or of their neighbours.

Limits: residents are not who is there by day; where people report more, the rate is higher. The layer must be in metres. Areas without a base have no rate.</source>
        <translation>Zdarzenia na tylu mieszkańców, kilometrów dróg albo km²: wskaźnik surowy z dokładnym przedziałem Poissona, wskaźnik wygładzony empirycznym Bayesem (Marshall 1991) z przedziałem oraz p tego, że obszar ma wskaźnik średni; klasa mówi above albo below tam, gdzie to zostaje po kontroli odsetka fałszywych odkryć. Wygładzanie ciągnie obszary o niewielu ludziach ku średniej wszystkich albo sąsiadów.

Ograniczenia: mieszkańcy to nie ci, którzy są tam za dnia; gdzie ludzie zgłaszają więcej, wskaźnik jest wyższy. Warstwa musi być w metrach. Obszary bez podstawy nie mają wskaźnika.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Reporting rate from doubles</source>
        <translation>Tempo zgłaszania z powtórzeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>How readily do people report? Once an incident was reported, further reports of it come at the rate at which it would have been reported at all: doubles over the days watched, per group (unit, category), with its exact 95 % interval, and from it the incidents to be expected behind the cases. Liu, Bhandaram and Garg (2022).

Limits: how long incidents last is an assumption of yours; reports by one person are no doubles; groups without a double have rate 0 and no estimate of incidents.</source>
        <translation>Jak chętnie ludzie zgłaszają? Gdy zdarzenie już zgłoszono, dalsze zgłoszenia o nim przychodzą w tempie, w jakim w ogóle byłoby zgłoszone: powtórzenia przez dni obserwacji, w grupie (jednostka, kategoria), z dokładnym przedziałem 95 %, a z tego zdarzenia, jakich należy się spodziewać za sprawami. Liu, Bhandaram i Garg (2022).

Ograniczenia: jak długo trwa zdarzenie, zakładasz sam; zgłoszenia jednej osoby nie są powtórzeniami; grupy bez powtórzeń mają tempo 0 i brak szacunku zdarzeń.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Number of events</source>
        <translation>Liczba zdarzeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Base (inhabitants, road-km, km²)</source>
        <translation>Podstawa (mieszkańcy, km dróg, km²)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Per so many of the base</source>
        <translation>Na tyle podstawy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Smooth towards the neighbours</source>
        <translation>Wygładzaj ku sąsiadom</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Rates</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Further reports after the first</source>
        <translation>Dalsze zgłoszenia po pierwszym</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Days from the first report to the check</source>
        <translation>Dni od pierwszego zgłoszenia do sprawdzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Group (unit, category)</source>
        <translation>Grupa (jednostka, kategoria)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Mean length of an incident, days (assumption)</source>
        <translation>Średnia długość zdarzenia, dni (założenie)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Reporting rates</source>
        <translation>Tempa zgłaszania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>No case has both numbers.</source>
        <translation>Żadna sprawa nie ma obu liczb.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/rates.py"/>
        <source>Mean rate: {rate:.4g}</source>
        <translation>Średni wskaźnik: {rate:.4g}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>The speed of road {id} is missing or not above 0 ({count} such roads).</source>
        <translation>Drodze {id} brakuje prędkości albo nie jest ona większa od 0 (takich dróg: {count}).</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>{sources} × {targets} ways are too many to keep: take fewer places.</source>
        <translation>{sources} × {targets} dojazdów to za dużo, by je pomieścić: weź mniej miejsc.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>The direction of road {id} is not understood: {text}</source>
        <translation>Kierunek drogi {id} jest niezrozumiały: {text}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Roads</source>
        <translation>Drogi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Speed on the road (km/h)</source>
        <translation>Prędkość na drodze (km/h)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>One-way (1 along the line, -1 against it)</source>
        <translation>Jednokierunkowa (1 zgodnie z linią, -1 przeciwnie)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Farthest from a road (m)</source>
        <translation>Najdalej od drogi (m)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Speed to the road (km/h)</source>
        <translation>Prędkość do drogi (km/h)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Without roads: speed (km/h)</source>
        <translation>Bez dróg: prędkość (km/h)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Without roads: detour factor</source>
        <translation>Bez dróg: współczynnik wydłużenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Roads and places must be in one coordinate system.</source>
        <translation>Drogi i miejsca muszą być w jednym układzie współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>The roads need a field with the speed.</source>
        <translation>Drogi potrzebują pola z prędkością.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>{count} places cannot be reached over the roads; they are served by nobody.</source>
        <translation>Miejsca nieosiągalne drogami: {count}; nikt ich nie obsługuje.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_layer.py"/>
        <source>Roads: {nodes} nodes, {edges} edges, {parts} separate parts.</source>
        <translation>Drogi: węzłów {nodes}, odcinków {edges}, osobnych części {parts}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Most dangerous road sections</source>
        <translation>Najniebezpieczniejsze odcinki dróg</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Slides a section of one length (5 km) along each road and takes the fullest place first, then the fullest of what is left; sections do not overlap and hold at least so many events (20). p is the chance that the fullest section of this road has as many when its events are spread evenly.

Limits: without a road layer roads are drawn through the events: towns are left out, roads with few events are cut or missing, lengths are a little short. Where roads cross, an event counts for the nearer one. Lines of one road are joined by the field of its number. The layers must be in metres and of one CRS.</source>
        <translation>Przesuwa odcinek jednej długości (5 km) wzdłuż każdej drogi i bierze najpierw miejsce najpełniejsze, potem najpełniejsze z reszty; odcinki na siebie nie nachodzą i mają co najmniej tyle zdarzeń (20). p to szansa, że najpełniejszy odcinek tej drogi ma ich tyle, gdy jej zdarzenia są rozłożone równo.

Ograniczenia: bez warstwy dróg drogi rysuje się przez zdarzenia: miasta są pominięte, drogi z niewieloma zdarzeniami pocięte albo ich brak, długości nieco za krótkie. Gdzie drogi się krzyżują, zdarzenie liczy się dla bliższej. Linie jednej drogi łączy pole z jej numerem. Warstwy muszą być w metrach i w jednym układzie.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Number of the road</source>
        <translation>Numer drogi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Length of a section</source>
        <translation>Długość odcinka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Least events of a section</source>
        <translation>Najmniej zdarzeń odcinka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>An event belongs to a road up to this far</source>
        <translation>Zdarzenie należy do drogi do tej odległości</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Road sections</source>
        <translation>Odcinki dróg</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Sections</source>
        <translation>Odcinki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>Events on roads</source>
        <translation>Zdarzenia na drogach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/road_sections.py"/>
        <source>There are no roads to look at.</source>
        <translation>Nie ma dróg do obejrzenia.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <source>Service area over roads</source>
        <translation>Obszar dojazdu drogami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <source>The pieces of road that can be reached from the nearest station within the minutes given, each with the minutes at its begin and end; a road that is only half reached is cut there. Only what the network really reaches is inside: the other bank of a river is not, however near. The readiness of a station (from the call to the start) counts. A road without a speed is an error that names it. Limits: turns, lights and the time of day are not in it; lines that do not share a vertex do not meet.</source>
        <translation>Kawałki dróg osiągalne z najbliższej siedziby w podanych minutach, każdy z minutami na początku i końcu; drogę osiągniętą w połowie ucina się w tym miejscu. W środku jest tylko to, dokąd sieć naprawdę prowadzi: drugi brzeg rzeki nie, choćby był blisko. Liczy się gotowość siedziby (od wezwania do wyjazdu). Droga bez prędkości to błąd, który ją nazywa. Ograniczenia: skrętów, świateł i pory dnia tu nie ma; linie bez wspólnego wierzchołka się nie łączą.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Readiness of the station (min)</source>
        <translation>Gotowość siedziby (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <source>Reached roads</source>
        <translation>Osiągnięte drogi</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/service_area.py"/>
        <source>{km} km of road within {minutes} minutes.</source>
        <translation>{km} km dróg w ciągu {minutes} minut.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Shift table</source>
        <translation>Tabela zmian</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>From the table of "Workload by hour of the week": for each place the shift table with the fewest paid hours that keeps the deadline, by the queue of the changing week and by its simulation. Each step is a set covering solved to its proven optimum. Payroll: people on the payroll for that table, with leave, training and sickness. All the numbers asked for are assumptions; there is no official norm. Limits: one kind of task, exponential times; rest between shifts and leave by name are not in the table.</source>
        <translation>Z tabeli „Praca według godzin tygodnia”: dla każdego miejsca tabela zmian o najmniejszej liczbie płatnych godzin, która dotrzymuje terminu – według kolejki zmiennego tygodnia i jej symulacji. Każdy krok to pokrycie rozwiązane do udowodnionego optimum. Etaty: ludzie na liście płac dla tej tabeli, z urlopami, szkoleniami i chorobami. Wszystkie liczby, o które pytamy, są założeniami; oficjalnej normy nie ma. Ograniczenia: jeden rodzaj zadań, czasy wykładnicze; odpoczynku między zmianami i urlopów z nazwiska tabela nie zna.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>The table has no field {name}: make it with "Workload by hour of the week".</source>
        <translation>Tabela nie ma pola {name}: zrób ją przez „Praca według godzin tygodnia”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Workload by hour of the week</source>
        <translation>Praca według godzin tygodnia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Shifts begin at (o'clock)</source>
        <translation>Zmiany zaczynają się o (godzina)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Length of a shift (h)</source>
        <translation>Długość zmiany (h)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Part of the duty that is free for reports</source>
        <translation>Część służby wolna dla zgłoszeń</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>People on duty at any hour</source>
        <translation>Ludzie na służbie o każdej godzinie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Paid hours a week</source>
        <translation>Płatne godziny w tygodniu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Part of it for leave, training, sickness</source>
        <translation>Z tego urlopy, szkolenia, choroby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>People on the payroll</source>
        <translation>Ludzie na etatach</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>{place}: no table was found that keeps the deadline.</source>
        <translation>{place}: nie znaleziono tabeli, która dotrzymuje terminu.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>This number makes no sense: {name}</source>
        <translation>Ta liczba nie ma sensu: {name}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/shift_table.py"/>
        <source>Weekdays are 0 to 6 and hours 0 to 23.</source>
        <translation>Dni tygodnia to 0 do 6, a godziny 0 do 23.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>How steady the choice of stations is</source>
        <translation>Jak trwały jest wybór siedzib</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Counts of events would have been a little different in another year. This draws them again many times (Poisson, with the counts as means), chooses the best sites for each draw (p-median), and tells for each candidate in which share of the draws it was chosen, with a 95 % interval. The choice is called stable when each chosen station that is not fixed stays in at least 80 % of the draws: a threshold of ours. The same seed gives the same answer. Limits: it tells of chance in the demand only, not of a wrong weight or speed.</source>
        <translation>W innym roku liczby zdarzeń byłyby nieco inne. Tu losuje się je wiele razy (Poisson, z liczbami jako średnimi), dla każdego losowania wybiera najlepsze miejsca (p-mediana) i mówi przy każdym kandydacie, w jakim udziale losowań go wybrano, z przedziałem 95 %. Wybór nazywa się trwałym, gdy każda wybrana siedziba, która nie jest stała, zostaje w co najmniej 80 % losowań: to nasz próg. To samo ziarno daje tę samą odpowiedź. Ograniczenia: mówi tylko o przypadku w popycie, nie o złej wadze czy prędkości.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>The choice is stable.</source>
        <translation>Wybór jest trwały.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>The choice is not stable.</source>
        <translation>Wybór nie jest trwały.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>%n redraw(s) were made; fewer than asked for where the table is very large.</source>
        <translation>
            <numerusform>Wykonano %n losowanie; przy bardzo dużej tabeli mniej, niż żądano.</numerusform>
            <numerusform>Wykonano %n losowania; przy bardzo dużej tabeli mniej, niż żądano.</numerusform>
            <numerusform>Wykonano %n losowań; przy bardzo dużej tabeli mniej, niż żądano.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Demand</source>
        <translation>Popyt</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Demand that chance does not touch</source>
        <translation>Popyt, którego przypadek nie zmienia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Candidate sites</source>
        <translation>Miejsca kandydujące</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Existing station that stays</source>
        <translation>Istniejąca placówka, która zostaje</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Number of stations</source>
        <translation>Liczba placówek</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Redraws</source>
        <translation>Losowania</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Candidates</source>
        <translation>Kandydaci</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Stable</source>
        <translation>Trwały</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>Smallest share of a chosen station</source>
        <translation>Najmniejszy udział wybranej siedziby</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Demand and candidates must be in one coordinate system.</source>
        <translation>Popyt i kandydaci muszą mieć jeden układ współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Where stations belong</source>
        <translation>Gdzie powinny być posterunki</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Chooses sites among candidates. p-median: the least total way to the nearest station. Maximal cover: the most demand within the reach. p-center: the least longest way. Set cover: the fewest stations with everybody within the reach (the number is then found). Existing stations that stay (field with 1 or true) count among the stations; one that may close is a candidate like any other.

Ways are minutes over the roads; without roads, straight lines times the detour factor at one speed, marked in the field "way". The readiness of a station is added. A capacity (p-median only) limits the load that a station takes; it may then share a place with another. The gap tells how far the answer can be from the best one: 0 is proven. Limits: weights and speeds are yours to justify; beyond the solver's size the answer may be short of the best by the gap.</source>
        <translation>Wybiera miejsca spośród kandydatów. p-mediana: najmniejsza łączna droga do najbliższej siedziby. Największe pokrycie: najwięcej popytu w zasięgu. p-centrum: najmniejsza najdłuższa droga. Pokrycie zbioru: najmniej siedzib przy wszystkich w zasięgu (liczba wychodzi sama). Istniejące siedziby, które zostają (pole z 1 lub true), liczą się do siedzib; ta, którą wolno zamknąć, jest kandydatem jak każdy inny.

Droga to minuty po drogach; bez dróg – linie proste razy współczynnik wydłużenia przy jednej prędkości, oznaczone w polu „way”. Dodaje się gotowość siedziby. Pojemność (tylko p-mediana) ogranicza obciążenie siedziby; może wtedy dzielić miejsce z inną. Luka mówi, jak daleko odpowiedź może być od najlepszej: 0 to dowód. Ograniczenia: wagi i prędkości trzeba umieć uzasadnić; ponad rozmiar rozwiązywacza odpowiedź może być gorsza od najlepszej o lukę.</translation>
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
        <source>Load of the demand (the weight without it)</source>
        <translation>Obciążenie z popytu (bez niego waga)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Capacity (empty: no limit)</source>
        <translation>Pojemność (puste: bez granicy)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Reach (min)</source>
        <translation>Zasięg (min)</translation>
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
        <source>Only the p-median knows capacities.</source>
        <translation>Pojemności zna tylko p-mediana.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/siting.py"/>
        <source>Objective {objective}, proven bound {bound}, gap {gap} %.</source>
        <translation>Wartość celu {objective}, dowiedziona granica {bound}, luka {gap} %.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>Travel times between places</source>
        <translation>Czasy dojazdu między miejscami</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>The least minutes from each source to each target over the roads, the way to the nearest road included; without roads, straight lines times a detour factor at one speed, marked so in the field "way". Where there is no way the minutes are empty, never a large number. Limits: turns, lights and the time of day are not in it; lines that do not share a vertex do not meet.</source>
        <translation>Najmniej minut z każdego źródła do każdego celu po drogach, z dojściem do najbliższej drogi; bez dróg – linie proste razy współczynnik wydłużenia, tak oznaczone w polu „way”. Gdzie drogi nie ma, minuty są puste, nigdy wielką liczbą. Ograniczenia: skrętów, świateł i pory dnia tu nie ma; linie bez wspólnego wierzchołka się nie łączą.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>{count} pairs are too many: take fewer places.</source>
        <translation>{count} par to za dużo: weź mniej miejsc.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>Name of the source</source>
        <translation>Nazwa źródła</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>Name of the target</source>
        <translation>Nazwa celu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>Travel times</source>
        <translation>Czasy dojazdu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/travel_matrix.py"/>
        <source>Sources and targets must be in one coordinate system.</source>
        <translation>Źródła i cele muszą być w jednym układzie współrzędnych.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Hours of the week (aoristic)</source>
        <translation>Godziny tygodnia (aorystycznie)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Spreads each event evenly over the hours between the moments it is known to lie between (aoristic weights, Ratcliffe 2000) and sums them by weekday (1 Monday … 7 Sunday) and hour, with an interval that holds chance and vagueness. Swapped ends are put right; a missing end means the beginning; more than a week is 1/168 each.

Limits: week-long intervals say nothing of the hour and make the table flat; reports of one case are no independent events: give the case.</source>
        <translation>Rozkłada każde zdarzenie równo na godziny między chwilami, między którymi wiadomo, że leży (wagi aorystyczne, Ratcliffe 2000), i sumuje je według dnia tygodnia (1 poniedziałek … 7 niedziela) i godziny, z przedziałem, który mieści przypadek i niedokładność. Zamienione końce się poprawia; brak końca oznacza początek; ponad tydzień to po 1/168.

Ograniczenia: przedziały tygodniowe nic nie mówią o godzinie i spłaszczają tabelę; zgłoszenia jednej sprawy nie są niezależnymi zdarzeniami: podaj sprawę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Not before (local time)</source>
        <translation>Nie wcześniej niż (czas lokalny)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Not after (local time)</source>
        <translation>Nie później niż (czas lokalny)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Events with a time</source>
        <translation>Zdarzenia z czasem</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Events spread over more than a day</source>
        <translation>Zdarzenia rozłożone na dłużej niż dobę</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>Events without a time</source>
        <translation>Zdarzenia bez czasu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/week.py"/>
        <source>There are no events.</source>
        <translation>Nie ma zdarzeń.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Events a week and hours of work a week, by place (unit or beat) and hour of the week (weekday 0 = Monday). Work is the handling time, by event or one for all, and the way there and back. An event known only to lie between two moments counts in each of its hours with its share (aoristic); one without any time is spread like the others of its place. Limits: hours of vague events are shares, not observations; the way is one figure for all.</source>
        <translation>Zdarzenia i godziny pracy w tygodniu według miejsca (jednostka lub rejon) i godziny tygodnia (dzień 0 = poniedziałek). Praca to czas obsługi, osobny lub jeden dla wszystkich, oraz droga tam i z powrotem. Zdarzenie, o którym wiadomo tylko, że leży między dwiema chwilami, liczy się w każdej z godzin swoim udziałem (aorystycznie); bez żadnego czasu rozkłada się jak inne tego miejsca. Ograniczenia: godziny niedokładnych zdarzeń to udziały, nie obserwacje; droga to jedna liczba dla wszystkich.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>{count} events without a time were spread like the others of their place.</source>
        <translation>Zdarzenia bez czasu rozłożone jak inne w ich miejscu: {count}.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Unit or beat</source>
        <translation>Jednostka lub rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Latest time of the event</source>
        <translation>Najpóźniejszy czas zdarzenia</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Handling time of the event (min)</source>
        <translation>Czas obsługi zdarzenia (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Handling time of all (min)</source>
        <translation>Czas obsługi wszystkich (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Way there and back (min)</source>
        <translation>Droga tam i z powrotem (min)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Weeks of the period</source>
        <translation>Tygodnie okresu</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/processing/workload.py"/>
        <source>Workload</source>
        <translation>Nakład pracy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/wiring.py"/>
        <source>Briefing</source>
        <translation>Odprawa</translation>
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
