"""Letters to other bodies: pages, map excerpt and enclosures as one PDF. QGIS core and Qt only, no widgets."""
