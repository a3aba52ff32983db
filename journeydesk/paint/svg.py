"""SVG: millimetres outside, points inside. Nothing refers to anything outside the file."""

from typing import BinaryIO

from journeydesk.paint.page import MM, NO_PICTURES, About, Checkpoint, Page, Pictures, go_on
from journeydesk.paint.svg_layers import LayeredBody, summary
from journeydesk.paint.svg_syntax import Names, escaped, number, quoted
from journeydesk.paint.svg_text import SvgText


def write_svg(
    file: BinaryIO,
    page: Page,
    about: About,
    *,
    text: SvgText = SvgText.OUTLINES,
    pictures: Pictures = NO_PICTURES,
    checkpoint: Checkpoint = go_on,
) -> None:
    """Write the page; groups carry their ids, and their labels where Inkscape shows them."""
    writer = LayeredBody(text, Names(), pictures)
    body = list(writer.page(page, checkpoint))
    structure = page.drawing.structure
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _opening(page, about.language),
        f"<title>{escaped(about.title)}</title>",
        *([f"<desc>{escaped(summary(structure))}</desc>"] if structure else []),
        "<defs>",
        *writer.definitions(),
        "</defs>",
        *body,
        "</svg>\n",
    ]
    file.write("\n".join(lines).encode())


def _opening(page: Page, language: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
        f' width="{number(page.width / MM)}mm" height="{number(page.height / MM)}mm"'
        f' viewBox="0 0 {number(page.width)} {number(page.height)}" xml:lang={quoted(language)}'
        ' stroke-linecap="round" stroke-linejoin="round" font-family="Noto Sans, sans-serif">'
    )
