"""What stands in a cell: nothing, a number, stars, words for how it was, yes or no."""

from __future__ import annotations

import re
from functools import lru_cache

from journeydesk.interchange.evidence.headings import plain

_NOTHING = frozenset(
    word.strip()
    for word in """na, n/a, #n/a, n.a., n.a, nan, null, none, nil, -, –, —, --, ?, ., k.a.,
        not applicable, keine angabe, s/o, non applicable, no aplica, não se aplica, ej tillämpligt,
        не применимо, 해당 없음, 該当なし, 不适用""".split(",")
)
_NUMBER = re.compile(
    r"""([-+−]?\d{1,9}(?:[.,]\d+)?)      # 4  4,5  −1
    \s*(?:%|点|점|분|/\s*\d+|out\ of\ \d+|sur\ \d+|von\ \d+|stars?|★|⭐|sterne?)?
    \s*(?:[-–—:.=(].{0,80})?""",  # 9 - very likely
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_STARS = re.compile(r"([★⭐]\ufe0f?)+☆*")
_YES = frozenset("yes y true 1 x ja j oui si sí sim da да 예 네 はい 是 ✓ ✔ escalated".split())
_NO = frozenset("no n false 0 nein non não nao nee nej nei ei нет 아니오 いいえ 否".split())


def is_nothing(cell: str) -> bool:
    """Empty, or a word for it: no answer was given."""
    return not cell.strip() or (len(cell) < 20 and cell.strip().casefold() in _NOTHING)


def number_in(cell: str) -> float | None:
    """A number with what belongs to it ("4/5", "4,5", "9 - very likely"), or stars; else None."""
    bare = cell.strip()
    if match := _NUMBER.fullmatch(bare):
        return float(match[1].replace(",", ".").replace("−", "-"))
    if _STARS.fullmatch(bare):
        return float(bare.count("★") + bare.count("⭐"))
    return None


def is_yes(cell: str) -> bool | None:
    """None where it says neither."""
    word = cell.strip().casefold()
    return True if word in _YES else False if word in _NO else None


@lru_cache(4_096)
def key_of(cell: str) -> str:
    """What names the same thing has the same key, however it is written."""
    return plain(cell) or cell.strip().casefold()
