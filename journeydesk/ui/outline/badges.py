"""A record's badge as an icon."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter

from journeydesk.ui.icons import drawn_icon, paint_icon
from journeydesk.ui.inspector.headings import Badge
from journeydesk.ui.look import qcolor

CORNER, AROUND = 0.25, 0.175  # of its width: its roundness, and what is left around its sign


@lru_cache(256)
def badge_icon(badge: Badge) -> QIcon:
    """One for each kind and theme: a tree asks for it at every row it paints, which takes 40 µs."""
    return drawn_icon(partial(_paint_badge, badge))


def _paint_badge(badge: Badge, painter: QPainter, rect: QRectF, _mode: QIcon.Mode) -> None:
    corner, around = CORNER * rect.width(), AROUND * rect.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(badge.fill))
    painter.drawRoundedRect(rect, corner, corner)
    sign = rect.adjusted(around, around, -around, -around)
    paint_icon(painter, badge.icon, sign, qcolor(badge.ink))
    painter.restore()
