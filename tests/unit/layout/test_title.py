"""The title tells whom a map is about, in which scenario, and what it rests on."""

from __future__ import annotations

import pytest
from known_layout import THEME, group, groups, known_store, laid_out, put, written

from journeydesk.color import color
from journeydesk.drawing import Box, Glyphs, Picture
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo
from journeydesk.model import Card, Image, Map, Persona, Project, Records, Scenario, Status


def image(id_: str, width: int = 400, height: int = 200) -> Image:
    key = f"{len(id_):064x}"
    return Image(id=id_, map="map", asset=key, mime="image/png", width=width, height=height)


def told(layout: MapLayout) -> list[str]:
    """Below the map's title and what it is about."""
    return [written(part) for part in layout.block_by_id["title"].groups[2:]]


def test_the_scenario_is_told_beyond_its_goal() -> None:
    assert told(laid_out(known_store().records))[:3] == [
        "Trigger: The date in the order e-mail has passed",
        "Order confirmation – Parcel in hand",
        "Success: One contact, one answer",
    ]


def test_what_a_scenario_does_not_say_takes_no_room() -> None:
    store = known_store()
    scenario = store.records.get(Scenario, "scenario")
    full = laid_out(store.records).head.y
    put(store, scenario.evolve(trigger="", success_criteria="", start=""))
    assert told(laid_out(store.records))[0] == "To Parcel in hand"
    put(store, scenario.evolve(trigger="", success_criteria="", start="", end=""))
    layout = laid_out(store.records)
    assert told(layout)[0] == "Maya"
    assert layout.head.y < full


def test_a_map_on_few_evidenced_cards_is_called_a_hypothesis() -> None:
    store = known_store()
    assert told(laid_out(store.records))[-1] == "Hypothesis map: 4 of 7 cards evidenced"
    card = next(c for c in store.records.of(Card) if c.status is Status.ASSUMED)
    put(store, card.evolve(status=Status.VALIDATED))
    assert told(laid_out(store.records))[-1] == "5 of 7 cards evidenced · 71.4 %"


def test_a_map_without_cards_rests_on_nothing_yet() -> None:
    assert told(laid_out(Records([Map(id="map", rank="V", title="Where is my order?")]))) == []


def test_a_persona_is_shown_with_its_picture() -> None:
    store = known_store()
    put(store, image("face"), store.records.get(Persona, "A").evolve(picture="face"))
    layout = laid_out(store.records)
    shown, frame = group(layout, "persona:A").ops[:2]
    assert isinstance(shown, Picture)
    assert shown.rect.w / shown.rect.h == pytest.approx(2.0)
    assert isinstance(frame, Box)
    assert frame.stroke is not None
    assert frame.stroke.color == THEME.personas[0]
    assert not any(isinstance(op, Picture) for op in group(layout, "persona:B").ops)


def test_brand_and_logo_stand_beside_the_title() -> None:
    store = known_store()
    brand = ("#aa0000", "#00aa00")
    put(store, image("logo"), Project(id="project", logo="logo", brand_colours=brand))
    layout = laid_out(store.records)
    boxes = group(layout, "brand").ops
    assert [op.fill for op in boxes if isinstance(op, Box)] == [color(text) for text in brand]
    title, logo = layout.block_by_id["title"], group(layout, "logo")
    assert not logo.bounds.intersects(group(layout, "about").bounds)
    assert logo.bounds.right == title.bounds.w
    assert logo.bounds.bottom <= title.bounds.h


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_what_the_title_tells_lies_within_it_and_apart(is_mirrored: bool) -> None:
    store = known_store()
    scenario = store.records.get(Scenario, "scenario")
    names = [Persona(id=f"p{i}", map="map", name="Somebody with a name " * 3) for i in range(6)]
    put(store, *names, scenario.evolve(trigger="The date has passed, and nobody writes. " * 20))
    layout = laid_out(store.records, Memo(Ruler(), THEME, is_mirrored=is_mirrored))
    whole, *parts = layout.block_by_id["title"].groups
    assert len(parts) == 13
    for i, part in enumerate(parts):
        assert part.bounds.x >= 0
        assert part.bounds.y >= 0
        assert part.bounds.right <= whole.bounds.w
        assert part.bounds.bottom <= whole.bounds.h
        assert not any(part.bounds.intersects(other.bounds) for other in parts[i + 1 :])


def test_the_title_is_made_anew_only_for_what_it_tells() -> None:
    store, memo = known_store(), Memo(Ruler(), THEME)
    before = laid_out(store.records, memo).block_by_id["title"]
    card = store.records.of(Card)[0]
    put(store, card.evolve(text="Other words"))
    assert laid_out(store.records, memo).block_by_id["title"] is before
    put(store, card.evolve(status=Status.CONTRADICTED))
    after = laid_out(store.records, memo)
    assert after.block_by_id["title"] is not before
    assert groups(after, "coverage")


def test_from_the_right_the_words_end_at_the_edge_beside_a_logo() -> None:
    store = known_store()
    put(store, image("logo"), Project(id="project", logo="logo"))
    layout = laid_out(store.records, Memo(Ruler(), THEME, is_mirrored=True))
    whole = group(layout, "map")
    ends = [op.x + op.run.advance for op in whole.ops if isinstance(op, Glyphs)]
    assert max(ends) == pytest.approx(whole.bounds.w, abs=0.01)
    assert group(layout, "logo").bounds.x == 0.0
