"""What the keys of the grid do; the canvas knows how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.ui.regions import go_to_region
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.tools.spots import Direction
    from journeydesk.ui.canvas.keyboard import GridKeys
    from journeydesk.ui.canvas.writing import Writing


class KeyActions:
    """On the current spot of the open map."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    @property
    def _keys(self) -> GridKeys:
        return self._shell.open_map.canvas.keys

    @property
    def _writing(self) -> Writing:
        return self._shell.open_map.canvas.writing

    def do_go(self, towards: str) -> None:
        self._keys.go(_direction(towards))

    def do_extend(self, towards: str) -> None:
        self._keys.extend(_direction(towards))

    def do_move(self, towards: str) -> None:
        self._keys.move(_direction(towards))

    def do_reorder(self, towards: str) -> None:
        self._keys.reorder(_direction(towards))

    def do_write(self, towards: str) -> None:
        self._writing.write_beside(_direction(towards))

    def do_go_first(self) -> None:
        self._keys.go_to_corner(is_last=False)

    def do_go_last(self) -> None:
        self._keys.go_to_corner(is_last=True)

    def do_go_lane_start(self) -> None:
        self._keys.go_to_lane_end(is_last=False)

    def do_go_lane_end(self) -> None:
        self._keys.go_to_lane_end(is_last=True)

    def do_next_link(self) -> None:
        self._keys.links.go(+1)

    def do_previous_link(self) -> None:
        self._keys.links.go(-1)

    def do_toggle(self) -> None:
        self._keys.toggle()

    def do_edit_words(self) -> None:
        self._keys.enter()

    def do_capture(self) -> None:
        self._writing.write_here()

    def do_new_stage(self) -> None:
        self._writing.write_stage()

    def do_new_lane(self) -> None:
        self._writing.write_lane()

    def do_new_touchpoint(self) -> None:
        self._writing.write_touchpoint()

    def do_open_menu(self) -> None:
        self._shell.open_map.canvas.open_menu()

    def do_next_region(self) -> None:
        go_to_region(self._shell.regions, +1)

    def do_previous_region(self) -> None:
        go_to_region(self._shell.regions, -1)


def _direction(towards: str) -> Direction:
    from journeydesk.tools.spots import Direction

    return Direction(towards)
