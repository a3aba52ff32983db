"""A column's role by its heading, in the languages of `heading_words`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from journeydesk.interchange.evidence.heading_words import WHOLE, WITHIN
from journeydesk.interchange.evidence.roles import Role

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # createdAt
_GAP = re.compile(r"[\W_]+")
SPACELESS = "\u1100"  # from here on words are written without blanks between them


def plain(heading: str) -> str:
    """Without case, marks and punctuation; words are one blank apart."""
    apart = unicodedata.normalize("NFKD", _HUMP.sub(" ", heading))
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return _GAP.sub(" ", bare).strip().casefold()


@cache
def _phrases() -> tuple[tuple[str, Role, bool], ...]:
    """The longest first: "customer type" says more than "customer"; True: all of a heading."""
    found = [
        (plain(phrase), role, is_whole)
        for words, is_whole in ((WHOLE, True), (WITHIN, False))
        for role, phrases in words.items()
        for phrase in phrases.split(",")
    ]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def role_of_heading(heading: str) -> Role | None:
    """What it says; None where it says nothing known."""
    words = plain(heading)
    for phrase, role, is_whole in _phrases():
        if words == phrase or (not is_whole and _holds(words, phrase)):
            return role
    return None


def _holds(words: str, phrase: str) -> bool:
    if phrase >= SPACELESS:
        return phrase in words
    return f" {phrase} " in f" {words} "


def is_question(heading: str) -> bool:
    """As a form writes them over its columns."""
    return heading.rstrip().endswith(("?", "？", "؟")) or len(heading.split()) > 5
