"""Readers of files from outside into rows of text. Pure: no QGIS, no database.

A reader decides only what can be said about a row by looking at it; what a category, a status or a unit is, the
database decides behind the staging door. A reader never holds a whole file in memory.
"""
