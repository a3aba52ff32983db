"""Stages of a Markdown text as headings, their lanes as headings with words below them.

    ## Discover
    ### User actions
    - searches
    - asks a friend

A lane may also be a line in bold, or the bold words that an item begins with. What is no journey
has headings too: they count where sections beside each other have the same ones below them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from journeydesk.interchange.look import Rows
from journeydesk.interchange.tables.markdown_blocks import UNDER_ALL, Heading, heading_in
from journeydesk.interchange.tables.markdown_words import plain_words

HEADING = ("Dimension", "Detail")  # as people write above such tables
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+(.*)")
_LABELLED = re.compile(
    r"\s*(?:[-*+•]\s+)?(?:\*\*|__)(?P<label>[^*_]{1,80}?)(?:\s*:\s*(?:\*\*|__)|(?:\*\*|__)\s*[:–—]\s*)"
    r"(?P<rest>.*)"
)
_NO_WORDS = re.compile(r"\s*(?:!\[[^\]]*\]\([^)]*\)|[-*_=\s]+|<[^>]*>)\s*")
_SHARED = 0.5  # of its lanes, a section has in common with one beside it


@dataclass(slots=True)
class Section:
    """A heading with the lines and the sections below it."""

    heading: Heading
    above: tuple[Heading, ...]
    items: list[str] = field(default_factory=list)
    inside: list[Section] = field(default_factory=list)

    @property
    def lanes(self) -> list[Section]:
        return [each for each in self.inside if each.items and not each.inside]


def listed_tables(lines: Sequence[str]) -> Iterator[tuple[Rows, tuple[Heading, ...]]]:
    """A table of a lane and its words a row for each stage, with the headings it stands below."""
    for siblings in _families(_sections(lines)):
        seen = Counter(name for each in siblings for name in {_key(lane) for lane in each.lanes})
        for section in siblings:
            shared = sum(seen[_key(lane)] > 1 for lane in section.lanes)
            if len(section.lanes) > 1 and shared >= _SHARED * len(section.lanes):
                rows = ((lane.heading.text, "\n".join(lane.items)) for lane in section.lanes)
                yield (HEADING, *rows), (*section.above, section.heading)


def _key(lane: Section) -> str:
    return lane.heading.text.casefold()


def _families(root: Section) -> Iterator[list[Section]]:
    """Sections beside each other, of the whole text."""
    waiting = [root]
    while waiting:
        section = waiting.pop()
        yield section.inside
        waiting += section.inside


def _sections(lines: Sequence[str]) -> Section:
    root = Section(Heading(0, "", 0), ())
    open_ones = [root]
    is_going_on = False
    for number, line in enumerate(lines, 1):
        if heading := _lane_or_heading(line, number):
            while open_ones[-1].heading.level >= heading.level:
                open_ones.pop()
            above = tuple(each.heading for each in open_ones[1:])
            section = Section(heading, above)
            open_ones[-1].inside.append(section)
            open_ones.append(section)
            line = _rest(line)
        is_going_on = _take(open_ones[-1], line, is_going_on and not heading)
    return root


def _lane_or_heading(line: str, number: int) -> Heading | None:
    if found := _LABELLED.fullmatch(line):
        return Heading(UNDER_ALL, plain_words(found["label"]), number)
    return heading_in(line, number)


def _rest(line: str) -> str:
    found = _LABELLED.fullmatch(line)
    return found["rest"] if found else ""


def _take(section: Section, line: str, is_going_on: bool) -> bool:
    """Add what a line says; a paragraph goes on until a line that is blank. Tables are none."""
    if not line.strip(" \t>") or _NO_WORDS.fullmatch(line) or line.lstrip(" >").startswith("|"):
        return False
    item = _ITEM.fullmatch(line)
    words = plain_words(item[1] if item else line.strip(" \t>"))
    if is_going_on and not item:
        section.items[-1] += " " + words
    elif words:
        section.items.append(words)
    return bool(section.items)
