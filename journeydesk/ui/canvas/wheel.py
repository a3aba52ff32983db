"""A wheel pans, or zooms for those who want that; two fingers on a trackpad always pan.

Some devices send turns of nothing; taken for a direction they zoom out without end (LibrePCB#474,
qView#515).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QWheelEvent

if TYPE_CHECKING:
    from journeydesk.ui.canvas.camera import Camera

GROWTH = 1.0015  # for an eighth of a degree: a notch, which is 120, zooms by a fifth
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def turn(camera: Camera, event: QWheelEvent, *, zooms: bool) -> None:
    """Shift pans sideways, Ctrl zooms at the pointer; where a wheel `zooms`, Ctrl lets it pan."""
    turned = _turned(event)
    if event.modifiers() & SHIFT:
        camera.scroll_by(-(turned.y() or turned.x()), 0)
    elif bool(event.modifiers() & CONTROL) is (zooms and not _is_trackpad(event)):
        camera.scroll_by(-turned.x(), -turned.y())
    elif turned.y():
        camera.set_zoom(camera.zoom * GROWTH ** turned.y(), event.position())
    event.accept()


def _turned(event: QWheelEvent) -> QPoint:
    """On a trackpad by pixels; those of X11's wheels are not to be trusted, Qt says."""
    by_pixels = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
    return event.pixelDelta() if by_pixels else event.angleDelta()


def _is_trackpad(event: QWheelEvent) -> bool:
    is_named = event.device().type() == QInputDevice.DeviceType.TouchPad
    return is_named or event.phase() != Qt.ScrollPhase.NoScrollPhase
