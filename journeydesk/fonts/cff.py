"""The little of the Compact Font Format that is written here: which glyph has which id.

Adobe Technical Note #5176, "The Compact Font Format Specification".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_CHARSET = 15  # the operator whose number says where the ids are
_LONG = 29  # a number in four bytes follows


def with_ids(cff: bytes, ids: Sequence[int]) -> bytes:
    """A CID-keyed font whose glyphs have these ids, from the second on; the first's is 0.

    HarfBuzz numbers them from 1 upwards, and readers look glyphs up by id.
    """
    place = _place_of_charset(cff)
    changed = bytearray(cff)
    changed[place : place + 4] = struct.pack(">I", len(cff))
    return bytes(changed) + struct.pack(f">B{len(ids)}H", 0, *ids)


def _place_of_charset(cff: bytes) -> int:
    _names, end = _index(cff, cff[2])
    start, end = _index(cff, end)
    for at, operator in _operands(cff, start, end):
        if operator == _CHARSET and cff[at] == _LONG:
            return at + 1
    raise ValueError("a font without a charset")


def _index(cff: bytes, at: int) -> tuple[int, int]:
    """Where the data of an INDEX of one item starts, and where it ends."""
    size = cff[at + 2]
    offsets = at + 3
    start = offsets + 2 * size
    return start, start - 1 + int.from_bytes(cff[offsets + size : start])


def _operands(cff: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the last operand of each operator of a DICT begins, and the operator's first byte."""
    operand = at
    while at < end:
        first = cff[at]
        if first <= 21:
            yield operand, first
            at += 2 if first == 12 else 1
        else:
            operand = at
            at += _length(cff, at)


def _length(cff: bytes, at: int) -> int:
    """Of a number."""
    first = cff[at]
    if first == 30:  # digits, two a byte, until one of them is 15
        return next(n for n in range(1, 40) if 15 in divmod(cff[at + n], 16)) + 1
    return {28: 3, _LONG: 5}.get(first, 1 if first < 247 else 2)
