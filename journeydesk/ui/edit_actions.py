"""What the Edit menu does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeydesk.i18n import _, ngettext
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.model import RecordId
    from journeydesk.store import Transaction


class EditActions:
    """On the selection of the open map."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_undo(self) -> None:
        self._shell.open_map.canvas.close_editor()
        entry = self._shell.session.store.undo()
        if entry:
            self._shell.say(_("Undone: {what}").format(what=entry.label))

    def do_redo(self) -> None:
        entry = self._shell.session.store.redo()
        if entry:
            self._shell.say(_("Redone: {what}").format(what=entry.label))

    def do_duplicate(self) -> None:
        from journeydesk.model import Card

        session = self._shell.session
        cards = [i for i in session.store.selection if isinstance(session.records.find(i), Card)]
        if cards:
            n = len(cards)
            label = ngettext("Duplicate {n} card", "Duplicate {n} cards", n).format(n=n)
            session.run(label, partial(_duplicate, cards))

    def do_delete(self) -> None:
        """Asks nothing: a toast says what is gone, and takes it back."""
        from journeydesk.commands import remove_records
        from journeydesk.model import Map

        session = self._shell.session
        ids = [i for i in session.store.selection if not isinstance(session.records.find(i), Map)]
        if ids:
            n = len(ids)
            label = ngettext("Delete {n} item", "Delete {n} items", n).format(n=n)
            session.run(label, partial(remove_records, ids=ids))

    def do_select_all(self) -> None:
        from journeydesk.model import Card

        session = self._shell.session
        session.store.selection.set(
            group.id
            for block in session.layout.blocks
            for group in block.groups
            if isinstance(session.records.find(group.id), Card)
        )

    def do_select_none(self) -> None:
        """Escape: first ends a gesture, then empties the selection."""
        if not self._shell.open_map.canvas.break_off():
            self._shell.session.store.selection.set(())


def _duplicate(ids: list[RecordId], tx: Transaction) -> tuple[RecordId, ...]:
    from journeydesk.commands import duplicate_cards

    return tuple(card.id for card in duplicate_cards(tx, ids))
