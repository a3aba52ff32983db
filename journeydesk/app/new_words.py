"""Which words of a text another one has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

WORDS = re.compile(r"\S+|\s+")
LONGEST = 400  # pieces: beyond that nobody compares word by word, and it would take long


def pieces(text: str, other: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is only here; blanks are never told."""
    here, there = WORDS.findall(text), WORDS.findall(other)
    if max(len(here), len(there)) > LONGEST:
        yield text, False
        return
    matcher = SequenceMatcher(None, there, here, autojunk=False)
    for kind, _a, _b, start, end in matcher.get_opcodes():
        for piece in here[start:end]:
            yield piece, kind != "equal" and not piece.isspace()
