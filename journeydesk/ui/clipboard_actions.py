"""Cut, copy and paste."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journeydesk.i18n import _, ngettext
from journeydesk.ui.shell import Shell

# The rest is imported in the methods: the start page must not wait for it.
if TYPE_CHECKING:
    from journeydesk.commands import Items
    from journeydesk.model import RecordId
    from journeydesk.ui.canvas.canvas import MapCanvas


class ClipboardActions:
    """Between the selection of the open map and the system's clipboard."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        app = QGuiApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(leave_words)

    def do_copy(self) -> None:
        n = len(self._copy().chosen)
        if n:
            self._shell.say(ngettext("Copied {n} item", "Copied {n} items", n).format(n=n))

    def do_cut(self) -> None:
        from journeydesk.commands import remove_records

        session = self._shell.session
        items = self._copy()
        n = len(items.chosen)
        if n:
            ids = _cut_out(items, session.store.selection.ids)
            label = ngettext("Cut {n} item", "Cut {n} items", n).format(n=n)
            session.run(label, partial(remove_records, ids=ids))
            self._shell.say(_("{what}: Ctrl+V pastes it").format(what=label))

    def do_paste(self) -> None:
        self._paste(is_plain=False)

    def do_paste_plain(self) -> None:
        self._paste(is_plain=True)

    def take_drops(self, canvas: MapCanvas) -> None:
        """What is dropped on a canvas is pasted where it is dropped."""
        from journeydesk.ui.clipboard.pasting import take_in

        canvas.drops.splits_lines = lambda: self._shell.preferences.split_lines
        canvas.drops.refused.connect(self._shell.say)
        canvas.drops.brought.connect(
            lambda brought, at: self._shell.attempt(partial(take_in, self._shell, brought, at))
        )

    def _copy(self) -> Items:
        """Answers with what is on the clipboard now; nothing leaves it as it was."""
        from journeydesk.commands import items_of
        from journeydesk.ui.clipboard.copied import ItemsMime

        session = self._shell.session
        items = items_of(session.records, session.store.selection, session.document.assets)
        if items.chosen:
            data = ItemsMime(items, session.layout, session.theme)
            QGuiApplication.clipboard().setMimeData(data)
        return items

    def _paste(self, *, is_plain: bool) -> None:
        from journeydesk.ui.clipboard.incoming import incoming, plain_text
        from journeydesk.ui.clipboard.pasting import take_in
        from journeydesk.ui.clipboard.pointed import pointed_at

        data = QGuiApplication.clipboard().mimeData()
        brought = plain_text(data) if is_plain else incoming(data)
        if brought is None:
            self._shell.say(_("There is nothing on the clipboard that a map can hold."))
        else:
            take_in(self._shell, brought, pointed_at(self._shell))


def _cut_out(items: Items, selected: Iterable[RecordId]) -> list[RecordId]:
    """What is selected, and the cards of selected groups: without them only the title would go."""
    ids = dict.fromkeys(selected)
    return [*ids, *(r.id for r in items.chosen if getattr(r, "cluster", None) in ids)]


def leave_words() -> None:
    """Qt may ask for what was copied after Python is gone: what stays must not need it."""
    from journeydesk.ui.clipboard.copied import ItemsMime

    clipboard = QGuiApplication.clipboard()
    copied = clipboard.mimeData()
    if isinstance(copied, ItemsMime):
        clipboard.setMimeData(copied.words())
