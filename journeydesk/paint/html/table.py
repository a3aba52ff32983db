"""The map as a table, lanes down and stages across: what a screen reader can walk through."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.paint.html.telling import Entries, Told
from journeydesk.paint.svg_syntax import escaped


def table_lines(told: Told, title: str) -> Iterator[str]:
    """What is said of the map as a whole, then its cells."""
    yield from _listed(told.about)
    yield f'<div class="scroll" tabindex="0"><table><caption>{escaped(title)}</caption>'
    yield f'<thead><tr><th scope="col">{escaped(_("Lane"))}</th>'
    yield from [f'<th scope="col">{escaped(stage.words)}</th>' for stage in told.stages]
    yield "</tr></thead><tbody>"
    for lane in told.lanes:
        yield f'<tr><th scope="row">{escaped(lane.words)}'
        yield from _listed(told.across.get(lane.id, ()))
        yield "</th>"
        for stage in told.stages:
            yield "<td>"
            yield from _listed(told.cells.get((lane.id, stage.id), ()))
            yield "</td>"
        yield "</tr>"
    yield "</tbody></table></div>"


def _listed(entries: Entries) -> Iterator[str]:
    if entries:
        yield "<ul>"
        yield from [f"<li>{escaped(entry.words)}</li>" for entry in entries]
        yield "</ul>"
