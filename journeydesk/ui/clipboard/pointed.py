"""Where the user of a window has pointed at last."""

from __future__ import annotations

from journeydesk.commands import Target
from journeydesk.tools import Context, target_of
from journeydesk.ui.shell import Shell


def pointed_at(shell: Shell) -> Target:
    """As much of a cell of the open map as is known."""
    session, canvas = shell.session, shell.open_map.canvas
    selected = session.store.selection.ids
    context = Context(session.layout, session.records, session.map.id, selected)
    spot = canvas.keys.spot if canvas.ring.is_awake else None
    return target_of(context, spot, canvas.pressed_at)
