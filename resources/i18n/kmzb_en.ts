<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>KmzbPlugin</name>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/effect_controller.py"/>
        <source>The time after the action is not over: %n day(s) at most.</source>
        <translation>
            <numerusform>The time after the action is not over: %n day at most.</numerusform>
            <numerusform>The time after the action is not over: %n days at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/reporting_controller.py"/>
        <source>%n line(s) without borders: not on the map.</source>
        <translation>
            <numerusform>%n line without borders: not on the map.</numerusform>
            <numerusform>%n lines without borders: not on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/sheet_controller.py"/>
        <location filename="../../kmzb_plugin/gui/controllers/letter_desk.py"/>
        <source>Saved: {file}, %n page(s)</source>
        <translation>
            <numerusform>Saved: {file}, %n page</numerusform>
            <numerusform>Saved: {file}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/siting_work.py"/>
        <source>There are only %n candidate(s): add some, or ask for fewer stations.</source>
        <translation>
            <numerusform>There are only %n candidate: add some, or ask for fewer stations.</numerusform>
            <numerusform>There are only %n candidates: add some, or ask for fewer stations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>%n row(s) cannot be used, named below: nothing was imported.</source>
        <translation>
            <numerusform>%n row cannot be used, named below: nothing was imported.</numerusform>
            <numerusform>%n rows cannot be used, named below: nothing was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/tables_controller.py"/>
        <source>%n table(s) imported.</source>
        <translation>
            <numerusform>%n table imported.</numerusform>
            <numerusform>%n tables imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>%n counted</source>
        <comment>in a cell</comment>
        <translation>
            <numerusform>%n counted</numerusform>
            <numerusform>%n counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/desk/where_controller.py"/>
        <source>%n cell(s)</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/meeting_editor.py"/>
        <source>Withdraw this meeting with its %n threat(s)? It can be undone.</source>
        <translation>
            <numerusform>Withdraw this meeting with its %n threat? It can be undone.</numerusform>
            <numerusform>Withdraw this meeting with its %n threats? It can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n area(s) change</source>
        <translation>
            <numerusform>%n area change</numerusform>
            <numerusform>%n areas change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n open report(s) move</source>
        <translation>
            <numerusform>%n open report move</numerusform>
            <numerusform>%n open reports move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>This moves %n report(s) and cannot be taken back. Press “Bring into force” once more to do it.</source>
        <translation>
            <numerusform>This moves %n report and cannot be taken back. Press “Bring into force” once more to do it.</numerusform>
            <numerusform>This moves %n reports and cannot be taken back. Press “Bring into force” once more to do it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>Bringing the areas into force: %n report(s)…</source>
        <translation>
            <numerusform>Bringing the areas into force: %n report…</numerusform>
            <numerusform>Bringing the areas into force: %n reports…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n stay(s) where people have put them</source>
        <translation>
            <numerusform>%n stay where people have put them</numerusform>
            <numerusform>%n stays where people have put them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/area_sets_dialog.py"/>
        <source>%n gap(s) or overlap(s) of the new areas</source>
        <translation>
            <numerusform>%n gap or overlap of the new areas</numerusform>
            <numerusform>%n gaps or overlaps of the new areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <location filename="../../kmzb_plugin/gui/docks/sections/referral_section.py"/>
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/dialogs/referral_dialog.py"/>
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/desk/scope_bar.py"/>
        <source>%n known only to an area: counted, but never on the map.</source>
        <translation>
            <numerusform>%n known only to an area: counted, but never on the map.</numerusform>
            <numerusform>%n known only to an area: counted, but never on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/meeting_register.py"/>
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/report_details.py"/>
        <source>%n older event(s) not shown</source>
        <translation>
            <numerusform>%n older event not shown</numerusform>
            <numerusform>%n older events not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>and %n of other units, counted but not shown</source>
        <comment>members of a case</comment>
        <translation>
            <numerusform>and %n of other units, counted but not shown</numerusform>
            <numerusform>and %n of other units, counted but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/case_section.py"/>
        <source>Show %n more</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/sections/routing_section.py"/>
        <source>%n time(s); the coordinator settles it from the {limit}. on</source>
        <translation>
            <numerusform>%n time; the coordinator settles it from the {limit}. on</numerusform>
            <numerusform>%n times; the coordinator settles it from the {limit}. on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/beat_texts.py"/>
        <source>%n event(s) outside the squares are left out.</source>
        <translation>
            <numerusform>%n event outside the squares are left out.</numerusform>
            <numerusform>%n events outside the squares are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n report(s)</source>
        <comment>of a case</comment>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Case of %n</source>
        <comment>of so many reports</comment>
        <translation>
            <numerusform>Case of %n</numerusform>
            <numerusform>Case of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n from the other sources</source>
        <comment>of a case</comment>
        <translation>
            <numerusform>%n from the other sources</numerusform>
            <numerusform>%n from the other sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n day apart</numerusform>
            <numerusform>%n days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n report(s)</source>
        <comment>at this place</comment>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>%n of other kinds</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n of other kinds</numerusform>
            <numerusform>%n of other kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>Not %n report(s) of other units.</source>
        <translation>
            <numerusform>Not %n report of other units.</numerusform>
            <numerusform>Not %n reports of other units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>from at least %n sender(s)</source>
        <translation>
            <numerusform>from at least %n sender</numerusform>
            <numerusform>from at least %n senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>from %n sender(s)</source>
        <translation>
            <numerusform>from %n sender</numerusform>
            <numerusform>from %n senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>“{act}” decides %n report(s) of the case.</source>
        <translation>
            <numerusform>“{act}” decides %n report of the case.</numerusform>
            <numerusform>“{act}” decides %n reports of the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/case_texts.py"/>
        <source>{act}: %n report(s) of the case.</source>
        <translation>
            <numerusform>{act}: %n report of the case.</numerusform>
            <numerusform>{act}: %n reports of the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/cell_item_model.py"/>
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>%n threat(s) raised</source>
        <translation>
            <numerusform>%n threat raised</numerusform>
            <numerusform>%n threats raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>%n real change(s) among {tests} comparisons; the rest may be chance.</source>
        <translation>
            <numerusform>%n real change among {tests} comparisons; the rest may be chance.</numerusform>
            <numerusform>%n real changes among {tests} comparisons; the rest may be chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>fewer so far, but %n not decided yet could undo it</source>
        <translation>
            <numerusform>fewer so far, but %n not decided yet could undo it</numerusform>
            <numerusform>fewer so far, but %n not decided yet could undo it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/change_texts.py"/>
        <source>No real change in %n comparison(s): what differs may be chance.</source>
        <translation>
            <numerusform>No real change in %n comparison: what differs may be chance.</numerusform>
            <numerusform>No real change in %n comparisons: what differs may be chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n zone(s) to watch.</source>
        <translation>
            <numerusform>%n zone to watch.</numerusform>
            <numerusform>%n zones to watch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n known only to an area, or beyond its border: not on the map.</source>
        <translation>
            <numerusform>%n known only to an area, or beyond its border: not on the map.</numerusform>
            <numerusform>%n known only to an area, or beyond its border: not on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>No hot cell. %n event(s) on the map.</source>
        <translation>
            <numerusform>No hot cell. %n event on the map.</numerusform>
            <numerusform>No hot cell. %n events on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n zone(s), switched off: the back-test failed.</source>
        <translation>
            <numerusform>%n zone, switched off: the back-test failed.</numerusform>
            <numerusform>%n zones, switched off: the back-test failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n hot cell(s) hold {share} of {events} events on {area} of the area.</source>
        <translation>
            <numerusform>%n hot cell hold {share} of {events} events on {area} of the area.</numerusform>
            <numerusform>%n hot cells hold {share} of {events} events on {area} of the area.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n cold one(s).</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n cold one.</numerusform>
            <numerusform>%n cold ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/hotspot_texts.py"/>
        <source>%n hot cell(s) hold {share} of the harm on {area} of the area.</source>
        <translation>
            <numerusform>%n hot cell hold {share} of the harm on {area} of the area.</numerusform>
            <numerusform>%n hot cells hold {share} of the harm on {area} of the area.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>%n cell(s) stand out from chance, corrected for the number of cells looked at.</source>
        <translation>
            <numerusform>%n cell stand out from chance, corrected for the number of cells looked at.</numerusform>
            <numerusform>%n cells stand out from chance, corrected for the number of cells looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>%n event(s) on the map.</source>
        <translation>
            <numerusform>%n event on the map.</numerusform>
            <numerusform>%n events on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <location filename="../../kmzb_plugin/gui/models/stamp_texts.py"/>
        <source>Only %n event(s) to test on: the figures below may be chance.</source>
        <translation>
            <numerusform>Only %n event to test on: the figures below may be chance.</numerusform>
            <numerusform>Only %n events to test on: the figures below may be chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/lamp_texts.py"/>
        <source>Only %n event(s) on the map; {bound} are wanted.</source>
        <translation>
            <numerusform>Only %n event on the map; {bound} are wanted.</numerusform>
            <numerusform>Only %n events on the map; {bound} are wanted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/meeting_table_model.py"/>
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/report_table_model.py"/>
        <source>%n report(s) and events in one case</source>
        <translation>
            <numerusform>%n report and events in one case</numerusform>
            <numerusform>%n reports and events in one case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/reporting_texts.py"/>
        <source>%n line(s) of {all} tell(s) too little: silence there is not safety.</source>
        <translation>
            <numerusform>%n line of {all} tells too little: silence there is not safety.</numerusform>
            <numerusform>%n lines of {all} tell too little: silence there is not safety.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>Exactly this choice in {same} of %n redraw(s); keeping it costs {cost} on average.</source>
        <translation>
            <numerusform>Exactly this choice in {same} of %n redraw; keeping it costs {cost} on average.</numerusform>
            <numerusform>Exactly this choice in {same} of %n redraws; keeping it costs {cost} on average.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_sheet_texts.py"/>
        <source>(%n stood where a station is)</source>
        <translation>
            <numerusform>(%n stood where a station is)</numerusform>
            <numerusform>(%n stood where a station is)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_texts.py"/>
        <source>%n place(s) with {people} inhabitants cannot be reached; they are within no time.</source>
        <translation>
            <numerusform>%n place with {people} inhabitants cannot be reached; they are within no time.</numerusform>
            <numerusform>%n places with {people} inhabitants cannot be reached; they are within no time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With %n new station(s) the model's condition cannot be met.</source>
        <translation>
            <numerusform>With %n new station the model's condition cannot be met.</numerusform>
            <numerusform>With %n new stations the model's condition cannot be met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>With %n new station(s) ({names}) {share} of the inhabitants are within {minutes} minutes</source>
        <translation>
            <numerusform>With %n new station ({names}) {share} of the inhabitants are within {minutes} minutes</numerusform>
            <numerusform>With %n new stations ({names}) {share} of the inhabitants are within {minutes} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/siting_verdict_texts.py"/>
        <source>and would be the same in {share} of %n redraw(s) of the events</source>
        <translation>
            <numerusform>and would be the same in {share} of %n redraw of the events</numerusform>
            <numerusform>and would be the same in {share} of %n redraws of the events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>The data of today differ in %n event(s):</source>
        <translation>
            <numerusform>The data of today differ in %n event:</numerusform>
            <numerusform>The data of today differ in %n events:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>With them %n number(s) would be different:</source>
        <translation>
            <numerusform>With them %n number would be different:</numerusform>
            <numerusform>With them %n numbers would be different:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>Built again from its own data: %n number(s) differ.</source>
        <translation>
            <numerusform>Built again from its own data: %n number differ.</numerusform>
            <numerusform>Built again from its own data: %n numbers differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/snapshot_texts.py"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/staff_texts.py"/>
        <source>%n without an hour are spread like the others.</source>
        <translation>
            <numerusform>%n without an hour are spread like the others.</numerusform>
            <numerusform>%n without an hour are spread like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n day(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n hour(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/texts.py"/>
        <source>%n minute(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n event(s) in the chart.</source>
        <translation>
            <numerusform>%n event in the chart.</numerusform>
            <numerusform>%n events in the chart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n shared over the hours of an interval</source>
        <translation>
            <numerusform>%n shared over the hours of an interval</numerusform>
            <numerusform>%n shared over the hours of an interval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/models/week_texts.py"/>
        <source>%n without any time left out</source>
        <translation>
            <numerusform>%n without any time left out</numerusform>
            <numerusform>%n without any time left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/layers/users_layers.py"/>
        <source>Road {id} of “{layer}” has no speed above 0 in “{field}” (%n such road(s)).</source>
        <translation>
            <numerusform>Road {id} of “{layer}” has no speed above 0 in “{field}” (%n such road).</numerusform>
            <numerusform>Road {id} of “{layer}” has no speed above 0 in “{field}” (%n such roads).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/processing/site_stability.py"/>
        <source>%n redraw(s) were made; fewer than asked for where the table is very large.</source>
        <translation>
            <numerusform>%n redraw was made; fewer than asked for where the table is very large.</numerusform>
            <numerusform>%n redraws were made; fewer than asked for where the table is very large.</numerusform>
        </translation>
    </message>
</context>
</TS>
