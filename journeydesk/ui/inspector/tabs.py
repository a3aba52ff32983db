"""Tab goes from top to bottom, whenever the parts of a form were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Through each part as it is, and from each to the next."""
    for before, after in pairwise(list(chain.from_iterable(map(stops_in, parts)))):
        QWidget.setTabOrder(before, after)


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes by, in the order in which it is laid out.

    Not by nextInFocusChain: PySide takes what that answers with for a child of the widget that was
    asked, and when this goes, so does in Python what comes after it, be it the status bar.
    """
    for widget in _laid_out(part.layout()):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        yield from stops_in(widget)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    for at in range(layout.count() if layout else 0):
        item = layout.itemAt(at) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _laid_out(item.layout())
