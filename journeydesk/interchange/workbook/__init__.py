"""A workbook: maps as people read them in a spreadsheet, change them there, and bring them back.

The sheets in front show each map as a grid; the sheets behind have a row for each record, told
apart by the ids in their last column. A hidden sheet at the end holds the whole of our JSON, for
what no cell says, and what each column means. Reading begins with that JSON and follows the cells:
a cell that says something else than was written there changes the field, a row without an id (or
with one a second time) is new, a row that is gone takes its record along. The grids are for
looking at: what was changed there is told, and not followed. Findings (pain points, expectations,
opportunities) have their numbers in sheets of their own and their words among the cards.
"""
