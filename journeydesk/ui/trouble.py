"""What is said of a map that is not written where it lies, and what can be done."""

from __future__ import annotations

from journeydesk.document import Trouble
from journeydesk.i18n import N_

SAVE_AS, TRY_AGAIN, PUT_BACK = N_("Save as…"), N_("Try again"), N_("Put it back")
REPAIR, MERGE = N_("What can be done…"), N_("Merge…")
DAMAGED = N_("{name} is damaged ({reason}). It is only shown; nothing more is written to it.")

# Each sentence tells what happened, what was kept and what to do; the first button does that.
WORDS: dict[Trouble, tuple[str, tuple[str, ...]]] = {
    Trouble.FULL: (
        N_(
            "There is no room left for {name}. Everything you do is kept in a copy on this "
            "computer: make room and try again, or save the map elsewhere."
        ),
        (TRY_AGAIN, SAVE_AS),
    ),
    Trouble.READ_ONLY: (
        N_(
            "{name} may only be read. Everything you do is kept in a copy on this computer: "
            "save the map elsewhere."
        ),
        (SAVE_AS, TRY_AGAIN),
    ),
    Trouble.FAILING: (
        N_(
            "The drive of {name} does not answer as it should. Everything you do is kept in a "
            "copy on this computer: try again when it is back, or save the map elsewhere."
        ),
        (TRY_AGAIN, SAVE_AS),
    ),
    Trouble.BUSY: (
        N_(
            "Another program holds {name}. Everything you do is kept in a copy on this computer: "
            "try again when that program is done."
        ),
        (TRY_AGAIN, SAVE_AS),
    ),
    Trouble.GONE: (
        N_(
            "{name} was deleted, moved or renamed. The whole map is kept in a copy on this "
            "computer: put it back, or save the map elsewhere."
        ),
        (PUT_BACK, SAVE_AS),
    ),
    Trouble.APART: (
        N_(
            "{name} was changed by another program or on another computer. Both are kept: theirs "
            "in the file, yours in a copy on this computer. Merge yours into the file, or save it "
            "under another name."
        ),
        (MERGE, SAVE_AS),
    ),
    Trouble.AWAY: (
        N_("{name} lies on a network. Its latest changes are on this computer and follow soon."),
        (TRY_AGAIN, SAVE_AS),
    ),
}
