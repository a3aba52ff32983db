"""What a cell makes of the marks of a captured line; what does not fit stays in the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.i18n import _
from journeydesk.layout import holds_cards, label_of_card, label_of_lane, signed
from journeydesk.model import CARD_KIND_OF_LANE, EMOTION_WORDS, CardKind, Lane, LaneKind, Records
from journeydesk.tools.capture import KINDS, Captured, read_capture
from journeydesk.tools.spots import Spot


def read_line(
    records: Records, spot: Spot, line: str, kind: CardKind | None = None
) -> tuple[Captured, list[str]]:
    """A line as it will land, and a sentence for each mark that does not land as one.

    A card is of that kind unless a mark says otherwise. A mark without a field stays in the words:
    nothing that was typed is lost.
    """
    if spot.lane is None or spot.stage is None:
        return Captured(line.strip()), []  # a name is a name
    captured, lane = read_capture(line), records.get(Lane, spot.lane)
    told = [
        _("There is no field for an owner yet: “@{name}” stays in the words.").format(name=name)
        for name in captured.owners
    ]
    captured = replace(captured, text=_with_names(captured.text, "@", captured.owners), owners=())
    if not holds_cards(lane.kind):
        return _as_no_card(captured, lane.kind, told)
    if kind and not captured.is_empty:
        captured = replace(captured, kind=captured.kind or kind)
    return _as_card(captured, spot, lane, told)


def _as_card(
    captured: Captured, spot: Spot, lane: Lane, told: list[str]
) -> tuple[Captured, list[str]]:
    """A kind that is not the lane's is kept, and said; a feeling needs somewhere to be felt."""
    if captured.feeling is not None and spot.touchpoint is None:
        mark = signed(captured.feeling) if captured.feeling else "+0"
        sentence = _("A feeling needs a touchpoint: “{mark}” stays in the words.")
        told.append(sentence.format(mark=mark))
        captured = replace(captured, text=f"{mark} {captured.text}".rstrip(), feeling=None)
    if captured.kind and captured.kind != CARD_KIND_OF_LANE.get(lane.kind, captured.kind):
        sentence = _("{kind}, kept in the lane “{lane}”")
        told.append(sentence.format(kind=label_of_card(captured.kind), lane=_name_of(lane)))
    return captured, told


def _as_no_card(captured: Captured, kind: LaneKind, told: list[str]) -> tuple[Captured, list[str]]:
    """A touchpoint's title, or a feeling and its word: no kind and no tags."""
    if captured.tags or captured.kind:
        told.append(_("Only cards have a kind and tags: those marks stay in the words."))
    sign = next((mark for mark, k in KINDS.items() if k == captured.kind), "")
    text = _with_names(f"{sign}{captured.text}", "#", captured.tags)
    captured = replace(captured, text=text, kind=None, tags=())
    if kind == LaneKind.EMOTION_CURVE and captured.feeling is None:
        captured = replace(captured, feeling=EMOTION_WORDS.get(text.lower(), 0.0))
    return captured, told


def _with_names(text: str, sign: str, names: Sequence[str]) -> str:
    return " ".join([text, *[sign + name for name in names]]).strip()


def _name_of(lane: Lane) -> str:
    return lane.label or label_of_lane(lane.kind)
