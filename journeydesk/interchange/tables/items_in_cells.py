"""A cell's text as the items that its author meant: by line breaks, bullets, numbers and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesk.model import clean_text

# Said of a cell that has nothing to say.
_NOTHING = """not applicable|n/a|n. a.|n.a.|na|nil|tbd|…|...|?|nicht zutreffend|entfällt|k. a.|k.a.
    sans objet|non applicable|s/o|no aplica|não se aplica|non applicabile|niet van toepassing|n.v.t.
    не применимо|неприменимо|нет данных|н/д|해당 없음|해당없음|없음
    該当なし|なし|不适用|不適用|无"""
_NOTHING_WORDS = frozenset(word.strip() for word in re.split(r"[|\n]", _NOTHING))
_DASHES = re.compile(r"[-–—―−‒_\s]*")
_BREAK = re.compile(r"<\s*/?\s*br\s*/?\s*>", re.IGNORECASE)
_BULLET = re.compile(r"\A\s*(?:[-*•·‣▪▫◦●○■□►▶➢✓✔–—]\s+|[•‣▪◦●➢]|\(?\d{1,2}[.)]\s+)")
_INLINE_BULLET = re.compile("[•‣▪●]")
_MASK = re.compile(r"[‘“„«\"][^”“»\"\n]*[”“»\"]|\([^()\n]*\)|（[^（）\n]*）|\[[^\[\]\n]*\]")
_QUOTE = re.compile(r"[“„«\"][^”“»\"\n]+[”“»\"]")
_QUOTES = re.compile(rf"(?:{_QUOTE.pattern}\s+)+{_QUOTE.pattern}")
_SENTENCES = re.compile(r"[.!?][”\"»)]?\s+[^\W\d_a-z]")
_ONE_ITEM = "• "
_SHORT, _FEW_WORDS = 40, 4


def is_empty(text: str) -> bool:
    """True for cells that say, in whatever way, that there is nothing."""
    plain = " ".join(text.split()).casefold().strip("()")
    return bool(_DASHES.fullmatch(plain)) or plain in _NOTHING_WORDS


def has_lines(text: str) -> bool:
    """True where line breaks divide its items: other signs are a part of them then."""
    return sum(map(bool, map(str.strip, _BREAK.sub("\n", text).splitlines()))) > 1


def items_of(text: str, *, has_commas: bool = False, is_by_line: bool = False) -> list[str]:
    """The items of a cell; none where it is empty. `is_by_line`: nothing else divides them.

    A comma is a part of a sentence, but where `has_commas` and everything between commas is short.
    """
    lines = _BREAK.sub("\n", clean_text(text)).split("\n")
    if is_by_line:
        return [item for line in lines if not is_empty(item := _without_bullet(line))]
    found = [item for line in lines for item in _items_of_line(line)]
    if has_commas and len(found) == 1 and not text.lstrip().startswith(_ONE_ITEM):
        found = _between_commas(found[0])
    return [item for item in found if not is_empty(item)]


def _items_of_line(line: str) -> Iterator[str]:
    """Quotes one after the other are items; prose is one, whatever signs are in it, and so is what
    stands behind a round bullet."""
    is_one = line.lstrip().startswith(_ONE_ITEM)
    line = _without_bullet(line)
    if is_one:
        yield from (piece.strip() for piece in _INLINE_BULLET.split(line))
        return
    if _QUOTES.fullmatch(line):
        yield from _QUOTE.findall(line)
        return
    for piece in _INLINE_BULLET.split(line):
        is_prose = _SENTENCES.search(_masked(piece))
        yield from (part.strip() for part in ([piece] if is_prose else _cut(piece, ";；")))


def _without_bullet(line: str) -> str:
    return _BULLET.sub("", line, count=1).strip()


def _between_commas(item: str) -> list[str]:
    parts = [part.strip() for part in _cut(item, ",，、")]
    is_list = all(len(part) <= _SHORT and len(part.split()) <= _FEW_WORDS for part in parts)
    return parts if is_list else [item]


def _cut(text: str, signs: str) -> Iterator[str]:
    """At each of these signs, but not within quotes and parentheses."""
    masked = _masked(text)
    start = 0
    for place, sign in enumerate(masked):
        if sign in signs:
            yield text[start:place]
            start = place + 1
    yield text[start:]


def _masked(text: str) -> str:
    """With what is within quotes and parentheses made plain."""
    return _MASK.sub(lambda found: "_" * len(found[0]), text)
