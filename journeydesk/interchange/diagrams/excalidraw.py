"""Excalidraw: the texts of a drawing or of a library of drawings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.diagrams.labels import Label, Page, map_of_pages
from journeydesk.interchange.members import Object, number_in, objects_in, text_in
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source


def read_excalidraw(source: Source) -> Imported:
    """A stage for each frame or item of a library, its texts in the inbox lane.

    Raises InputRefused.
    """
    if not isinstance(source.json, dict):
        source.refuse(_("it is no drawing of Excalidraw"))
    return map_of_pages(tuple(_pages(source.json)), "excalidraw", source)


def _pages(found: Object) -> Iterator[Page]:
    items = objects_in(found, "libraryItems")
    older = found.get("library")  # until 2022 an item was the list of its elements
    if not items and isinstance(older, list):
        items = [{"elements": elements} for elements in older]
    for number, item in enumerate(items, start=1):
        name = text_in(item, "name") or _("Item {n}").format(n=number)
        yield Page(name, tuple(_labels(objects_in(item, "elements"))))
    if elements := objects_in(found, "elements"):
        yield from _frames(elements)


def _frames(elements: list[Object]) -> Iterator[Page]:
    """Those from left to right, and before them what is in none."""
    inside = defaultdict(list)
    for element in elements:
        inside[text_in(element, "frameId")].append(element)
    frames = [each for each in elements if text_in(each, "type") in ("frame", "magicframe")]
    known = {text_in(frame, "id") for frame in frames}
    loose = [each for frame, found in inside.items() if frame not in known for each in found]
    if labels := tuple(_labels(loose)):
        yield Page(_("Drawing"), labels)
    for number, frame in enumerate(sorted(frames, key=lambda f: number_in(f, "x")), start=1):
        name = text_in(frame, "name") or _("Frame {n}").format(n=number)
        yield Page(name, tuple(_labels(inside[text_in(frame, "id")])))


def _labels(elements: list[Object]) -> Iterator[Label]:
    for element in elements:
        # The text as it was written; `text` has the line breaks of its box as well.
        words = text_in(element, "originalText") or text_in(element, "text")
        if text_in(element, "type") == "text" and words and element.get("isDeleted") is not True:
            yield Label(words, number_in(element, "x"), number_in(element, "y"))
