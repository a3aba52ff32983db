"""Tab goes from top to bottom, whenever the parts of a form were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Through each part as it is, and from each to the next."""
    for before, after in pairwise(list(chain.from_iterable(map(stops_in, parts)))):
        QWidget.setTabOrder(before, after)


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes by, in its order."""
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if is_stop and part.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()
