"""Copied items on their way out, each format made only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QByteArray, QMetaType, QMimeData
from PySide6.QtGui import QImage

from journeydesk.commands import Items
from journeydesk.interchange.pasted.items_json import write_items
from journeydesk.interchange.pasted.items_table import ItemsTable, table_of
from journeydesk.layout import MapLayout
from journeydesk.theme import Theme
from journeydesk.ui.clipboard.picture import picture_of, png_of

ITEMS = "application/x-journeydesk-items+json"
QT_IMAGE = "application/x-qt-image"  # what platforms turn into their own kinds of picture


class ItemsMime(QMimeData):
    """Everything a paste elsewhere may want, from a snapshot of frozen records and their layout."""

    def __init__(self, items: Items, layout: MapLayout, theme: Theme) -> None:
        super().__init__()
        self.items = items
        self._layout = layout
        self._theme = theme
        self._makers: dict[str, Callable[[], object]] = {
            ITEMS: lambda: QByteArray(write_items(items).encode()),
            "text/html": lambda: self._table.html(),
            "text/plain": lambda: self._table.text(),
            QT_IMAGE: self._picture,
            "image/png": lambda: QByteArray(png_of(self._picture())),
        }

    def formats(self) -> list[str]:
        return list(self._makers)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._makers

    def retrieveData(self, mimetype: str, as_type: QMetaType | QMetaType.Type) -> object:
        make = self._makers.get(mimetype)
        return make() if make else None

    def words(self) -> QMimeData:
        """All but the picture, made at once: what stays on the clipboard when the program ends."""
        data = QMimeData()
        data.setData(ITEMS, self.data(ITEMS))
        data.setHtml(self.html())
        data.setText(self.text())
        return data

    @cached_property
    def _table(self) -> ItemsTable:
        return table_of(self.items)

    def _picture(self) -> QImage:
        ids = frozenset(record.id for record in self.items.chosen)
        return picture_of(self._layout, ids, self._theme, self.items.assets)
