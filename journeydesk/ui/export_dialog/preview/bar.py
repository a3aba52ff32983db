"""Buttons below a preview: which sheet, and how near."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journeydesk.i18n import _
from journeydesk.ui.export_dialog.preview.camera import Camera
from journeydesk.ui.icon_button import icon_button

STEP = 1.25


class PreviewBar(QWidget):
    """Turning is offered only where there is more than one sheet."""

    def __init__(
        self,
        turn_by: Callable[[int], None],
        zoom_by: Callable[[float], None],
        fit: Callable[[], None],
    ) -> None:
        super().__init__()
        self.place, self.zoom = QLabel(), QLabel()
        # The signs are mirrored with the window: "before" points to where reading begins.
        before, after = ("chevron-left", "chevron-right")
        if self.isRightToLeft():
            before, after = after, before
        self.back = icon_button(before, _("Sheet before (Page Up)"), lambda: turn_by(-1))
        self.on = icon_button(after, _("Next sheet (Page Down)"), lambda: turn_by(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back, self.place, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(icon_button("zoom-out", _("Zoom out (−)"), lambda: zoom_by(1 / STEP)))
        row.addWidget(self.zoom)
        row.addWidget(icon_button("zoom-in", _("Zoom in (+)"), lambda: zoom_by(STEP)))
        row.addWidget(icon_button("maximize", _("Whole sheet (0)"), fit))
        self.zoom.setToolTip(_("100 % is as large as on paper, on most screens"))

    def tell_place(self, index: int, count: int, label: str) -> None:
        for widget in (self.back, self.place, self.on):
            widget.setVisible(count > 1)
        self.back.setEnabled(index > 0)
        self.on.setEnabled(index < count - 1)
        told = _("{label}, {n} of {count}") if label else _("Sheet {n} of {count}")
        self.place.setText(told.format(n=index + 1, count=count, label=label))

    def tell_zoom(self, zoom: float) -> None:
        """In pixels for a point."""
        self.zoom.setText(_("{zoom:.0%}").format(zoom=zoom / Camera.LARGE))
