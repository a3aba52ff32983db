"""The options of a sheet of paper, for every verb that prints on one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from journeydesk.export import Fit, Sheet
from journeydesk.paint import SvgText

CONTENT = "content"  # the sheet as large as what is on it
PAPER = "A0…A5, B0…B4, Letter, ANSI-A…E, ARCH-A…E1, roll-36, 900x600mm, 36x48in."
SVG_TEXT = "The words of an SVG: exact on every machine, or to be edited."
FIT = "The map to the page, the page to the map's content, or neither: 100 %."

Options = Callable[[Callable[..., Any]], Callable[..., Any]]

OPTIONS: tuple[Options, ...] = (
    click.option("--paper", default="fit", show_default=True, help=PAPER),
    click.option("--landscape", is_flag=True),
    click.option(
        "--fit",
        type=click.Choice([*(fit.value for fit in Fit), CONTENT]),
        default="page",
        show_default=True,
        help=FIT,
    ),
    click.option("--margin", type=float, default=10.0, show_default=True, help="Millimetres."),
    click.option("--dpi", type=click.FloatRange(10, 2400), default=150.0, show_default=True),
    click.option(
        "--svg-text",
        type=click.Choice([way.value for way in SvgText]),
        default=SvgText.OUTLINES.value,
        show_default=True,
        help=SVG_TEXT,
    ),
)


def sheet_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Hands a verb its `size`, a Sheet, made from options that it need not know."""

    @wraps(verb)
    def with_size(
        *args: object,
        paper: str,
        landscape: bool,
        fit: str,
        margin: float,
        dpi: float,
        svg_text: str,
        **others: object,
    ) -> object:
        size = Sheet(paper, landscape, margin, dpi=dpi, svg_text=SvgText(svg_text))
        size = replace(size, paper="fit") if fit == CONTENT else replace(size, fit=Fit(fit))
        return verb(*args, size=size, **others)

    asked: Callable[..., Any] = with_size
    for option in reversed(OPTIONS):
        asked = option(asked)
    return asked
