"""Sections of the report panel: each a widget of its own, put in by its controller."""
