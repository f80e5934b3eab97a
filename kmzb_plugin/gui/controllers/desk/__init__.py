"""The desk's controllers: scope, and one per page."""
