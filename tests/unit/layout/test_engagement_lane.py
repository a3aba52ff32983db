"""The engagement lane: 1 to 5 for each persona, told apart as in the emotion lane."""

from __future__ import annotations

from known_layout import THEME, changed, group, groups, known_store, laid_out, paths, put

from journeydesk.fonts import Ruler
from journeydesk.layout import Memo, card_slot
from journeydesk.layout.engagement import HEIGHT
from journeydesk.layout.knots import BRIDGE
from journeydesk.model import Card, Emotion
from journeydesk.theme import DASHES

LANE = "engagement_curve"


def test_more_engagement_is_higher_and_unknown_is_no_marker() -> None:
    layout = laid_out(known_store().records)
    most, less = (group(layout, f"engagement:A:{t}").bounds for t in ("t3", "t4"))
    assert most.y < less.y
    markers = [g.id for g in groups(layout, "engagement:B:")]
    assert markers == [f"engagement:B:{t}" for t in ("t1", "t2", "t3", "t4", "t6")]
    assert group(layout, "engagement:A:t3").label == "Maya: engagement 5 of 5"


def test_each_persona_has_its_colour_and_dashes_and_a_gap_is_bridged() -> None:
    layout = laid_out(known_store().records)
    for id_, style in (("engagement:A", 0), ("engagement:B", 1)):
        *_, line = paths(group(layout, id_))
        assert line.stroke is not None
        assert (line.stroke.color, line.stroke.dash) == (THEME.personas[style], DASHES[style])
    dashes = [path.stroke.dash for path in paths(group(layout, "engagement:B")) if path.stroke]
    assert dashes.count(BRIDGE) == 1


def test_cards_lie_below_it_and_can_be_dropped_there() -> None:
    store = known_store()
    before = laid_out(store.records)
    put(store, Card(id="note", lane=LANE, stage="s1", text="They look every hour"))
    layout = laid_out(store.records)
    row = next(row for row in layout.rows if row.lane == LANE)
    card = layout.where("note")
    assert card is not None
    assert card.y >= row.y + HEIGHT
    assert row.height >= next(r.height for r in before.rows if r.lane == LANE)
    slot = card_slot(layout, *card.center)
    assert slot is not None
    assert slot.lane == LANE


def test_without_values_it_takes_no_room() -> None:
    store = known_store()
    put(store, *[e.evolve(engagement=None) for e in store.records.of(Emotion)])
    layout = laid_out(store.records)
    assert not groups(layout, "engagement:")
    assert next(row.height for row in layout.rows if row.lane == LANE) < HEIGHT


def test_it_is_drawn_anew_for_what_it_shows() -> None:
    store, memo = known_store(), Memo(Ruler(), THEME)
    before = laid_out(store.records, memo)
    put(store, store.records.get(Emotion, "e-t5-B").evolve(engagement=4))
    after = laid_out(store.records, memo)
    assert f"across:{LANE}" in changed(before, after)
    put(store, store.records.of(Card)[0].evolve(text="Other words"))
    assert f"across:{LANE}" not in changed(after, laid_out(store.records, memo))
