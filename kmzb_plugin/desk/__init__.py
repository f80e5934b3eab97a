"""What the desk says: recipes on numpy and scipy that join data, methods, stamp and lamp. No Qt, no QGIS, no texts."""
