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
        <location filename="../../kmzb_plugin/gui/actions.py"/>
        <source>&amp;Connect…</source>
        <translation>&amp;Połącz…</translation>
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
        <source>&amp;to</source>
        <translation>&amp;do</translation>
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
        <source>&amp;Verification panel</source>
        <translation>Panel &amp;weryfikacji</translation>
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
        <source>&amp;Settings…</source>
        <translation>Us&amp;tawienia…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/actions.py"/>
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
        <source>Writing a decision</source>
        <translation>Zapisywanie decyzji</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
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
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <source>Drop it</source>
        <translation>Porzuć</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/act_sender.py"/>
        <location filename="../../kmzb_plugin/gui/docks/report_panel.py"/>
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
        <source>The file could not be written.</source>
        <translation>Nie udało się zapisać pliku.</translation>
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
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>A colleague has acted on this report in the meantime:</source>
        <translation>W międzyczasie na tym zgłoszeniu działała inna osoba:</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/controllers/report_controller.py"/>
        <source>Seen</source>
        <translation>Rozumiem</translation>
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
        <location filename="../../kmzb_plugin/gui/controllers/report_reader.py"/>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
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
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
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
        <source>&amp;Institution</source>
        <translation>&amp;Instytucja</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Type a part of the name</source>
        <translation>Wpisz fragment nazwy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose a reason first.</source>
        <translation>Najpierw wybierz powód.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>o %n znak za dużo</numerusform>
            <numerusform>o %n znaki za dużo</numerusform>
            <numerusform>o %n znaków za dużo</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>&amp;New category</source>
        <translation>&amp;Nowa kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Write a note first.</source>
        <translation>Najpierw wpisz notatkę.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose: 1–{count}</source>
        <translation>Wybierz: 1–{count}</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>Choose an institution first.</source>
        <translation>Najpierw wybierz instytucję.</translation>
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
        <source>from – to</source>
        <translation>od – do</translation>
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
        <source>Description</source>
        <translation>Opis</translation>
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
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>Save as…</source>
        <translation>Zapisz jako…</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>On the map</source>
        <translation>Na mapie</translation>
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
        <source>Tr&amp;y again</source>
        <translation>Spró&amp;buj ponownie</translation>
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
        <translation>Przesunięcie o {distance} m.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/map_tools/text_strip.py"/>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/history.py"/>
        <source>beat</source>
        <translation>rejon</translation>
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
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Beat</source>
        <translation>Rejon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>No.</source>
        <translation>Nr</translation>
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
        <location filename="../../kmzb_plugin/layers/builder.py"/>
        <source>The layer “{title}” could not be opened.</source>
        <translation>Nie można otworzyć warstwy „{title}”.</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>overdue</source>
        <translation>po terminie</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Unit</source>
        <translation>Jednostka</translation>
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
        <source>Officer</source>
        <translation>Dzielnicowy</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../kmzb_plugin/layers/map_tips.py"/>
        <source>Address</source>
        <translation>Adres</translation>
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
