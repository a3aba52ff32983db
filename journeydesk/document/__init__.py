"""The .journey file: every user action is one SQLite transaction in the document itself."""

from journeydesk.document.ancestry import Ancestor, common_ancestor
from journeydesk.document.creating import NO_ASSETS, create_document, published_copy
from journeydesk.document.document import Document
from journeydesk.document.examining import Checked, Fault, check_document
from journeydesk.document.opening import open_document
from journeydesk.document.past import records_at
from journeydesk.document.rescue import RescueCopy, rescue_copies_in
from journeydesk.document.safety import (
    SafetyCopy,
    make_safety_copy,
    safety_copies_of,
    thin_out,
)
from journeydesk.document.snapshots import Version, VersionDamaged
from journeydesk.document.state import (
    Damaged,
    Kept,
    NotSaved,
    Overtaken,
    Saved,
    SaveState,
    Saving,
    Trouble,
)
from journeydesk.document.summary import Summary, describe
from journeydesk.document.working import open_to_work

__all__ = [
    "NO_ASSETS",
    "Ancestor",
    "Checked",
    "Damaged",
    "Document",
    "Fault",
    "Kept",
    "NotSaved",
    "Overtaken",
    "RescueCopy",
    "SafetyCopy",
    "SaveState",
    "Saved",
    "Saving",
    "Summary",
    "Trouble",
    "Version",
    "VersionDamaged",
    "check_document",
    "common_ancestor",
    "create_document",
    "describe",
    "make_safety_copy",
    "open_document",
    "open_to_work",
    "published_copy",
    "records_at",
    "rescue_copies_in",
    "safety_copies_of",
    "thin_out",
]
