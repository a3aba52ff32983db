"""Numbers as people read them, and rows under each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining, east_asian_width

from journeydesk.analysis.number import Figure
from journeydesk.i18n import _
from journeydesk.layout.amounts import fixed

UNKNOWN = "?"
WIDEST = 52  # columns of a terminal, of a text among numbers


def score(value: float | None) -> str:
    """With one decimal."""
    return UNKNOWN if value is None else fixed(value, 1)


def emotion(value: float | None) -> str:
    """With its sign and two decimals."""
    return UNKNOWN if value is None else fixed(value, 2, "+")


def percent(share: float | None) -> str:
    return UNKNOWN if share is None else f"{fixed(100 * share, 1)} %"


def known(figure: Figure) -> str:
    k, n = figure.known
    return _("{k} of {n} known").format(k=k, n=n)


def rows(heads: Sequence[str], found: Iterable[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as their widest cell; the first holds words, the others numbers."""
    lines = [[_short(first), *others] for first, *others in (heads, *found)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        first, *others = [" " * (w - _width(cell)) for cell, w in zip(line, widths, strict=True)]
        numbers = "".join(f"  {space}{cell}" for space, cell in zip(others, line[1:], strict=True))
        yield f"  {line[0]}{first}{numbers}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _width(text: str) -> int:
    """In columns of a terminal."""
    wide = sum(east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(bool(combining(c)) for c in text)
