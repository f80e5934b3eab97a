"""The commander's desk: scope bar and pages."""
