"""What frequency, emotion and drop-off count for, as sliders."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QSlider, QWidget

from journeydesk.analysis.priority import Weights
from journeydesk.i18n import _

STEPS = 20  # from nothing to all


class WeightSliders(QWidget):
    """All of them as far as they go at first: equal."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.frequency, self.emotion, self.drop = _slider(), _slider(), _slider()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        rows = {
            _("Frequency F"): self.frequency,
            _("Emotion E"): self.emotion,
            _("Drop-off D"): self.drop,
        }
        for label, slider in rows.items():
            slider.setAccessibleName(label)
            slider.valueChanged.connect(self.changed)
            form.addRow(label, slider)

    @property
    def weights(self) -> Weights:
        shares = [s.value() / STEPS for s in (self.frequency, self.emotion, self.drop)]
        return Weights(*shares)


def _slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, STEPS)
    slider.setValue(STEPS)
    return slider
