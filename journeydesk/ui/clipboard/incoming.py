"""What somebody else's clipboard or drag holds, told by its formats in the order of their worth."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from journeydesk.commands import Items
from journeydesk.interchange.items_json import read_items
from journeydesk.ui.clipboard.copied import ITEMS, ItemsMime


@dataclass(frozen=True, slots=True)
class ItemsIn:
    """Copied in this program, in this window or another one."""

    items: Items


@dataclass(frozen=True, slots=True)
class TextIn:
    """Words of another program."""

    text: str


Incoming = ItemsIn | TextIn


def incoming(data: QMimeData | None, *, is_plain: bool = False) -> Incoming | None:
    """The best that it holds; only its text with `is_plain`. Raises InputRefused."""
    if data is None:  # so says an empty clipboard
        return None
    if not is_plain and isinstance(data, ItemsMime):
        return ItemsIn(data.items)
    if not is_plain and data.hasFormat(ITEMS):
        return ItemsIn(read_items(bytes(data.data(ITEMS).data()).decode("utf-8", "replace")))
    return TextIn(data.text()) if data.hasText() else None
