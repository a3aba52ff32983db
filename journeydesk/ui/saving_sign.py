"""Whether the map is saved: a sign and a few words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journeydesk.document import Damaged, Kept, NotSaved, Overtaken, Saved, SaveState, Trouble
from journeydesk.i18n import _
from journeydesk.ui.sign import Sign


class SavingSign(QWidget):
    """In the status line; why something is not saved is in its tip, and above the map."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._words = Sign("check"), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        self._sign.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_state(self, state: SaveState) -> None:
        icon, words, why = _told(state)
        self._sign.show_icon(icon)
        self._sign.show()
        self._words.setText(words)
        self.setToolTip(why)
        self.setAccessibleName(f"{words}. {why}" if why else words)


def _told(state: SaveState) -> tuple[str, str, str]:
    """A sign, a few words, and why."""
    match state:
        case Saved():
            time = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            return "check", _("Saved {time}").format(time=time), ""
        case Kept(trouble=Trouble.AWAY):
            return "clock", _("Saved on this computer"), _("It follows to the network soon.")
        case Kept():
            return "life-buoy", _("Kept in a copy"), _("Above the map it says why.")
        case Overtaken():
            return "info", _("Changed elsewhere"), _("Another program has written to the file.")
        case NotSaved(reason=reason):
            return "triangle-alert", _("Not saved"), reason
        case Damaged(reason=reason):
            return "triangle-alert", _("Damaged"), reason
        case _:
            return "clock", _("Saving…"), ""
