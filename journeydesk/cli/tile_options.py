"""The options of a poster from sheets."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

import click
from click import Choice, FloatRange
from click.core import ParameterSource

from journeydesk.errors import UserError
from journeydesk.export import SHARE, TILES
from journeydesk.export.tiles import Mode, Orientation, Tiling
from journeydesk.i18n import _

OUR_MARGIN = 5.0  # millimetres, where none is asked for: what printers cannot reach
TILE = "A poster from sheets of this paper, cut where the fewest cards are: A4, A3, Letter …"
FINISHED = "Of the poster, in millimetres, one side or both: 2400x, x1200, 2400x1200."
TAB = "Millimetres of each sheet that are glued under the next one; 0: edge to edge."
SCALE = "Per cent of the map's own size."
MODE = "All rows cut at the same places, each row at its own, or whichever cuts fewer cards."
MARKS = "Of a poster's sheets: ticks, tabs, labels and rulers."
OFFER = "A number of --offers; default: the marked one."
FORMS = ("table", "json")
MODES = tuple(mode.value for mode in Mode)
OFFERS = "Show what there is to choose from, as a table or as JSON, and write nothing."

_SIZE = re.compile(r"(\d+(?:\.\d+)?)?[x×](\d+(?:\.\d+)?)?(?:mm)?")

Options = Callable[[Callable[..., Any]], Callable[..., Any]]

OPTIONS: tuple[Options, ...] = (
    click.option("--tile", metavar="PAPER", help=TILE),
    click.option("--overlap", type=FloatRange(0, 50), default=10.0, show_default=True, help=TAB),
    click.option("--marks/--no-marks", default=True, show_default=True, help=MARKS),
    click.option("--scale", type=FloatRange(1, 1e4), default=100.0, show_default=True, help=SCALE),
    click.option("--finished-size", metavar="SIZE", help=FINISHED),
    click.option("--mode", type=Choice(MODES), default=MODES[0], show_default=True, help=MODE),
    click.option("--offer", type=int, help=OFFER),
    click.option("--offers", type=Choice(FORMS), is_flag=False, flag_value=FORMS[0], help=OFFERS),
)


def tile_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Hands a verb its `tiling`, None where no poster is asked for, and `offers`."""

    @wraps(verb)
    @click.pass_context
    def with_tiling(
        context: click.Context,
        /,
        *args: object,
        tile: str | None,
        overlap: float,
        marks: bool,
        scale: float,
        finished_size: str | None,
        mode: str,
        offer: int | None,
        **others: Any,
    ) -> object:
        asks = tile or others["offers"] or others["preset"] == TILES.name
        tiling = Tiling(
            tile or "A4",
            Orientation.LANDSCAPE if others["size"].landscape else Orientation.AUTO,
            margin_mm=_margin(context, others["size"].margin_mm),
            tab_mm=overlap,
            scale=scale / 100,
            finished_mm=_sides(finished_size) if finished_size else None,
            mode=Mode(mode),
            has_marks=marks,
            offer=offer,
        )
        if asks and others["preset"] == SHARE.name:
            others["preset"] = TILES.name
        return verb(*args, tiling=tiling if asks else None, **others)

    asked: Callable[..., Any] = with_tiling
    for option in reversed(OPTIONS):
        asked = option(asked)
    return asked


def _margin(context: click.Context, margin: float) -> float:
    """That of a sheet is generous; a poster's is what no printer reaches."""
    is_asked = context.get_parameter_source("margin") is not ParameterSource.DEFAULT
    return margin if is_asked else OUR_MARGIN


def _sides(text: str) -> tuple[float | None, float | None]:
    """The width and the height; raises UserError where neither is said."""
    found = _SIZE.fullmatch(text.replace(" ", ""))
    width, height = (side and float(side) for side in found.groups()) if found else (None, None)
    if not width and not height:
        raise UserError(
            _("“{text}” is no size; say 2400x, x1200 or 2400x1200 in millimetres").format(text=text)
        )
    return width or None, height or None
