"""Sheets for the briefing and for siting: one A4 page per unit as a QGIS layout and a PDF. No widgets."""
