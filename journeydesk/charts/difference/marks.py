"""Differences as marks on the map: an edge, and a sign with its word, in the colour of its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from journeydesk.analysis.compare import Change, ChangeKind
from journeydesk.charts.comparison.words import KINDS, SIGNS
from journeydesk.charts.overlays.overlay import Mark, Overlay, Sample
from journeydesk.charts.overlays.pill import ink_on, pill
from journeydesk.drawing import Box, Color, Op, Rect, Stroke
from journeydesk.i18n import _, ngettext
from journeydesk.layout import Memo
from journeydesk.layout.metrics import CARD_RADIUS
from journeydesk.model import RecordId

# The cards whose colour tells it in every theme.
COLORS: dict[ChangeKind, str] = {
    ChangeKind.ADDED: "touchpoint",
    ChangeKind.REMOVED: "pain_point",
    ChangeKind.CHANGED: "quote",
    ChangeKind.MOVED: "customer_action",
}
GONE_DASH = (5.0, 4.0)
VEIL = 110  # of 255: through more than that, words are read at less than 4:1 in dark colours

Kinds = tuple[ChangeKind, ...]


def difference_overlay(
    title: str, changes: Sequence[Change], marked: Mapping[RecordId, Kinds], memo: Memo
) -> Overlay:
    """`marked` is by what lies on the map; the legend counts all changes."""
    counts = Counter(change.kind for change in changes)
    samples = [
        Sample(f"{counts[kind]} {_(KINDS[kind])}", _mark((kind,), memo))
        for kind in ChangeKind
        if counts[kind]
    ]
    n = len(changes)
    total = ngettext("{n} difference", "{n} differences", n).format(n=n)
    closing = Sample(total if n else _("Nothing differs."))
    return Overlay(
        title, {id_: _mark(kinds, memo) for id_, kinds in marked.items()}, (*samples, closing)
    )


def color_of(kind: ChangeKind, memo: Memo) -> Color:
    return memo.theme.cards[COLORS[kind]].bar


def words_of(kinds: Kinds) -> str:
    """Signs and words: `~ > changed, moved`."""
    signs = " ".join(SIGNS[kind] for kind in kinds)
    return f"{signs} {', '.join(_(KINDS[kind]) for kind in kinds)}"


def _mark(kinds: Kinds, memo: Memo) -> Mark:
    return Mark(words_of(kinds), partial(_drawn, kinds, memo), partial(_edge, kinds, memo))


def _drawn(kinds: Kinds, memo: Memo, width: float, height: float) -> list[Op]:
    ground = color_of(kinds[0], memo)
    colors = ground, ink_on(ground, memo)
    return [
        *_edge(kinds, memo, width, height),
        *pill(words_of(kinds), width, -6.0, colors, memo),
    ]


def _edge(kinds: Kinds, memo: Memo, width: float, height: float) -> list[Op]:
    """What is gone lies under a veil, in dashes."""
    is_gone = ChangeKind.REMOVED in kinds
    stroke = Stroke(color_of(kinds[0], memo), 2.2, GONE_DASH if is_gone else ())
    veil = memo.theme.map["paper"]._replace(a=VEIL) if is_gone else None
    around = Rect(-1.5, -1.5, width + 3.0, height + 3.0)
    return [Box(around, veil, stroke, CARD_RADIUS + 1.5)]
