"""Tickets, surveys and reviews: rows that become evidence and metrics."""
