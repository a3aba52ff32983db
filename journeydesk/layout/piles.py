"""Cards below each other, under one touchpoint or across a stage, clusters with their outlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from journeydesk.drawing import Box, Group, Hit, Op, Rect, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.attached import Attached
from journeydesk.layout.card_words import NO_FACTS, CardWords, Shown
from journeydesk.layout.facts import facts_of
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import WORDS_HIT, Stack, body_hit
from journeydesk.layout.text import glyphs_of, wrapped
from journeydesk.model import Card, Cluster, RecordId


def words_of(card: Card, width: float, attached: Attached) -> CardWords:
    """What decides the look of a card of that width; `attached` has at least what is its own."""
    image = attached.images.get(card.image or "")
    findings = attached.findings.get(card.id)
    return CardWords(
        card.kind.value,
        card.text,
        width,
        colour=card.colour.value if card.colour else "",
        is_locked=card.locked,
        image=Shown(image.asset, image.width, image.height) if image else None,
        facts=facts_of(card, findings) if findings else NO_FACTS,
    )


def label_of(card: Card, attached: Attached) -> str:
    """Its words, or those for what its picture shows."""
    image = attached.images.get(card.image or "")
    return card.text or (image.alt if image else "")


class Pile:
    """Grows downwards as cards are put on; `above` is what its cell has on top already."""

    def __init__(
        self, x: float, width: float, above: Stack, attached: Attached, memo: Memo
    ) -> None:
        self.groups: list[Group] = []
        self._x, self._width, self._attached, self._memo = x, width, attached, memo
        self._ids, self._middles, self._ends = list(above.cards), list(above.middles), [*above.ends]

    def put_all(self, cards: Iterable[Card], clusters: Mapping[RecordId, Cluster]) -> None:
        """Cards in their order; those of a cluster that follow each other get an outline."""
        for cluster_id, run in groupby(cards, key=lambda card: card.cluster):
            cluster = clusters.get(cluster_id or "")
            if cluster:
                self._put_cluster(cluster, list(run))
            else:
                for card in run:
                    self._put(card)

    def stack(self, touchpoint: RecordId | None) -> Stack:
        """Where cards can land on it."""
        return Stack(touchpoint, tuple(self._ids), tuple(self._middles), tuple(self._ends))

    @property
    def bottom(self) -> float:
        return self._ends[-1]

    def _put(self, card: Card, inset: float = 0.0, skip: float = 0.0) -> None:
        """One card, `inset` from both sides, `skip` below the last."""
        width, top = rounded(self._width - 2 * inset), rounded(self.bottom + skip)
        look = self._memo.look(words_of(card, width, self._attached))
        label = label_of(card, self._attached)
        self.groups.append(look.group(card.id, self._x + inset, top, width, label))
        self._ids.append(card.id)
        self._middles.append(rounded(top + look.height / 2))
        self._ends.append(rounded(top + look.height + m.CARD_GAP))

    def _put_cluster(self, cluster: Cluster, cards: Sequence[Card]) -> None:
        width, start, place = self._width, self.bottom, len(self.groups)
        room = width - 2 * m.CLUSTER_PADDING - 4.0
        title = wrapped(
            cluster.title or _("Untitled group"),
            m.CLUSTER_STYLE,
            room,
            m.CLUSTER_LINES,
            self._memo.ruler,
        )
        skip = title.height + 2 * m.CLUSTER_PADDING - 1.0
        for card in cards:
            self._put(card, m.CLUSTER_PADDING, skip)
            skip = 0.0
        self._ends[-1] = rounded(self.bottom + m.CLUSTER_PADDING)
        height = rounded(self.bottom - m.CARD_GAP - start)
        colors = self._memo.theme.map
        outline = _outline(width, height, self._memo)
        left, frame = m.CLUSTER_PADDING + 2.0, self._memo.frame(width)
        words = glyphs_of(
            title,
            frame.x(left, room),
            m.CLUSTER_PADDING - 1.0,
            colors["label"],
            room,
            from_right=frame.is_mirrored,
        )
        bounds = Rect(rounded(self._x), start, width, height)
        strip = Rect(0.0, 0.0, width, rounded(title.height + 2 * m.CLUSTER_PADDING - 1.0))
        hits = (*body_hit(width, height), Hit(strip, WORDS_HIT))
        group = Group(cluster.id, bounds, (outline, *words), (outline,), hits, cluster.title)
        self.groups.insert(place, group)


def _outline(width: float, height: float, memo: Memo) -> Op:
    colors, stroke = memo.theme.map, Stroke(memo.theme.map["path"], 1.0)
    ink = Rect(0.5, 0.5, rounded(width - 1.0), rounded(height - 1.0))
    return Box(ink, colors["chip"], stroke, radius=m.LANE_RADIUS)
