"""draw.io: the shapes of each page.

A page is XML, as it is or packed: URL-encoded, deflated without a header, in base64.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from journeydesk.i18n import _
from journeydesk.interchange.diagrams.html_words import html_words
from journeydesk.interchange.diagrams.labels import Label, Page, map_of_pages
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.xml_text import parsed_xml

MOST_UNPACKED = 16_000_000  # bytes of all pages together: 2 s
DEEPEST = 50  # groups in groups

_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")
_SHAPED = ("object", "UserObject")


def read_drawio(source: Source) -> Imported:
    """A stage for each page, its labels in the inbox lane. Raises InputRefused."""
    return map_of_pages(tuple(_Drawing(source).pages()), "drawio", source)


@dataclass(frozen=True, slots=True)
class Shape:
    """A cell; its place is within its parent's."""

    id: str
    parent: str
    words: str
    is_edge: bool
    x: float
    y: float


class _Drawing:
    def __init__(self, source: Source) -> None:
        self._source, self._left = source, MOST_UNPACKED

    def pages(self) -> Iterator[Page]:
        root = parsed_xml(self._source.data, self._source.refuse)
        if root.tag == "mxlibrary":
            yield from self._of_library(root)
        elif root.tag == "mxfile":
            for number, diagram in enumerate(root.iter("diagram"), start=1):
                model = diagram.find("mxGraphModel")
                found = self._unpacked(diagram.text or "") if model is None else model
                yield _page(diagram.get("name") or _page_name(number), found)
        else:
            yield _page(_page_name(1), root)

    def _of_library(self, root: Element) -> Iterator[Page]:
        try:
            items = json.loads(root.text or "[]")
        except (ValueError, RecursionError):
            self._source.refuse(_("it is a damaged draw.io library"))
        for number, item in enumerate(items if isinstance(items, list) else (), start=1):
            if isinstance(item, dict) and "xml" in item:
                yield _page(str(item.get("title") or _page_name(number)), self._entry(item["xml"]))

    def _entry(self, xml: Any) -> Element:
        text = str(xml).strip()
        is_plain = text.startswith("<")
        return parsed_xml(text, self._source.refuse) if is_plain else self._unpacked(text)

    def _unpacked(self, packed: str) -> Element:
        try:
            stream = zlib.decompressobj(wbits=-15)
            raw = stream.decompress(base64.b64decode(packed.strip()), self._left)
        except (binascii.Error, ValueError, zlib.error):
            self._source.refuse(_("a page of it is damaged"))
        if stream.unconsumed_tail:
            self._source.refuse(_("its pages are larger than 16 MB when they are unpacked"))
        self._left -= len(raw)
        escaped = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), raw)
        return parsed_xml(escaped.decode("utf-8", errors="replace"), self._source.refuse)


def _page_name(number: int) -> str:
    return _("Page {n}").format(n=number)


def _page(name: str, model: Element) -> Page:
    shapes = {shape.id: shape for shape in _shapes(model)}
    labelled = [shape for shape in shapes.values() if shape.words]
    labels = tuple(Label(shape.words, *_place(shape, shapes)) for shape in labelled)
    lines = sum(shape.is_edge and not shape.words for shape in shapes.values())
    return Page(name, labels, lines)


def _shapes(model: Element) -> Iterator[Shape]:
    """Words are an attribute of the cell, or of the object around it."""
    around = {id(cell): each for tag in _SHAPED for each in model.iter(tag) for cell in each}
    for number, cell in enumerate(model.iter("mxCell")):
        outer = around.get(id(cell), cell)
        if "vertex" in cell.keys() or "edge" in cell.keys():  # noqa: SIM118, no mapping
            yield _shape(cell, outer, outer.get("id") or f" {number}")


def _shape(cell: Element, outer: Element, id_: str) -> Shape:
    label = outer.get("label") or cell.get("value") or ""
    is_markup = "html=1" in (cell.get("style") or "")
    box = cell.find("mxGeometry")
    return Shape(
        id=id_,
        parent=cell.get("parent") or "",
        words=html_words(label) if is_markup else label.strip(),
        is_edge=cell.get("edge") == "1",
        x=_number(box, "x"),
        y=_number(box, "y"),
    )


def _number(box: Element | None, name: str) -> float:
    try:
        return float(box.get(name) or 0) if box is not None else 0.0
    except ValueError:
        return 0.0


def _place(shape: Shape, shapes: dict[str, Shape]) -> tuple[float, float]:
    x, y, above = shape.x, shape.y, shapes.get(shape.parent)
    for _depth in range(DEEPEST):
        if above is None:
            break
        x, y, above = x + above.x, y + above.y, shapes.get(above.parent)
    return x, y
