"""Text of other programs: what of it a card can hold, and as how many cards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

from journeydesk.errors import InputRefused
from journeydesk.i18n import _

MOST_CARDS = 300  # at once: put down, laid out and inspected in 63 ms
LONGEST_CARD = 10_000  # characters: laid out and drawn in 60 ms, in emoji in 100
LONGEST = 100_000  # characters of all cards together

# Lone surrogates cannot be written to a file; controls but for breaks and tabs, byte order marks
# and noncharacters are nothing to anybody. Joiners and direction marks belong to the letters.
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text without what no card can hold; every kind of line break becomes a plain one.

    Raises InputRefused where there is more of it than a map should get at once.
    """
    if len(text) > LONGEST:
        _refuse_text(len(text))
    if text.isprintable():
        return text
    return _NOT_TEXT.sub("", _BREAK.sub("\n", text))


def words(text: str) -> str:
    """The text as it goes into words that are being written. Raises InputRefused."""
    cleaned = clean(text)
    checked((cleaned,))
    return cleaned


def one_card(text: str) -> tuple[str, ...]:
    """The text as the words of one card; none where it is blank. Raises InputRefused."""
    return checked((clean(text).strip(),))


def a_card_a_line(text: str) -> tuple[str, ...]:
    """A card for each line that is not blank. Raises InputRefused."""
    return checked(line.strip() for line in clean(text).split("\n"))


def checked(cards: Iterable[str]) -> tuple[str, ...]:
    """Those that are not empty. Raises InputRefused where they are too many, or one too long."""
    found = tuple(card for card in cards if card)
    if len(found) > MOST_CARDS:
        told = _("That makes {n:,} cards, {most} is the most at once: nothing was pasted.")
        raise InputRefused(told.format(n=len(found), most=MOST_CARDS))
    longest, total = max(map(len, found), default=0), sum(map(len, found))
    if total > LONGEST:
        _refuse_text(total)
    if longest > LONGEST_CARD:
        told = _("A card holds {most:,} characters, this has {length:,}: nothing was pasted.")
        raise InputRefused(told.format(length=longest, most=LONGEST_CARD))
    return found


def _refuse_text(length: int) -> NoReturn:
    told = _("That text has {length:,} characters, {most:,} is the most: nothing was pasted.")
    raise InputRefused(told.format(length=length, most=LONGEST))
