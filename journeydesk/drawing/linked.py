"""Where in a group's ink the addresses of its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from journeydesk.addresses import addresses_in
from journeydesk.drawing.geometry import Rect
from journeydesk.drawing.ops import Glyphs, Group


@dataclass(frozen=True, slots=True)
class Linked:
    """An address, the operations that show it by their numbers, and its places in the group."""

    address: str
    ops: range
    places: tuple[Rect, ...]  # one for each of its lines


def links_of(group: Group) -> tuple[Linked, ...]:
    """The addresses in a group's words, each where it stands first.

    Lines lose the blanks they end at, so that words and ink are compared without any.
    """
    addresses = addresses_in(group.label)
    if not addresses:
        return ()
    inked = [(i, op) for i, op in enumerate(group.ops) if isinstance(op, Glyphs)]
    texts = ["".join(op.run.text.split()) for _i, op in inked]
    ends = list(accumulate(map(len, texts)))
    found = []
    for address in addresses:
        start = "".join(texts).find(address)
        here = range(start, start + len(address))
        over = [
            (i, op, range(here.start - end + len(text), here.stop - end + len(text)))
            for (i, op), text, end in zip(inked, texts, ends, strict=True)
            if start >= 0 and here.start < end and here.stop > end - len(text)
        ]
        if over:
            ops = range(over[0][0], over[-1][0] + 1)
            found.append(Linked(address, ops, tuple([_place(op, part) for _i, op, part in over])))
    return tuple(found)


def _place(op: Glyphs, part: range) -> Rect:
    """Of these letters of a run, blanks not counted; of all where it is read from the right."""
    run = op.run
    letters = [] if run.rtl else list(_letters(op))[max(0, part.start) : part.stop]
    left, right = (letters[0][0], letters[-1][1]) if letters else (0.0, run.advance)
    height = (run.face.ascent + run.face.descent) * run.size
    return Rect(op.x + left, op.y - run.face.ascent * run.size, right - left, height)


def _letters(op: Glyphs) -> Iterator[tuple[float, float]]:
    """Where each letter that is no blank begins and ends, those of one glyph with it."""
    placed = op.run.placed()
    ends = (*placed.xs[1:], op.run.advance)
    for x, end, source in zip(placed.xs, ends, placed.sources, strict=True):
        for _letter in "".join(source.split()):
            yield x, end
