"""Tables of other programs, onto the map: shown first, then pasted in one step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from journeydesk.commands import Target, paste_grid
from journeydesk.i18n import _
from journeydesk.interchange.pasted.grid_plan import GridPlan, likely_reading
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.tools import whole_cell
from journeydesk.ui.clipboard.grid_dialog import GridDialog, told
from journeydesk.ui.clipboard.incoming import HtmlIn, TableIn, words_of
from journeydesk.ui.clipboard.landing import reveal
from journeydesk.ui.clipboard.put_text import put_text
from journeydesk.ui.clipboard.reading import HtmlReading
from journeydesk.ui.shell import Shell


def put_html(shell: Shell, brought: HtmlIn, target: Target) -> None:
    """Read in slices; a single column is as good as its lines."""

    def go_on(rows: Rows | None) -> None:
        words = words_of(brought.text)
        if rows and len(rows[0]) > 1:
            put_table(shell, rows, target)
        elif isinstance(words, TableIn):
            put_table(shell, words.rows, target)
        else:
            put_text(shell, words.text, target)

    reading = HtmlReading(brought.html, shell.open_map.canvas)
    reading.done.connect(lambda rows: shell.attempt(partial(go_on, rows)))
    reading.refused.connect(shell.complain)


def put_table(shell: Shell, rows: Rows, target: Target) -> None:
    """Asks how it is meant, showing what would land where."""
    session, canvas = shell.session, shell.open_map.canvas
    reading = likely_reading(rows, session.records, target)
    cell = whole_cell(target, session.layout, canvas.middle) or target
    dialog = GridDialog(rows, session.records, cell, reading, shell.widget)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(lambda plan: shell.attempt(partial(_paste, shell, plan, cell)))
    dialog.open()


def _paste(shell: Shell, plan: GridPlan, target: Target) -> None:
    label = _("Paste a table")
    shell.session.run(label, partial(paste_grid, grid=plan.grid, target=target))
    reveal(shell)
    shell.say(_("{what}: {told}").format(what=label, told=told(plan)))
