"""Mermaid's lexer for `journey`: the first rule that fits wins, longer matches do not.

The rules and their order are those of Mermaid 12.3.0. Entities such as `#58;`, which Mermaid
hides before its lexer runs, are part of the rules here. Nothing backtracks: a line of a million
characters takes one pass.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.interchange.mermaid.source import Excerpt
from journeydesk.interchange.mermaid.text import SPACE

_ENTITY = r"\#\w++;"
# Outside the BMP a character is two for JavaScript, and `%%` does not follow its first half.
_RULES = re.compile(
    rf"""
      (?P<comment>%(?!\{{)[^\n]*+)
    | (?P<hidden>[^}}\U00010000-\U0010ffff]%%[^\n]*+)
    | (?P<newline>\n++)
    | (?P<blank>[{SPACE}]++)
    | (?P<cut>\#(?!\w++;)[^\n]*+)
    | (?P<header>journey\b)
    | title[{SPACE}](?P<title>(?:[^\#\n;]++|{_ENTITY})++)
    | accTitle[{SPACE}]*+:[{SPACE}]*+(?P<acc_title>[^\n]*+)
    | accDescr[{SPACE}]*+:[{SPACE}]*+(?P<acc_descr>[^\n]*+)
    | accDescr[{SPACE}]*+\{{(?P<acc_lines>[^}}]*+)\}}
    | accDescr[{SPACE}]*+(?P<unclosed>\{{)
    | section[{SPACE}](?P<section>(?:[^\#:\n;]++|{_ENTITY})++)
    | (?P<name>(?:[^\#:\n;]++|{_ENTITY})++)
    | (?P<data>:(?:[^\#\n;]++|{_ENTITY})++)
    | (?P<stray>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is what the rule keeps; it may begin on a later line than its keyword."""

    kind: str
    text: str
    line: int
    text_line: int


def tokens(source: Excerpt) -> Iterator[Token]:
    """Everything but white space, and "end" at last; nothing follows what cannot be read."""
    line = source.first_line
    for found in _RULES.finditer(source.text):
        kind = found.lastgroup or ""
        if kind != "blank":
            line = source.line_of(found.start())
            yield Token(kind, found[kind], line, source.line_of(found.start(kind)))
        if kind in ("unclosed", "stray"):
            return
    yield Token("end", "", line, line)
