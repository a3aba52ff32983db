"""What the Map menu does to stages and lanes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.ui.chosen import Chosen
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.model import RecordId
    from journeydesk.store import Transaction


class StructureActions:
    """On the stage and the lanes of what is selected."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._chosen = Chosen(shell)

    # -- stages -------------------------------------------------------------------------------

    def do_insert_stage_before(self) -> None:
        self._insert_stage(is_after=False)

    def do_insert_stage_after(self) -> None:
        self._insert_stage(is_after=True)

    def do_split_stage(self) -> None:
        from journeydesk.commands import split_stage
        from journeydesk.model import Card, Touchpoint

        at = self._chosen.ids_of(Card, Touchpoint)
        if not at:
            raise UserError(_("Select the touchpoint or card that the new stage begins with."))
        self._chosen.make_and_write(_("Split stage"), partial(split_stage, at=at[0]))

    def do_merge_stage(self) -> None:
        from journeydesk.commands import merge_stages, stages_from

        stage = self._chosen.stage()
        [_here, *others] = stages_from(self._shell.session.records, stage.id)
        if not others:
            raise UserError(_("There is no stage after “{title}”.").format(title=stage.title))
        plan = partial(merge_stages, first=stage.id, second=others[0])
        self._shell.session.run(_("Merge stages"), plan)

    # -- lanes --------------------------------------------------------------------------------

    def do_hide_lane(self) -> None:
        from journeydesk.commands import hide_lane

        ids = self._chosen.lanes()
        n = len(ids)
        label = ngettext("Hide lane", "Hide {n} lanes", n).format(n=n)
        self._shell.session.run(label, partial(_and_select_none, hide_lane, ids))

    def do_show_lanes(self) -> None:
        from journeydesk.commands import show_lane
        from journeydesk.model import Lane

        session = self._shell.session
        hidden = [lane.id for lane in session.records.at(Lane, session.map.id) if not lane.visible]
        if not hidden:
            raise UserError(_("No lane is hidden."))
        n = len(hidden)
        label = ngettext("Show hidden lane", "Show {n} hidden lanes", n).format(n=n)
        session.run(label, partial(show_lane, ids=hidden))

    def do_collapse_lane(self) -> None:
        from journeydesk.commands import collapse_lane
        from journeydesk.model import Lane

        records, ids = self._shell.session.records, self._chosen.lanes()
        is_open = any(not records.get(Lane, id_).collapsed for id_ in ids)
        label = _("Collapse lane") if is_open else _("Open lane")
        self._shell.session.run(label, partial(collapse_lane, ids=ids, collapsed=is_open))

    def do_automatic_size(self) -> None:
        from journeydesk.model import Lane, Stage

        stages, lanes = self._chosen.ids_of(Stage), self._chosen.ids_of(Lane)
        if not stages and not lanes:
            raise UserError(_("Select the stages or lanes that are to have their own size again."))
        self._shell.session.run(_("Automatic size"), partial(_resize_all, stages, lanes))

    def _insert_stage(self, *, is_after: bool) -> None:
        from journeydesk.commands import insert_stage

        plan = partial(insert_stage, beside=self._chosen.stage().id, is_after=is_after)
        self._chosen.make_and_write(_("Add stage"), plan)


def _and_select_none(
    hide: Callable[[Transaction, list[RecordId]], None], ids: list[RecordId], tx: Transaction
) -> tuple[RecordId, ...]:
    """What is no longer shown is not selected."""
    hide(tx, ids)
    return ()


def _resize_all(stages: list[RecordId], lanes: list[RecordId], tx: Transaction) -> None:
    from journeydesk.commands import resize_lane, resize_stage

    for id_ in stages:
        resize_stage(tx, id_, None)
    for id_ in lanes:
        resize_lane(tx, id_, None)
