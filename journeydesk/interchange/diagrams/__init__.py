"""Drawings of others: the words in them as cards, for somebody to sort."""
