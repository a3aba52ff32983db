"""Tags that are nearly XML: attributes without quotes, elements that are never closed.

A student tool writes CJML like that, so no XML reader reads it. There are no entities but HTML's,
and nothing is fetched: it is one pass over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from journeydesk.i18n import _
from journeydesk.interchange.checks import Refuse

MOST_ELEMENTS = 100_000
DEEPEST = 100
LONGEST_TAG = 20_000  # characters

_TAG = re.compile(
    rf"<(?:!--.*?-->|[?!][^>]*+>|(/?)([A-Za-z][\w:.-]*+)([^<>]{{0,{LONGEST_TAG}}}+)>)", re.S
)
_NAME = re.compile(r"([A-Za-z][\w:.-]*+)\s*+=\s*+")


@dataclass(slots=True)
class Element:
    """Names are in lower case; `pieces` is its own text, not that of its children."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join(unescape("".join(self.pieces)).split())

    def all(self, *tags: str) -> Iterator[Element]:
        """Those inside, at any depth, in their order."""
        for child in self.children:
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def text(self, *tags: str) -> str:
        """The words of the first of these that has some; "" for none."""
        return next(filter(None, (each.words for each in self.all(*tags))), "")


def parsed_loosely(text: str, refuse: Refuse) -> Element:
    """What is around all elements; an end that nothing began is passed over."""
    root = Element("")
    open_, at = [root], 0
    for number, found in enumerate(_TAG.finditer(text)):
        if number > MOST_ELEMENTS:
            refuse(_("it has more than {most} elements").format(most=MOST_ELEMENTS))
        open_[-1].pieces.append(text[at : found.start()])
        at = found.end()
        if found[2]:
            _take(found, open_)
        if len(open_) > DEEPEST:
            refuse(_("it is nested too deeply"))
    return root


def _take(found: re.Match[str], open_: list[Element]) -> None:
    closing, tag, rest = found[1], found[2].lower(), found[3]
    if closing:
        begun = [number for number, element in enumerate(open_) if element.tag == tag]
        del open_[begun[-1] if begun else len(open_) :]
        return
    element = Element(tag, _attributes(rest.removesuffix("/")))
    open_[-1].children.append(element)
    if not rest.endswith("/"):
        open_.append(element)


def _attributes(text: str) -> dict[str, str]:
    """A value without quotes reaches to the next name with "=" after it."""
    found: dict[str, str] = {}
    names = list(_NAME.finditer(text))
    ends = [each.start() for each in names[1:]] + [len(text)]
    for name, end in zip(names, ends, strict=False):
        value = text[name.end() : end].strip()
        if value[:1] in ("'", '"'):
            value = value[1:].partition(value[0])[0]
        found[name[1].lower()] = unescape(value)
    return found
