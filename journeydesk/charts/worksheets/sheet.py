"""Parts put together on a sheet, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.charts.furniture.parts import block_of
from journeydesk.charts.pen import SMALL, Pen
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.fitting import fitted_text
from journeydesk.drawing import (
    Color,
    Drawing,
    Group,
    Op,
    Part,
    Rect,
    Role,
    Structure,
    part_of,
    rounded,
)
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.layout import Memo

BLOCK = "sheet"
FOOT = 14.0  # the height of the last line


def part(id_: str, place: Rect, ops: Sequence[Op], label: str = "") -> Group:
    return Group(id_, Rect(*map(rounded, place)), tuple(ops), label=label)


def words_in(
    pen: Pen, words: str, style: Style, place: Rect, color: Color, *, is_middled: bool = False
) -> list[Op]:
    """Words within a place: from its top, or around its middle."""
    text = fitted_text(words, style, place.w, place.h, pen.memo.ruler)
    down = max(0.0, (place.h - text.height) / 2) if is_middled else 0.0
    return pen.put(text, place.x, place.y + down, place.w, color)


def told(id_: str, words: str, style: Style, place: Rect, pen: Pen, color: Color) -> Group:
    """Words as a part of the sheet."""
    inner = Rect(0.0, 0.0, place.w, place.h)
    return part(id_, place, words_in(Pen(pen.memo, place.w), words, style, inner, color), words)


def foot(words: str, number: int, of: int, area: Area, memo: Memo) -> Group:
    """The last line: what to do, or what it is; and which sheet."""
    pen = Pen(memo, area.width)
    which = _("Sheet {n} of {m}").format(n=number, m=of)
    room = memo.ruler.line(which, SMALL).width
    text = fitted_text(words, SMALL, area.width - room - 16.0, FOOT, memo.ruler)
    ops = [
        *pen.put(text, 0.0, FOOT - text.height, area.width - room - 16.0, pen.dim),
        *pen.line_to(which, SMALL, area.width, FOOT - 3.0, area.width, pen.dim),
    ]
    place = Rect(0.0, area.height - FOOT, area.width, FOOT)
    return part("foot", place, ops, f"{words} {which}")


def sheet_of(title: str, groups: Sequence[Group], area: Area, memo: Memo) -> Drawing:
    """The groups are placed from where reading begins; the first has the sheet's heading."""
    width, height = rounded(area.width), rounded(area.height)
    block = block_of(BLOCK, groups, width, memo)
    heading, *others = block.groups
    parts = (
        Part(Role.TITLE, (BLOCK, heading.id)),
        *(part_of(block, group) for group in others if group.label),
    )
    return Drawing(width, height, memo.theme.map["paper"], (block,), Structure(title, parts))
