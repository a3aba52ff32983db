"""What a passage can become, and by which key. Rows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt

from journeydesk.i18n import _
from journeydesk.model import CardKind
from journeydesk.tools import THINGS


class Becomes(NamedTuple):
    kind: CardKind
    key: Qt.Key

    @property
    def name(self) -> str:
        return _(THINGS[self.kind.value].label)

    @property
    def icon(self) -> str:
        return THINGS[self.kind.value].icon

    @property
    def letter(self) -> str:
        return chr(self.key.value)


BECOMES = (
    Becomes(CardKind.QUOTE, Qt.Key.Key_Q),
    Becomes(CardKind.PAIN_POINT, Qt.Key.Key_P),
    Becomes(CardKind.EXPECTATION, Qt.Key.Key_E),
    Becomes(CardKind.CUSTOMER_ACTION, Qt.Key.Key_A),
    Becomes(CardKind.OPPORTUNITY, Qt.Key.Key_O),
    Becomes(CardKind.NOTE, Qt.Key.Key_N),
)
BY_KEY = {row.key: row for row in BECOMES}
BY_KIND = {row.kind: row for row in BECOMES}
