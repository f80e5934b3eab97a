<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>KmzbPlugin</name>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/controllers/queue_controller.py"/>
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../kmzb_plugin/gui/docks/decision_bar.py"/>
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
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
</context>
</TS>
