"""How slides look: sizes in points, the theme's light colours, a face that is on every desk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journeydesk.color import Color
from journeydesk.model import LaneKind, card_kind_of
from journeydesk.theme import load_theme

FACE = "Calibri"
WIDTH, HEIGHT = 960.0, 540.0  # 16:9
EDGE = 36.0
INNER = WIDTH - 2 * EDGE
TITLE, LEAD, BODY, SMALL = 26.0, 13.0, 12.0, 10.0  # sizes of type
TOP, BOTTOM = 96.0, 512.0  # of what stands between title and footer
PAD = 5.0  # in cells and boxes
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a colour by its six digits."""

    text: str
    size: float = BODY
    color: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """In points from the slide's top left."""

    x: float
    y: float
    w: float
    h: float


def hexa(color: Color) -> str:
    return "".join(f"{part:02X}" for part in color[:3])


def ink(name: str) -> str:
    """A colour of the map by its name."""
    return hexa(load_theme("light").map[name])


def lane_color(kind: LaneKind) -> str:
    """What stands for a lane, pale enough to write on."""
    cards = load_theme("light").cards
    name = "touchpoint" if kind is LaneKind.TOUCHPOINT else card_kind_of(kind).value
    return hexa(cards[name].fill)


def feeling_color(value: float | None) -> str:
    """From unpleasant to pleasant, as on the map; told in words beside it."""
    colors = load_theme("light").emotions
    return ink("dim") if value is None else hexa(colors[round(value) + 2])


def persona_color(style: int) -> str:
    return hexa(load_theme("light").personas[style])


def put_lines(frame: Any, lines: Sequence[Sequence[Run]], gap: float = 0.0) -> None:
    """Fill a text frame, a paragraph for each line."""
    from pptx.util import Pt

    frame.word_wrap = True
    for side in ("left", "right", "top", "bottom"):
        setattr(frame, f"margin_{side}", Pt(PAD))
    for number, runs in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.space_before = Pt(gap if number else 0)
        for run in runs:
            _put_run(paragraph, run)


def _put_run(paragraph: Any, run: Run) -> None:
    from pptx.dml.color import RGBColor
    from pptx.util import Pt

    made = paragraph.add_run()
    made.text = words(run.text)
    made.font.name, made.font.size, made.font.bold = FACE, Pt(run.size), run.bold
    made.font.color.rgb = RGBColor.from_string(run.color or ink("title"))


def words(text: str) -> str:
    """Without what XML forbids."""
    return _NO_XML.sub("\ufffd", text)


def add_text(slide: Any, box: Box, lines: Sequence[Sequence[Run]], gap: float = 0.0) -> Any:
    """A text box; answers with the shape."""
    shape = slide.shapes.add_textbox(*emu(box))
    put_lines(shape.text_frame, lines, gap)
    return shape


def add_bar(slide: Any, box: Box, color: str) -> None:
    """A filled rectangle without an outline, behind nothing and said by nobody."""
    from pptx.dml.color import RGBColor
    from pptx.enum.shapes import MSO_SHAPE

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(color)
    shape.line.fill.background()
    shape.shadow.inherit = False


def emu(box: Box) -> tuple[int, int, int, int]:
    from pptx.util import Pt

    return Pt(box.x), Pt(box.y), Pt(box.w), Pt(box.h)
