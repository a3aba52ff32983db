"""The .journey file: every user action is one SQLite transaction in the document itself."""

from journeydesk.document.creating import NO_ASSETS, create_document, published_copy
from journeydesk.document.document import Document
from journeydesk.document.opening import open_document
from journeydesk.document.state import Damaged, NotSaved, Saved, SaveState, Saving
from journeydesk.document.summary import Summary, describe

__all__ = [
    "NO_ASSETS",
    "Damaged",
    "Document",
    "NotSaved",
    "SaveState",
    "Saved",
    "Saving",
    "Summary",
    "create_document",
    "describe",
    "open_document",
    "published_copy",
]
