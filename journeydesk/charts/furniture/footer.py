"""The last line of a sheet: from which file it is, which of how many, and when it was made."""

from __future__ import annotations

from journeydesk.charts.furniture.imprint import Imprint, date_told
from journeydesk.charts.furniture.parts import block_of, rule
from journeydesk.charts.pen import SMALL, Pen
from journeydesk.drawing import Block, Group, Op, Rect
from journeydesk.i18n import _
from journeydesk.layout import Memo

HEIGHT, BASELINE = 17.0, 13.5
APART = 14.0


def footer(imprint: Imprint, width: float, memo: Memo) -> Block:
    pen = Pen(memo, width)
    source = " · ".join(part for part in (_("Made with JourneyDesk"), imprint.file) if part)
    where = _("Sheet {n} of {m}").format(n=imprint.number, m=imprint.of)
    told = [date_told(imprint.made_on)] if imprint.made_on else []
    ends = " · ".join([*told, where])
    room = memo.ruler.line(ends, SMALL).width
    ops: list[Op] = [
        *pen.line(source, SMALL, 0.0, BASELINE, max(1.0, width - room - APART), pen.dim),
        *pen.line_to(ends, SMALL, width, BASELINE, width, pen.dim),
    ]
    words = Group("footer", Rect(0.0, 0.0, width, HEIGHT), tuple(ops), label=f"{source} · {ends}")
    return block_of("footer", [rule("footer rule", 0.0, width, pen.rule, memo), words], width, memo)
