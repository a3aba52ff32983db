"""The legend of a sheet: a row for each kind of thing, named where the lanes have their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.charts.furniture.entries import overlay_entries, sections
from journeydesk.charts.furniture.entry import Entry
from journeydesk.charts.furniture.parts import block_of, moved, rule, words_part
from journeydesk.charts.overlays import Overlay
from journeydesk.charts.pen import Pen
from journeydesk.drawing import Block, Group, Rect, rounded, shifted
from journeydesk.fonts import Style
from journeydesk.layout import Memo
from journeydesk.layout.contents import Contents
from journeydesk.layout.flow import flowed
from journeydesk.layout.metrics import LABEL_WIDTH

NAME = Style(9.0, weight=600, leading=1.3)
WORDS = Style(9.0, leading=1.3)
ABOVE, BELOW, ROW_GAP = 9.0, 9.0, 7.0
APART = 6.0  # from a sample to its words


def legend(contents: Contents, overlay: Overlay | None, width: float, memo: Memo) -> Block | None:
    """In points of the map; with the marks of an overlay that lies over it. None where all is said
    without it, as on a map without cards."""
    rows = list(sections(contents, memo))
    if overlay:
        rows.append((overlay.title, overlay_entries(overlay, memo)))
    if not rows:
        return None
    groups = [rule("legend rule", 0.0, width, Pen(memo, width).rule, memo)]
    y = ABOVE
    for name, entries in rows:
        row = _row(name, [_item(entry, width, memo) for entry in entries], width, memo)
        groups += [moved(group, 0.0, y) for group in row]
        y = max(group.bounds.bottom for group in groups) + ROW_GAP
    return block_of("legend", groups, width, memo, below=BELOW)


def _row(name: str, items: Sequence[Group], width: float, memo: Memo) -> Iterator[Group]:
    room = LABEL_WIDTH - APART
    yield words_part(f"legend {name}", name, NAME, room, Pen(memo, room), dim=True)
    for item in flowed(items, width - LABEL_WIDTH, 0.0):
        yield moved(item, LABEL_WIDTH, 0.0)


def _item(entry: Entry, width: float, memo: Memo) -> Group:
    """A sample, and its words beside it."""
    start = entry.width + APART if entry.width else 0.0
    text = memo.ruler.wrap(entry.words, WORDS, max(width - LABEL_WIDTH - start, 40.0))
    whole, height = rounded(start + text.width), max(entry.height, text.height)
    pen = Pen(memo, whole)
    left = memo.frame(whole).x(0.0, entry.width)
    sample = [shifted(op, left, rounded((height - entry.height) / 2)) for op in entry.ops]
    words = pen.put(text, start, (height - text.height) / 2, text.width, pen.ink)
    return Group(
        f"legend {entry.words}",
        Rect(0.0, 0.0, whole, rounded(height)),
        (*sample, *words),
        label=entry.words,
    )
