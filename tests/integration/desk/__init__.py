"""The commander's desk on a real database."""
