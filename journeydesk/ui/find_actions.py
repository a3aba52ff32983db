"""What leads to things: the palette of commands, the search, outline, checks and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journeydesk.ui.shell import Shell

if TYPE_CHECKING:
    from journeydesk.ui.command_palette import CommandPalette
    from journeydesk.ui.command_palette.entry import Entry


class FindActions:
    """Finding one's way on the open map, and among the commands."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.palette: CommandPalette | None = None

    def do_commands(self) -> None:
        """The texts of the map are read when the palette is on screen: 60 ms at 20,000 cards."""
        if self.palette is None:
            self.palette = self._make_palette()
        self.palette.open()
        if self._shell.has_map:
            workspace = self._shell.open_map
            QTimer.singleShot(0, workspace, workspace.read_texts)

    def do_find(self) -> None:
        self._shell.open_map.search.open()

    def do_find_next(self) -> None:
        self._shell.open_map.search.step(1)

    def do_find_previous(self) -> None:
        self._shell.open_map.search.step(-1)

    def do_filter(self) -> None:
        filtering = self._shell.open_map.filtering
        if filtering.is_open:
            filtering.close()
        else:
            filtering.open()
            filtering.bar.take_keys()

    def do_trace_causes(self) -> None:
        [id_] = self._shell.session.store.selection
        self._shell.open_map.tracing.begin(id_)

    def do_keep_view(self) -> None:
        self._shell.open_map.filtering.ask_for_title()

    def do_mini_map(self) -> None:
        self._shell.open_map.mini_map.toggle()

    def do_overlays(self) -> None:
        """The chooser where the canvas begins; below the View menu it opens by itself."""
        canvas = self._shell.open_map.canvas
        self._shell.actions_.overlays.popup(canvas.mapToGlobal(canvas.rect().center()))

    def do_overlay(self, name: str) -> None:
        self._shell.open_map.overlaying.choose(name)

    def do_zoom_stage(self) -> None:
        from journeydesk.ui.canvas.going import show_stage, stage_in_view

        canvas = self._shell.open_map.canvas
        column = stage_in_view(canvas)
        if column:
            show_stage(canvas, column)

    def do_outline(self) -> None:
        self._shell.open_map.show_outline()

    def do_history(self) -> None:
        self._shell.open_map.show_history()

    def do_analysis(self) -> None:
        self._shell.open_map.show_analysis()

    def do_checks(self) -> None:
        self._shell.open_map.show_checks()

    def _make_palette(self) -> CommandPalette:
        from journeydesk.ui.command_palette import CommandPalette
        from journeydesk.ui.command_palette.commands import Commands

        commands = Commands(self._shell.actions_)

        def search(typed: str) -> list[Entry]:
            close, far = commands.entries(typed)
            return [*close, *self._places(typed), *far]

        return CommandPalette(self._shell.widget, search)

    def _places(self, typed: str) -> list[Entry]:
        if not self._shell.has_map:
            return []
        from journeydesk.ui.command_palette import places

        return places.entries(self._shell.open_map, typed)
