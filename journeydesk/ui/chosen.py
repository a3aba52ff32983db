"""What the actions on a selection ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.model import Record, RecordId, Stage
    from journeydesk.store import Transaction


class Chosen:
    """The selected records of the open map; each question raises UserError where none fits."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def records(self) -> list[Record]:
        records = self._shell.session.records
        return [r for id_ in self._shell.session.store.selection if (r := records.find(id_))]

    def ids_of(self, *kinds: type[Record]) -> list[RecordId]:
        """Those of these kinds, in the order in which they were selected; there may be none."""
        return [record.id for record in self.records() if isinstance(record, kinds)]

    def cards(self, otherwise: str) -> tuple[RecordId, ...]:
        """The cards as they are read; `otherwise` is what to select first."""
        from journeydesk.model import Card
        from journeydesk.tools.select import in_reading_order

        ids = self.ids_of(Card)
        if not ids:
            raise UserError(otherwise)
        return in_reading_order(ids, self._shell.session.layout)

    def stage(self) -> Stage:
        """That of the last record which lies in one."""
        from journeydesk.model import Stage

        records = self._shell.session.records
        for record in reversed(self.records()):
            if isinstance(record, Stage):
                return record
            if hasattr(record, "stage"):
                return records.get(Stage, record.stage)
        raise UserError(_("Select a stage, or something in it."))

    def lanes(self) -> list[RecordId]:
        """The lanes, else those of the cards."""
        from journeydesk.model import Card, Lane

        of_cards = [record.lane for record in self.records() if isinstance(record, Card)]
        found = self.ids_of(Lane) or list(dict.fromkeys(of_cards))
        if not found:
            raise UserError(_("Select a lane, or a card in it."))
        return found

    def make_and_write(self, label: str, plan: Callable[[Transaction], Record]) -> None:
        """Select what was made, and let its words be typed."""
        session = self._shell.session
        session.run(label, lambda tx: (plan(tx).id,))
        self._shell.open_map.canvas.edit(session.store.selection.ids[0])
