"""What every slide has: its title, a line below it, a footer; and notes for who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesk.interchange.slides.fitting import cut_to
from journeydesk.interchange.slides.looks import (
    EDGE,
    INNER,
    LEAD,
    SMALL,
    TITLE,
    WIDTH,
    Box,
    Run,
    add_bar,
    add_text,
    emu,
    ink,
    put_lines,
    words,
)

TITLE_ONLY = 5  # of the layouts that python-pptx brings along


class Deck:
    """Slides as they are added; `footer` is on each."""

    def __init__(self, presentation: Any, footer: str) -> None:
        self._presentation, self._footer = presentation, footer

    def add(self, title: str, lead: str, notes: Sequence[str] = (), color: str = "") -> Any:
        """A slide with its title and a line of what it is about; answers with it."""
        layout = self._presentation.slide_layouts[TITLE_ONLY]
        slide = self._presentation.slides.add_slide(layout)
        add_bar(slide, Box(0.0, 0.0, WIDTH, 8.0), color or ink("stage"))
        self._put_title(slide, title)
        if lead:
            line = cut_to(lead, INNER - 10.0, LEAD, 2)
            add_text(slide, Box(EDGE - 5.0, 58.0, INNER + 10.0, 38.0), [_dim(line, LEAD)])
        number = len(self._presentation.slides)
        foot = [_dim(f"{cut_to(self._footer, INNER - 120.0, SMALL, 1)}  ·  {number}", SMALL)]
        add_text(slide, Box(EDGE - 5.0, 514.0, INNER, 20.0), foot)
        if notes:
            slide.notes_slide.notes_text_frame.text = words("\n".join(notes))
        return slide

    def _put_title(self, slide: Any, title: str) -> None:
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = emu(Box(EDGE - 5.0, 20.0, INNER, 42.0))
        run = Run(cut_to(title, INNER - 20.0, TITLE, 1), TITLE, ink("title"), True)
        put_lines(shape.text_frame, [[run]])
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def _dim(text: str, size: float) -> list[Run]:
    return [Run(text, size, ink("dim"))]
