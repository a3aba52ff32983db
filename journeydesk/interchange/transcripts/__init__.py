"""Interviews and calls written down: who said what, when, and on which line."""
