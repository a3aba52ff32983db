"""What the Map menu does to cards: groups, locks, links, spans, colours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.ui.chosen import Chosen
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.model import Record, RecordId
    from journeydesk.store import Transaction


class ArrangeActions:
    """On the selected cards."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._chosen = Chosen(shell)

    # -- cards --------------------------------------------------------------------------------

    def do_group(self) -> None:
        from journeydesk.commands import group_cards

        cards = self._chosen.cards(_("Select the cards that belong together."))
        self._chosen.make_and_write(_("Group cards"), partial(group_cards, ids=cards))

    def do_ungroup(self) -> None:
        from journeydesk.commands import ungroup
        from journeydesk.model import Card, Cluster

        ids = [
            r.id for r in self._chosen.records() if isinstance(r, Cluster) or _is_grouped(r, Card)
        ]
        if not ids:
            raise UserError(_("What is selected belongs to no group."))
        self._shell.session.run(_("Ungroup"), partial(ungroup, ids=ids))

    def do_lock(self) -> None:
        from journeydesk.commands import lock, unlock
        from journeydesk.model import Card

        ids = self._chosen.cards(_("Select the cards to be locked."))
        records, n = self._shell.session.records, len(ids)
        if all(records.get(Card, id_).locked for id_ in ids):
            label = ngettext("Unlock card", "Unlock {n} cards", n).format(n=n)
            self._shell.session.run(label, partial(unlock, ids=ids))
        else:
            label = ngettext("Lock card", "Lock {n} cards", n).format(n=n)
            self._shell.session.run(label, partial(lock, ids=ids))

    def do_link(self) -> None:
        from journeydesk.model import Card, Touchpoint

        ids = self._chosen.ids_of(Card, Touchpoint)
        if len(ids) < 2:
            raise UserError(_("Select two cards or more, in the order of the links."))
        self._shell.session.run(_("Link cards"), partial(_link_all, ids))

    def do_unlink(self) -> None:
        from journeydesk.commands import links_at, unlink

        ids = self._shell.session.store.selection.ids
        if not links_at(self._shell.session.records, ids):
            raise UserError(_("What is selected has no links."))
        self._shell.session.run(_("Remove links"), partial(unlink, ids=ids))

    def do_widen(self) -> None:
        self._span(1, _("Across one stage more"))

    def do_narrow(self) -> None:
        self._span(-1, _("Across one stage less"))

    def do_colour(self, name: str) -> None:
        from journeydesk.commands import set_field
        from journeydesk.model import Card, Colour, Stage

        ids = self._chosen.ids_of(Card, Stage)
        if not ids:
            raise UserError(_("Select the cards or stages to be coloured."))
        colour = None if name == "automatic" else Colour(name)
        plan = partial(set_field, ids=ids, field="colour", value=colour)
        self._shell.session.run(_("Change colour"), plan)

    def _span(self, by: int, label: str) -> None:
        cards = self._chosen.cards(_("Select the cards that are to cover other stages."))
        self._shell.session.run(label, partial(_span_all, cards, by))


def _is_grouped(record: Record, kind: type[Record]) -> bool:
    return isinstance(record, kind) and bool(getattr(record, "cluster", None))


def _link_all(ids: list[RecordId], tx: Transaction) -> None:
    from journeydesk.commands import link_cards

    for source, target in pairwise(ids):
        link_cards(tx, source, target)


def _span_all(ids: Sequence[RecordId], by: int, tx: Transaction) -> None:
    from journeydesk.commands import refuse_locked, span_card
    from journeydesk.model import Card

    refuse_locked(tx.records, ids)
    for id_ in ids:
        span_card(tx, id_, tx.records.get(Card, id_).span + by)
