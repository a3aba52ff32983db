"""A record's badge as an icon."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from journeydesk.ui.icons import paint_icon
from journeydesk.ui.inspector.headings import Badge
from journeydesk.ui.look import qcolor

SIZE, DENSITY = 20, 2  # logical pixels; rendered for screens of twice as many


@lru_cache(256)
def badge_icon(badge: Badge) -> QIcon:
    """Drawn once for each kind and theme: a tree asks for it at every row it paints."""
    pixmap = QPixmap(SIZE * DENSITY, SIZE * DENSITY)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(DENSITY, DENSITY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(badge.fill))
        painter.drawRoundedRect(QRectF(0, 0, SIZE, SIZE), 5, 5)
        paint_icon(painter, badge.icon, QRectF(3.5, 3.5, 13, 13), qcolor(badge.ink))
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
