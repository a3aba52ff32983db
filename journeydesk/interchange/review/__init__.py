"""Review sheets: the cards of a map as a table in which others say what they think of each.

A row is known by its card's id in the last column, whose heading is the same in every language.
"""
