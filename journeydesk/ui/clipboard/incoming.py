"""What somebody else's clipboard or drag holds, told by its formats in the order of their worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from journeydesk.commands import Items
from journeydesk.i18n import _
from journeydesk.interchange.pasted import html_table
from journeydesk.interchange.pasted.foreign_text import LONGEST
from journeydesk.interchange.pasted.items_json import read_items
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.interchange.pasted.tsv import table_in
from journeydesk.interchange.pasted.web_link import words_of_link
from journeydesk.ui.clipboard.copied import ITEMS, ItemsMime

MOZILLA = "text/x-moz-url"  # address and title, of Firefox and Chromium
_ADDRESS = re.compile(r"\s*https?://\S+\s*")  # what browsers send along with a picture


@dataclass(frozen=True, slots=True)
class ItemsIn:
    """Copied in this program, in this window or another one."""

    items: Items


@dataclass(frozen=True, slots=True)
class FilesIn:
    """Files of this computer."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class HtmlIn:
    """Something with a table in it; to be read in slices. `text` is the same without."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class TableIn:
    """Rows of equal width."""

    rows: Rows


@dataclass(frozen=True, slots=True)
class TextIn:
    """Words of another program."""

    text: str


@dataclass(frozen=True, slots=True)
class LinkIn:
    """A place in the web: its words, if it has some, and its address."""

    text: str


@dataclass(frozen=True, slots=True)
class PictureIn:
    """Pixels."""

    image: QImage
    name: str


Incoming = ItemsIn | FilesIn | HtmlIn | TableIn | TextIn | LinkIn | PictureIn


def incoming(data: QMimeData | None) -> Incoming | None:
    """The best that it holds; None where that is nothing for a map. Raises InputRefused."""
    if data is None:  # so says an empty clipboard
        return None
    if isinstance(data, ItemsMime):
        return ItemsIn(data.items)
    if data.hasFormat(ITEMS):
        return ItemsIn(read_items(bytes(data.data(ITEMS).data()).decode("utf-8", "replace")))
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return FilesIn(paths)
    html = data.html() if data.hasHtml() else ""
    if len(html) <= html_table.LONGEST and "<table" in html.lower():
        return HtmlIn(html, data.text())
    text = data.text() if data.hasText() else ""
    if data.hasImage() and (not text or _ADDRESS.fullmatch(text)):
        return PictureIn(QImage(data.imageData()), _("Picture"))
    return link_in(data) or (words_of(text) if data.hasText() else None)


def link_in(data: QMimeData) -> LinkIn | TextIn | None:
    """What a browser says of a link; of several, a line each."""
    addresses = [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in data.urls()]
    mozilla = bytes(data.data(MOZILLA).data()).decode("utf-16-le", "replace")
    text = words_of_link(addresses, mozilla, data.html() if data.hasHtml() else "")
    if not text:
        return None
    return LinkIn(text) if len(addresses) == 1 else TextIn(text)


def plain_text(data: QMimeData | None) -> TextIn | None:
    """Its words alone, whatever else it holds."""
    return TextIn(data.text()) if data is not None and data.hasText() else None


def words_of(text: str) -> TableIn | TextIn:
    """Text as a table where it is one. Raises InputRefused where that is too large."""
    rows = table_in(text) if len(text) <= LONGEST else None
    return TableIn(rows) if rows else TextIn(text)
