"""The outline of a web page: stages, in them lanes, in them cards, each a link to its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from journeydesk.paint.html.telling import Entries, Entry, Told
from journeydesk.paint.svg_syntax import escaped, quoted

NameOf = Callable[[str], str]  # what a group of the drawing is called in the page


def outline_lines(told: Told, name_of: NameOf) -> Iterator[str]:
    """A heading for each stage, and for each lane that has something there."""
    for index, stage in enumerate(told.stages):
        yield f"<details{' open' if index == 0 else ''}>"
        yield f"<summary><h3>{link(stage, name_of)}</h3></summary>"
        for lane in told.lanes:
            if entries := told.cells.get((lane.id, stage.id)):
                yield f"<h4>{escaped(lane.words)}</h4>"
                yield from listed(entries, name_of)
        yield "</details>"


def listed(entries: Entries, name_of: NameOf) -> Iterator[str]:
    yield "<ul>"
    for entry in entries:
        yield f"<li>{link(entry, name_of)}</li>"
    yield "</ul>"


def link(entry: Entry, name_of: NameOf) -> str:
    """To its place in the map, with what the page's script tells a screen reader there."""
    told = f" data-told={quoted(entry.told)}" if entry.told else ""
    return f'<a href="#{name_of(entry.id)}"{told}>{escaped(entry.words)}</a>'
