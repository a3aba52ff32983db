"""Two maps on one sheet: both curves, the numbers, and who has to change what."""

from journeydesk.charts.comparison.sheet import comparison_sheet
from journeydesk.charts.comparison.words import SIGNS, became, words_of_change

__all__ = ["SIGNS", "became", "comparison_sheet", "words_of_change"]
