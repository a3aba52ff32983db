"""What the Map menu does to maps as wholes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeydesk.i18n import _
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeydesk.model import Map, MapType, Record, RecordId
    from journeydesk.store import Transaction
    from journeydesk.ui.map_tabs.adding import AddMapDialog

LONGEST = 40  # letters of a title in the history


class MapActions:
    """On the map on show, and those beside it."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.dialog: AddMapDialog | None = None

    def do_add_map(self) -> None:
        """The dialog asks from what template, of what type and under what title."""
        from journeydesk.ui.map_tabs.adding import AddMapDialog

        self._shell.open_map.canvas.close_editor()
        dialog = self.dialog = AddMapDialog(self._shell.widget)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._shell.attempt(
                lambda: self._add(dialog.records, dialog.chosen_title, dialog.chosen_type)
            )
        )
        dialog.open()

    def do_duplicate_map(self) -> None:
        from journeydesk.commands import duplicate_map

        self._shell.open_map.canvas.close_editor()
        map_ = self._shell.session.map
        title = _("{title} (copy)").format(title=map_.title or _("Untitled map"))

        def plan(tx: Transaction) -> None:
            duplicate_map(tx, map_.id, title)

        self._shell.session.run(_("Duplicate map “{title}”").format(title=_name(map_)), plan)

    def do_derive_future(self) -> None:
        from journeydesk.commands import derive_future

        self._shell.open_map.canvas.close_editor()
        map_ = self._shell.session.map
        title = _("{title} (future)").format(title=map_.title or _("Untitled map"))

        def plan(tx: Transaction) -> None:
            derive_future(tx, map_.id, title)

        label = _("Derive a future state of “{title}”").format(title=_name(map_))
        self._shell.session.run(label, plan)

    def do_compare_maps(self) -> None:
        """As they are now: what is done meanwhile is not on the sheet."""
        from journeydesk.ui.compare_window import CompareWindow

        self._shell.open_map.canvas.close_editor()
        window = CompareWindow(self._shell.session, self._shell.widget)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def do_rename_map(self) -> None:
        self._shell.open_map.rename_map()

    def do_delete_map(self) -> None:
        """Asks nothing: a toast says what is gone, and takes it back."""
        from journeydesk.commands import remove_map

        self._shell.open_map.canvas.break_off()
        map_ = self._shell.session.map
        label = _("Delete map “{title}”").format(title=_name(map_))
        self._shell.session.run(label, partial(remove_map, id_=map_.id))

    def do_previous_map(self) -> None:
        self._step(-1)

    def do_next_map(self) -> None:
        self._step(1)

    def do_move_map_forward(self) -> None:
        self._move(-1)

    def do_move_map_back(self) -> None:
        self._move(1)

    def _add(self, records: Sequence[Record], title: str, type_: MapType) -> None:
        from journeydesk.commands import add_map, convert_map
        from journeydesk.model import shortened

        after = self._shell.session.map.id

        def plan(tx: Transaction) -> None:
            new = add_map(tx, records, after=after, title=title)
            convert_map(tx, new.id, type_)

        name = shortened(title, LONGEST) or _("Untitled map")
        self._shell.session.run(_("Add map “{title}”").format(title=name), plan)
        self._shell.open_map.take_keys()

    def _step(self, by: int) -> None:
        """Round at the ends."""
        maps, at = self._maps()
        self._shell.open_map.show_map(maps[(at + by) % len(maps)].id)

    def _move(self, by: int) -> None:
        maps, at = self._maps()
        if not 0 <= at + by < len(maps):
            self._shell.say(_("It cannot go further that way"))
            return
        beyond = at + by + (by > 0)  # the one that it comes before
        before: RecordId | None = maps[beyond].id if beyond < len(maps) else None
        self._shell.open_map.map_strip.move_map(maps[at].id, before)

    def _maps(self) -> tuple[tuple[Map, ...], int]:
        """All of them, and which of them is on show."""
        session = self._shell.session
        return session.maps, session.maps.index(session.map)


def _name(map_: Map) -> str:
    from journeydesk.model import shortened

    return shortened(map_.title, LONGEST) or _("Untitled map")
