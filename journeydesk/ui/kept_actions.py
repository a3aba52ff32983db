"""Copies that the program has kept: safety copies of the map, and rescue copies of any."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale

from journeydesk.app.folders import rescue_folder
from journeydesk.i18n import _, ngettext
from journeydesk.ui.banner import Banner
from journeydesk.ui.kept_dialog import KeptDialog, KeptRow
from journeydesk.ui.shell import Shell

MB = 1_000_000


class KeptActions:
    """Lists them, and opens them as maps without a place."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.dialog: KeptDialog | None = None

    def do_safety_copies(self) -> None:
        """Of the map that is open."""
        self.show_safety_copies(self._shell.session.path, self._shell.session.document.uid)

    def show_safety_copies(self, document: Path, uid: str = "") -> None:
        """Of a map that need not be readable any more."""
        from journeydesk.app.safekeeping import kept_of

        copies = kept_of(uid) if uid else kept_of(document)
        rows = [
            KeptRow(
                _("{time} · change {n} · {size} MB").format(
                    time=_time(copy.at.timestamp()),
                    n=copy.revision,
                    size=QLocale().toString(copy.size / MB, "f", 1),
                ),
                partial(self._open_copy, copy.path, document.stem),
            )
            for copy in copies
        ]
        about = _("{name} as it was at these times, kept on this computer. None of them changes.")
        nothing = _("There is none of {name} yet; one is made when it has been changed.")
        words = about if rows else nothing
        self._show(_("Safety copies"), words.format(name=document.name), rows)

    def show_rescued(self) -> None:
        """What could not be written where it belongs."""
        from journeydesk.app.drafting import discard, rescued

        rows = [
            KeptRow(
                f"{copy.note.original.name} · {_time(copy.note.at.timestamp())}",
                partial(self._open_rescued, copy),
                partial(discard, copy),
            )
            for copy in rescued(self._in_use())
        ]
        about = _(
            "These maps could not be written where they lie. Opened, each is a new map; the file "
            "it belongs to is left as it is."
        )
        self._show(_("Rescued maps"), about, rows)

    def offer_rescued(self, banner: Banner) -> None:
        """At the start, where there is any."""
        if not any(rescue_folder().glob("*/*.journey")):
            return
        from journeydesk.app.drafting import empty_trash, rescued

        empty_trash()
        found = rescued(self._in_use())
        if not found:
            return
        words = ngettext(
            "{n} map could not be written where it lies; its last state is kept here.",
            "{n} maps could not be written where they lie; their last states are kept here.",
            len(found),
        )
        banner.say(words.format(n=len(found)), [(_("Show…"), self.show_rescued)])

    def _in_use(self) -> list[Path]:
        """Maps that are open, in whatever program."""
        from journeydesk.document import rescue_copies_in
        from journeydesk.ui.open_mark import is_open

        originals = {copy.note.original for copy in rescue_copies_in(rescue_folder())}
        return [path for path in originals if is_open(path)]

    def _open_copy(self, copy: Path, name: str) -> None:
        from journeydesk.app.drafting import as_draft

        name = _("{name} (safety copy)").format(name=name)
        self._shell.open_beside(as_draft(copy, name))

    def _open_rescued(self, copy: object) -> None:
        from journeydesk.app.drafting import open_rescued
        from journeydesk.document import RescueCopy

        assert isinstance(copy, RescueCopy)
        self._shell.open_beside(open_rescued(copy))

    def _show(self, title: str, about: str, rows: list[KeptRow]) -> None:
        self.dialog = KeptDialog(self._shell, title, about, rows)
        self.dialog.open()


def _time(seconds: float) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)
