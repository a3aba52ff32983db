"""A Markdown text as lines that count: what is code, comment or front matter left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.interchange.tables.markdown_words import plain_words

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*")
_BOLD_ALONE = re.compile(r"\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)([^*_]+?)(?:\*\*|__)\s*:?\s*")
UNDER_ALL = 7  # the level of a line in bold: below every heading


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 for the title. `line` counts from 1."""

    level: int
    text: str
    line: int


def counted_lines(text: str) -> list[str]:
    """As many as there are in the text."""
    lines = _without_comments(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return list(_without_fences(_without_front_matter(lines)))


def heading_in(line: str, number: int) -> Heading | None:
    """The heading that a line is; one that is nothing but bold is one too."""
    if found := _HEADING.fullmatch(line):
        return Heading(len(found[1]), plain_words(found[2] or ""), number)
    if found := _BOLD_ALONE.fullmatch(line):
        return Heading(UNDER_ALL, plain_words(found[1]).rstrip(": "), number)
    return None


def _without_comments(text: str) -> str:
    first, *others = text.split("<!--")
    kept = [first]
    for other in others:
        comment, _end, after = other.partition("-->")
        kept += ["\n" * comment.count("\n"), after]
    return "".join(kept)


def _without_front_matter(lines: list[str]) -> list[str]:
    """Only at the very start, and only where it ends."""
    if lines[0].lstrip("\ufeff").rstrip() != "---":
        return lines
    ends = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "..."))
    end = next(ends, 0)
    return [""] * end + lines[end:]


def _without_fences(lines: list[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        is_end = bool(fence and found and found[1].startswith(fence))
        if found and not fence:
            fence = found[1]
        elif is_end:
            fence = ""
        yield "" if found or fence or is_end else line
