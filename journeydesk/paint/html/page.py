"""A map as one web page: drawing, outline and table, with nothing asked for outside of it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from string import Template
from typing import BinaryIO

from journeydesk import __version__
from journeydesk.bundle import resources
from journeydesk.color import Color
from journeydesk.drawing import Drawing
from journeydesk.i18n import _, is_from_the_right
from journeydesk.paint.html.outline import outline_lines
from journeydesk.paint.html.styles import Sides, color_rules, font_rules
from journeydesk.paint.html.table import table_lines
from journeydesk.paint.html.telling import Told
from journeydesk.paint.page import NO_PICTURES, About, Checkpoint, Pictures, go_on
from journeydesk.paint.svg_body import SvgBody
from journeydesk.paint.svg_syntax import Names, escaped, number, paint, place, quoted
from journeydesk.paint.svg_text import SvgText

# A page of a stranger's words: no script but ours runs, and nothing is fetched, whatever they are.
POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; "
    "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
OWN_NAMES = ("the-map", "the-table")
SIGNS = "0123456789%−+"  # that the script writes


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a page: its own by name, light and dark, and those of the drawing."""

    window: Mapping[str, tuple[Color, Color]]
    sides: Sides


def write_html(
    file: BinaryIO,
    drawing: Drawing,
    told: Told,
    about: About,
    look: Look,
    *,
    pictures: Pictures = NO_PICTURES,
    checkpoint: Checkpoint = go_on,
) -> None:
    """Write the page; raises what `checkpoint` raises."""
    names = Names()
    for name in OWN_NAMES:
        names.new(name)
    svg = list(_svg(drawing, about, SvgBody(SvgText.TEXT, names, pictures), checkpoint))
    words, script = _words(), _template("script.js")
    letters = told.texts() + about.title + "".join(words.values()) + SIGNS
    style = "\n".join(_style(drawing, letters, look))
    page = Template(_template("page.html")).substitute(
        words,
        language=quoted(about.language),
        direction="rtl" if is_from_the_right(about.language) else "ltr",
        policy=POLICY.format(script=_digest(script), style=_digest(style)),
        version=__version__,
        title=escaped(about.title),
        style=style,
        svg="\n".join(svg),
        outline="\n".join(outline_lines(told, names.of)),
        table="\n".join(table_lines(told, about.title)),
        script=script,
    )
    file.write(page.encode())


def _style(drawing: Drawing, letters: str, look: Look) -> Iterator[str]:
    yield from font_rules(drawing, letters)
    yield from color_rules(look.window, look.sides)
    yield _template("style.css")


def _svg(drawing: Drawing, about: About, body: SvgBody, checkpoint: Checkpoint) -> Iterator[str]:
    """A picture with one name, until the script makes each card a stop of its own."""
    width, height = number(drawing.width), number(drawing.height)
    yield (
        f'<svg role="img" aria-label={quoted(about.title)} viewBox="0 0 {width} {height}"'
        f' width="{width}pt" height="{height}pt" stroke-linecap="round" stroke-linejoin="round">'
    )
    yield f"<rect{place(0, 0, drawing.width, drawing.height)}{paint(drawing.background)}/>"
    yield from body.drawing(drawing, checkpoint)
    yield "</svg>"


def _words() -> dict[str, str]:
    """What the page says of itself, fit for text and for values."""
    found = {
        "skip_to_map": _("Skip to the map"),
        "skip_to_table": _("Skip to the table"),
        "outline_word": _("Outline"),
        "map_word": _("Map"),
        "table_word": _("Table"),
        "shown": _("Shown"),
        "find": _("Find in the map"),
        "found": _("{n} of {all} found"),
        "zoom": _("Zoom"),
        "smaller": _("Smaller"),
        "larger": _("Larger"),
        "whole": _("Whole map"),
        "light_or_dark": _("Light or dark"),
        "made_with": _("Made with JourneyDesk; this page asks nothing of the network."),
    }
    return {name: quoted(text)[1:-1] for name, text in found.items()}


def _template(name: str) -> str:
    return (resources() / "html" / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
