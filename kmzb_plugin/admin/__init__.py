"""The command line of the database's owner: install, upgrade, demo, import, verify. Needs no QGIS."""
