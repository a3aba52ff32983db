"""The title block: whose map it is and of what, in large; then what it rests on, in fields."""

from __future__ import annotations

from journeydesk.charts.furniture.facts import facts
from journeydesk.charts.furniture.imprint import Imprint
from journeydesk.charts.furniture.parts import PROSE, balanced, block_of, moved, rule, words_part
from journeydesk.charts.pen import Pen
from journeydesk.drawing import Block, Group, Layer, Stroke, rounded
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.title import Titled
from journeydesk.layout.title_parts import brand_part, logo_part

TITLE = Style(24.0, weight=700, leading=1.15)
EYEBROW = Style(9.5, weight=600, leading=1.3)
SIDE_BY_SIDE = 720.0  # wide enough for the fields to stand beside the title
PART, APART = 0.4, 28.0  # of the width for the title then, and from it to the fields
ABOVE, BELOW = 10.0, 14.0  # of the words from the rule, and of what follows from the title


def title_block(shown: Titled, imprint: Imprint, width: float, memo: Memo) -> Block:
    """At the top of a sheet that wide, in points of the map."""
    is_wide = width >= SIDE_BY_SIDE
    room = width * PART if is_wide else width
    logo = logo_part(shown.logo, width)
    beside = sum(part.bounds.w + APART for part in logo)
    head = _heading(shown, room if is_wide else room - beside, memo)
    bottom = max(group.bounds.bottom for group in (*head, *logo))
    start, top = (room + APART, 0.0) if is_wide else (0.0, bottom + BELOW)
    fields = facts(shown, imprint, width - start - (beside if is_wide else 0.0), memo)
    groups = [moved(g, 0.0, ABOVE) for g in (*head, *logo)]
    groups += [moved(g, start, top + ABOVE) for g in fields]
    edge = rule("title rule", 0.0, width, Stroke(Pen(memo, width).ink, 1.6), memo)
    return block_of("title", [edge, *groups], width, memo, layer=Layer.TITLE)


def _heading(shown: Titled, width: float, memo: Memo) -> list[Group]:
    """The project, the map, what it is about."""
    pen, project, scenario = Pen(memo, width), shown.project, shown.scenario
    told = [project.client, project.title] if project else []
    about = [scenario.goal, scenario.situation] if scenario else []
    name = shown.map.title or _("Untitled map")
    parts = [
        *brand_part(project, memo),
        *_line("project", " · ".join(filter(None, told)), EYEBROW, pen),
        *_line(shown.map.id, name, TITLE, pen),
        *_line("about", " · ".join(filter(None, about)), PROSE, pen),
    ]
    placed, y = [], 0.0
    for part in parts:
        placed.append(moved(part, 0.0, y))
        y = placed[-1].bounds.bottom + 4.0
    return placed


def _line(id_: str, words: str, style: Style, pen: Pen) -> list[Group]:
    if not words:
        return []
    if style is not TITLE:
        return [words_part(id_, words, style, pen.width, pen, dim=True)]
    width = rounded(balanced(words, style, pen.width, pen.memo))
    return [words_part(id_, words, style, width, pen, dim=False)]
