"""Where what comes in lands, and that it is seen there."""

from __future__ import annotations

from journeydesk.commands import Target
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.layout import label_of_lane
from journeydesk.model import Lane, Stage
from journeydesk.tools import whole_cell
from journeydesk.ui.shell import Shell


def cell_for(shell: Shell, target: Target) -> Target:
    """The target as a whole cell. Raises UserError where the map has none for cards."""
    cell = whole_cell(target, shell.session.layout, shell.open_map.canvas.middle)
    if cell is None:
        raise UserError(_("There is no cell for cards yet: add a stage and a lane first."))
    return cell


def lane_of(shell: Shell, cell: Target) -> Lane:
    assert cell.lane is not None
    return shell.session.records.get(Lane, cell.lane)


def place_in_words(shell: Shell, cell: Target) -> str:
    """“Pain points”, “Order”."""
    assert cell.stage is not None
    lane, stage = lane_of(shell, cell), shell.session.records.get(Stage, cell.stage)
    return f"“{lane.label or label_of_lane(lane.kind)}”, “{stage.title}”"


def reveal(shell: Shell) -> None:
    """Scroll to what is selected: that is what came in."""
    ids = shell.session.store.selection.ids
    place = shell.session.layout.where(ids[0]) if ids else None
    if place:
        shell.open_map.canvas.reveal(place)
