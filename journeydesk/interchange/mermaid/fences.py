"""The journeys among the code fences of a Markdown text.

Any fence counts whose text begins with `journey`, whatever its tag: authors write `mermaid`,
`mermaid-example`, `text` or nothing. Fences may be indented, quoted or part of a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.interchange.mermaid.syntax import is_journey

MOST_FENCES = 2_000  # of a document: 100,000 journeys took 50 s

_OPENING = re.compile(
    r"(?P<prefix>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?)"
    r"(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?P<tag>[^`\s]*+)[^`]*+"
)
_PREFIX = re.compile(r"[ \t>]*+")


@dataclass(frozen=True, slots=True)
class Fence:
    """`line` is where the text begins in the file, from 1: the line after the opening fence."""

    tag: str
    text: str
    line: int

    @property
    def is_mermaid(self) -> bool:
        """Does the tag say so? Docusaurus, Quarto and others add to the name or put braces."""
        return self.tag.strip("{}").lower().startswith("mermaid")

    @property
    def is_journey(self) -> bool:
        return is_journey(self.text)


def fences(markdown: str) -> Iterator[Fence]:
    """Every code fence; one that is never closed reaches to the end."""
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    lines = enumerate(text.split("\n"), start=1)
    for number, line in lines:
        if opening := _OPENING.fullmatch(line):
            body = "\n".join(_body(opening, lines))
            yield Fence(opening["tag"], body, number + 1)


def _body(opening: re.Match[str], lines: Iterator[tuple[int, str]]) -> Iterator[str]:
    fence, width = opening["fence"], len(opening["prefix"])
    closing = re.compile(rf"[ \t>]*+{fence[0]}{{{len(fence)},}}+[ \t]*+")
    for _number, line in lines:
        if closing.fullmatch(line):
            return
        prefix = _PREFIX.match(line)
        yield line[min(width, prefix.end() if prefix else 0) :]
