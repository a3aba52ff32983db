"""The options of a sheet of paper, for every verb that prints on one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from journeydesk.export import Fit, Sheet, furniture_of
from journeydesk.paint import SvgText

CONTENT = "content"  # the sheet as large as what is on it
PAPER = "A0…A5, B0…B4, Letter, ANSI-A…E, ARCH-A…E1, roll-36, 900x600mm, 36x48in."
SVG_TEXT = "The words of an SVG: exact on every machine, or to be edited."
FIT = "Laid out for the page, scaled to it, the page as large as its content, or at 100 %."
TYPE_SIZE = "Points of the cards' text on paper; default: the largest that fits."

Options = Callable[[Callable[..., Any]], Callable[..., Any]]

OPTIONS: tuple[Options, ...] = (
    click.option("--paper", default="fit", show_default=True, help=PAPER),
    click.option("--landscape", is_flag=True),
    click.option(
        "--fit",
        type=click.Choice([*(fit.value for fit in Fit), CONTENT]),
        default="reflow",
        show_default=True,
        help=FIT,
    ),
    click.option("--type-size", type=click.FloatRange(1, 300), help=TYPE_SIZE),
    click.option("--title-block/--no-title-block", default=None, help="Default: on paper."),
    click.option("--legend/--no-legend", default=None, help="Default: on paper."),
    click.option("--footer/--no-footer", default=None, help="Default: on paper."),
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

NAMES = (
    *("paper", "landscape", "fit", "margin", "dpi", "svg_text", "type_size"),
    *("title_block", "legend", "footer"),
)


def sheet_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Hands a verb its `size`, a Sheet, made from options that it need not know."""

    @wraps(verb)
    def with_size(*args: object, **told: Any) -> object:
        asked = {name: told.pop(name) for name in NAMES}
        return verb(*args, size=_sheet(**asked), **told)

    made: Callable[..., Any] = with_size
    for option in reversed(OPTIONS):
        made = option(made)
    return made


def _sheet(
    *,
    paper: str,
    landscape: bool,
    fit: str,
    margin: float,
    dpi: float,
    svg_text: str,
    type_size: float | None,
    **furniture: bool | None,
) -> Sheet:
    if type_size and fit not in (Fit.REFLOW, CONTENT):
        raise click.UsageError("--type-size goes with --fit reflow or content.")
    size = Sheet(
        "fit" if fit == CONTENT else paper,
        landscape,
        margin,
        Fit.REFLOW if fit == CONTENT else Fit(fit),
        dpi,
        SvgText(svg_text),
        type_size,
    )
    shown = {name: is_shown for name, is_shown in furniture.items() if is_shown is not None}
    return replace(size, furniture=replace(furniture_of(size), **shown))
