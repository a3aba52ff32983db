"""Priorities, switches, gaps, peak-end, lint, comparison; pure."""
