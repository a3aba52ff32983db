"""Typed preferences."""
