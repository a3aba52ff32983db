"""What a legend explains: only what occurs on the map, in the order in which it is met."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.charts.furniture import samples
from journeydesk.charts.furniture.curve_entries import curve_entries
from journeydesk.charts.furniture.entry import Entry
from journeydesk.charts.overlays import Overlay
from journeydesk.charts.overlays.legend import LOWER, SAMPLE, sample_ops
from journeydesk.charts.overlays.overlay import Sample
from journeydesk.drawing import Stroke, shifted
from journeydesk.i18n import _
from journeydesk.layout import Memo, label_of_card
from journeydesk.layout.contents import Contents
from journeydesk.layout.icons import CARD_ICONS, DEVIATION_ICONS, EVIDENCE_ICONS, TOUCHPOINT_ICONS
from journeydesk.layout.labels import label_of_line
from journeydesk.layout.lines import DASHES, WIDTH
from journeydesk.layout.trips import frictions, trips_of
from journeydesk.layout.vocabulary import (
    DEVIATION_LABELS,
    EVIDENCE_LABELS,
    GROUP_LABELS,
    TOUCHPOINT_LABELS,
)
from journeydesk.model import (
    Card,
    CardKind,
    Deviation,
    Evidence,
    EvidenceKind,
    Expectation,
    LaneKind,
    Link,
    Moment,
    Touchpoint,
    TouchpointKind,
)


def sections(contents: Contents, memo: Memo) -> Iterator[tuple[str, list[Entry]]]:
    """Each with its name; none is empty."""
    found = (
        (_("Stages"), list(_stages(contents, memo))),
        (_("Cards"), [*_cards(contents, memo), *_touchpoints(contents, memo)]),
        (_("Signs"), [*_signs(contents, memo), *_evidence(contents, memo)]),
        (_("Emotions"), list(curve_entries(contents, memo))),
        (_("Lines"), list(_lines(contents, memo))),
    )
    return ((name, entries) for name, entries in found if entries)


def overlay_entries(overlay: Overlay, memo: Memo) -> list[Entry]:
    """Its marks on bare cards, with room for what reaches over them, and how it is counted."""
    return [_marked(sample, memo) for sample in overlay.legend]


def _marked(sample: Sample, memo: Memo) -> Entry:
    if sample.mark is None:
        return Entry(sample.words, 0.0, ())
    ops = tuple([shifted(op, 0.0, LOWER) for op in sample_ops(sample, memo)])
    return Entry(sample.words, SAMPLE.w, ops, SAMPLE.h + 2 * LOWER)


def _shown(contents: Contents, kind: LaneKind) -> bool:
    return any(lane.kind == kind and not lane.collapsed for lane in contents.lanes)


def _every_card(contents: Contents) -> list[Card]:
    return [
        card
        for lane in contents.lanes
        if not lane.collapsed
        for stage in contents.stages
        for card in contents.records.at(Card, lane.id, stage.id)
    ]


def _every_touchpoint(contents: Contents) -> list[Touchpoint]:
    if not _shown(contents, LaneKind.TOUCHPOINT):
        return []
    return [touchpoint for here in contents.touchpoints.values() for touchpoint in here]


def _stages(contents: Contents, memo: Memo) -> Iterator[Entry]:
    """Where a colour says to which group a stage belongs."""
    groups = {stage.group for stage in contents.stages if not stage.colour}
    for group, label in GROUP_LABELS.items():
        if group in groups:
            ops = samples.chevron_sample(memo.theme.groups[group.value], memo)
            yield Entry.of(_(label), samples.CARD, ops)


def _cards(contents: Contents, memo: Memo) -> Iterator[Entry]:
    kinds = {card.kind for card in _every_card(contents)}
    for kind in CardKind:
        if kind in kinds:
            colors = memo.theme.cards[kind.value]
            ops = samples.card_sample(colors, CARD_ICONS[kind], memo)
            yield Entry.of(label_of_card(kind), samples.CARD, ops)


def _touchpoints(contents: Contents, memo: Memo) -> Iterator[Entry]:
    kinds = {touchpoint.kind for touchpoint in _every_touchpoint(contents)}
    colors = memo.theme.cards["touchpoint"]
    for kind in TouchpointKind:
        if kind not in kinds:
            continue
        icon = TOUCHPOINT_ICONS.get(kind, CARD_ICONS["touchpoint"])
        is_hollow = kind is TouchpointKind.OFF_BRAND
        ops = (
            samples.hollow_sample(colors.bar, icon, memo)
            if is_hollow
            else samples.card_sample(colors, icon, memo)
        )
        is_plain = kind is TouchpointKind.INTERACTION
        words = _("Touchpoint") if is_plain else _(TOUCHPOINT_LABELS[kind])
        yield Entry.of(words, samples.CARD, ops)


def _signs(contents: Contents, memo: Memo) -> Iterator[Entry]:
    shown, color = _every_touchpoint(contents), memo.theme.cards["touchpoint"].bar
    ids = {touchpoint.id for touchpoint in shown}
    if any(m.touchpoint in ids for m in contents.records.at(Moment, contents.map.id)):
        yield Entry.of(_("Moment of truth"), samples.SIGN, samples.star_sample(color))
    for deviation in Deviation:
        icon = DEVIATION_ICONS.get(deviation)
        if icon and any(touchpoint.deviation == deviation for touchpoint in shown):
            words = _(DEVIATION_LABELS[deviation])
            yield Entry.of(words, samples.SIGN, samples.sign_sample(icon, color))
    if any(card.locked for card in _every_card(contents)):
        ops = samples.sign_sample("lock", memo.theme.map["dim"])
        yield Entry.of(_("Locked"), samples.SIGN, ops)
    yield from _expectations(contents, memo)


def _expectations(contents: Contents, memo: Memo) -> Iterator[Entry]:
    cards = [card for card in _every_card(contents) if card.kind == CardKind.EXPECTATION]
    found = [f for card in cards for f in contents.findings.get(card.id, ())]
    if any(isinstance(f, Expectation) and (f.expected or f.perceived) for f in found):
        colors = memo.theme.cards["expectation"]
        ring = samples.ring_sample(colors, memo, is_full=False)
        yield Entry.of(_("Expected, 1 to 7"), samples.SIGN, ring)
        dot = samples.ring_sample(colors, memo, is_full=True)
        yield Entry.of(_("Perceived"), samples.SIGN, dot)


def _evidence(contents: Contents, memo: Memo) -> Iterator[Entry]:
    """The kinds of it, where a lane counts them."""
    if not _shown(contents, LaneKind.EVIDENCE):
        return
    every = contents.records.at(Evidence, contents.map.id)
    kinds = {evidence.kind for evidence in every if evidence.supports or evidence.contradicts}
    for kind in EvidenceKind:
        if kind in kinds:
            ops = samples.sign_sample(EVIDENCE_ICONS[kind], memo.theme.map["label"])
            yield Entry.of(_(EVIDENCE_LABELS[kind]), samples.SIGN, ops)


def _lines(contents: Contents, memo: Memo) -> Iterator[Entry]:
    colors = memo.theme.map
    for line in dict.fromkeys(contents.lines.values()):
        stroke = Stroke(colors["label"], WIDTH, DASHES[line])
        yield Entry.of(label_of_line(line), samples.LINE, samples.line_sample(stroke, memo))
    has_channels = _shown(contents, LaneKind.CHANNEL)
    if has_channels and any(frictions(contents, trip) for trip in trips_of(contents)):
        ops = samples.switch_sample(memo)
        yield Entry.of(_("Channel switch, with its friction"), samples.SWITCH, ops)
    if contents.records.at(Link, contents.map.id):
        ops = samples.arrow_sample(colors["dim"], memo)
        yield Entry.of(_("Connection"), samples.LINE, ops)
