"""What is told of something dragged over the map, before it is dropped."""

from __future__ import annotations

from pathlib import Path

from journeydesk.commands import Items
from journeydesk.errors import InputRefused
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.pasted.foreign_text import a_card_a_line, one_card
from journeydesk.layout import card_slot, lane_slot, stage_slot, step_slot
from journeydesk.model import Lane, Record, Stage, Touchpoint
from journeydesk.tools import THINGS, Bring, FindSlot
from journeydesk.ui.clipboard.files import FileKind, check_files
from journeydesk.ui.clipboard.incoming import (
    FilesIn,
    Incoming,
    ItemsIn,
    LinkIn,
    PictureIn,
    TableIn,
    TextIn,
)

SLOTS: dict[type[Record], tuple[FindSlot, str]] = {
    Stage: (stage_slot, THINGS["stage"].hint),
    Lane: (lane_slot, THINGS["lane"].hint),
    Touchpoint: (step_slot, THINGS["touchpoint"].hint),
}
IN_A_CELL = (card_slot, THINGS["note"].hint)


def offer_of(brought: Incoming | None, *, splits: bool) -> Bring:
    """The tool that shows it; `splits` is whether lines become a card each."""
    try:
        return _offered(brought, splits)
    except InputRefused as refusal:
        return Bring("", hint=str(refusal))


def _offered(brought: Incoming | None, splits: bool) -> Bring:
    match brought:
        case None:
            return Bring("", hint=_("That is nothing a map can hold."))
        case ItemsIn(items):
            return _offered_items(items)
        case TextIn(text):
            n = len(a_card_a_line(text) if splits else one_card(text))
            return _in_a_cell(ngettext("{n} card", "{n} cards", n).format(n=n))
        case LinkIn():
            return _in_a_cell(_("Link"))
        case FilesIn(paths):
            return _offered_files(paths)
        case PictureIn():
            return _in_a_cell(_("Picture"))
        case TableIn(rows):
            told = _("Table of {rows} × {columns}")
            return Bring(told.format(rows=len(rows), columns=len(rows[0])))
    return Bring(_("Table"))


def _offered_items(items: Items) -> Bring:
    n = len(items.chosen)
    badge = ngettext("{n} item", "{n} items", n).format(n=n)
    kinds = [cls for cls in SLOTS if any(isinstance(record, cls) for record in items.chosen)]
    slot, hint = SLOTS[kinds[0]] if kinds else IN_A_CELL
    return Bring(badge, slot, _(hint))


def _offered_files(paths: tuple[Path, ...]) -> Bring:
    n, name = len(paths), paths[0].name
    match check_files(paths):
        case FileKind.TABLE:
            return Bring(_("Table “{name}”").format(name=name))
        case FileKind.PICTURE:
            return _in_a_cell(ngettext("{n} picture", "{n} pictures", n).format(n=n))
        case FileKind.TRANSCRIPT:
            return Bring(
                ngettext("Read “{name}”", "Read {n} transcripts", n).format(name=name, n=n)
            )
    told = ngettext("Open “{name}”", "Open {n} maps", n)
    return Bring(told.format(name=name, n=n))


def _in_a_cell(badge: str) -> Bring:
    return Bring(badge, IN_A_CELL[0], _(IN_A_CELL[1]))
