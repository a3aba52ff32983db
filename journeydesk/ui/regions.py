"""The parts of the window, and going from one to the next by key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_region(regions: Sequence[QWidget], by: int) -> None:
    """Focus the next part that can be worked in (+1), or the one before (−1), round and round."""
    doors = [(region, door) for region in regions if (door := _door(region))]
    focus = QApplication.focusWidget()
    here = [i for i, (region, _door) in enumerate(doors) if _holds(region, focus)]
    start = here[-1] if here else (-1 if by > 0 else 0)  # the innermost: some lie in others
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    if doors:
        doors[(start + by) % len(doors)][1].setFocus(reason)


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def _door(region: QWidget) -> QWidget | None:
    """The first widget of a region that takes the focus: the uppermost, then the foremost.

    Not by nextInFocusChain: PySide takes what that answers with for a child of the widget that was
    asked, and both go together then.
    """
    if not region.isVisible():
        return None
    if _takes_focus(region):
        return region
    doors = [widget for widget in region.findChildren(QWidget) if _takes_focus(widget)]
    return min(doors, key=partial(_place_in, region), default=None)


def _place_in(region: QWidget, widget: QWidget) -> tuple[int, int]:
    """How far down, and how far from where lines begin."""
    at = widget.mapTo(region, QPoint(0, 0))
    is_mirrored = region.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return at.y(), -at.x() if is_mirrored else at.x()


def _takes_focus(widget: QWidget) -> bool:
    is_tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_tabbed and widget.isVisible() and widget.isEnabled()
