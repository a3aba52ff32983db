"""Who a persona is: a portrait, the name, what it says, how many it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.worksheets.fitting import fitted_text
from journeydesk.charts.worksheets.sheet import part, told
from journeydesk.drawing import Group, Op, Picture, Rect, Stroke, rounded
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.amounts import percent
from journeydesk.model import Image, Persona, Records

NAME = Style(21.0, weight=700, leading=1.15)
QUOTE = Style(14.0, italic=True, leading=1.35)
INITIAL = Style(64.0, weight=700, leading=1.0)
PART, MOST = 0.36, 190.0  # a portrait's side: of the height, and at most
NAME_HEIGHT, FACT = 52.0, 34.0


def who_parts(persona: Persona, records: Records, place: Rect, memo: Memo) -> Iterator[Group]:
    """The name first, though it stands below the portrait, or beside it where that is wider."""
    is_wide = place.w > place.h
    side = min(MOST, place.w * 0.8, place.h if is_wide else place.h * PART)
    left, top = (side + 16.0, 0.0) if is_wide else (0.0, side + 12.0)
    room = Rect(place.x + left, place.y + top, place.w - left, place.h - top)
    pen = Pen(memo, room.w)
    name = persona.name or _("Unnamed persona")
    high = fitted_text(name, NAME, room.w, NAME_HEIGHT, memo.ruler).height
    yield told("title", name, NAME, Rect(room.x, room.y, room.w, NAME_HEIGHT), pen, pen.ink)
    yield _portrait(persona, records, Rect(place.x, place.y, side, side), memo)
    facts = _facts(persona)
    count = len(facts) if is_wide else 1
    below = FACT * (len(facts) / count if facts else 0)
    if persona.quote:
        y = room.y + high + 10.0
        height = max(room.bottom - below - y - 8.0, 20.0)
        words = _("“{words}”").format(words=persona.quote.strip('“”" '))
        yield told("quote", words, QUOTE, Rect(room.x, y, room.w, height), pen, pen.dim)
    for i, (label, words) in enumerate(facts):
        x, y = (room.x + i * room.w / count, 0.0) if is_wide else (room.x, i * FACT)
        at = Rect(x, room.bottom - below + y, room.w / count - 8.0, FACT)
        yield _fact(label, words, at, memo)


def _portrait(persona: Persona, records: Records, place: Rect, memo: Memo) -> Group:
    """The picture, within the frame; without one the name's first letter."""
    pen, color = Pen(memo, place.w), memo.theme.personas[persona.style]
    whole = Rect(0.0, 0.0, place.w, place.h)
    edge = Stroke(color, 2.0)
    image = records.find(persona.picture)
    if isinstance(image, Image):
        scale = min(place.w / image.width, place.h / image.height)
        w, h = rounded(image.width * scale), rounded(image.height * scale)
        at = memo.frame(place.w).rect(Rect(0.0, 0.0, w, h))
        ops: list[Op] = [Picture(at, image.asset), pen.box(Rect(0.0, 0.0, w, h), None, edge, 3.0)]
        return part("portrait", place, ops, image.alt or _("Portrait"))
    initial = (persona.name.strip() or "?")[0].upper()
    ops = [pen.box(whole, color._replace(a=28), edge, place.w / 2)]
    baseline = place.h / 2 + INITIAL.size * 0.36
    ops += pen.middled(initial, INITIAL, place.w / 2, baseline, place.w, color)
    return part("portrait", place, ops)


def _facts(persona: Persona) -> list[tuple[str, str]]:
    size, base, weight = persona.segment_size, persona.evidence_base_n, persona.weight
    known = (
        (_("Segment size"), None if size is None else f"{size:,}"),
        (_("Evidence base"), None if base is None else f"{base:,}"),
        (_("Weight"), None if weight is None else percent(weight)),
    )
    return [(label, words) for label, words in known if words is not None]


def _fact(label: str, words: str, place: Rect, memo: Memo) -> Group:
    pen = Pen(memo, place.w)
    ops = [
        *pen.line(label, SMALL, 0.0, 11.0, place.w, pen.dim),
        *pen.line(words, HEAD, 0.0, 25.0, place.w, pen.ink),
    ]
    return part(f"fact {label}", place, ops, f"{label}: {words}")
