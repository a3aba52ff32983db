"""How personas go from channel to channel, and what that costs them."""

from __future__ import annotations

import pytest
from known_layout import (
    changed,
    group,
    groups,
    known_store,
    laid_out,
    paths,
    put,
    remove,
    written,
)

from journeydesk.fonts import Ruler
from journeydesk.layout import Memo, layout_map
from journeydesk.model import Emotion, Path, PathKind, Switch
from journeydesk.theme import load_theme


def test_each_persona_has_a_line_in_its_colour_through_its_touchpoints() -> None:
    layout, theme = laid_out(known_store().records), load_theme("light")
    lines = {g.id: paths(g) for g in groups(layout, "path:")}
    for persona, style in (("A", 0), ("B", 1)):
        strokes = [p.stroke for p in lines[f"path:main-{persona}"] if p.stroke]
        assert {stroke.color for stroke in strokes} == {theme.personas[style]}


def test_lines_are_told_apart_by_their_kind() -> None:
    store = known_store()
    for kind in PathKind:
        put(store, Path(id=f"p-{kind}", map="map", kind=kind, touchpoints=("t1", "t2")))
    layout = laid_out(store.records)
    dashes = [paths(group(layout, f"path:p-{kind}"))[0].stroke for kind in PathKind]
    assert len({stroke.dash for stroke in dashes if stroke}) == len(PathKind)


@pytest.mark.parametrize(("leg", "told"), [("t3:t4", "7.0"), ("t1:t2", "?"), ("t4:t3", "?")])
def test_a_switch_tells_its_friction_or_that_it_is_unknown(leg: str, told: str) -> None:
    assert written(group(laid_out(known_store().records), f"switch:{leg}")) == told


def test_a_switch_of_which_not_all_is_answered_costs_at_least_that() -> None:
    store = known_store()
    put(store, Switch(id="sw9", map="map", source="t5", target="t6", forced=2))
    assert written(group(laid_out(store.records), "switch:t5:t6")) == "≥ 2.0"


def test_personas_who_suffer_differently_from_a_switch_are_told_apart() -> None:
    store = known_store()
    answers = {"forced": 1, "re_explain": 0, "re_identify": 0, "other_team": 0, "wait": 0}
    put(store, Switch(id="sw9", map="map", source="t1", target="t2", **answers))
    put(store, Emotion(id="e-t1-B", touchpoint="t1", persona="B", value=1.0))
    found = group(laid_out(store.records), "switch:t1:t2")
    assert written(found) == "1.5 · 1.0"
    assert found.label == "Channel switch, friction Maya 1.5, Theo 1.0"


def test_who_stays_in_a_channel_does_not_switch() -> None:
    switches = [g.id for g in groups(laid_out(known_store().records), "switch:")]
    assert "switch:t4:t5" not in switches


def test_who_leaves_touchpoints_out_goes_above_and_who_goes_back_below() -> None:
    layout = laid_out(known_store().records)
    height = layout.block_by_id["lane:channel"].bounds.h
    assert group(layout, "switch:t2:t4").bounds.bottom < height / 2
    assert group(layout, "switch:t4:t3").bounds.y > height / 2


def test_without_paths_everybody_goes_from_left_to_right() -> None:
    store = known_store()
    remove(store, "main-A", "main-B", "loop-A")
    layout = laid_out(store.records)
    assert [g.id for g in groups(layout, "path:")] == ["path:everybody"]
    legs = [g.id.removeprefix("switch:") for g in groups(layout, "switch:")]
    assert legs == ["t1:t2", "t2:t3", "t3:t4", "t5:t6"]


def test_an_answer_dirties_the_lane_alone() -> None:
    store, memo = known_store(), Memo(Ruler(), load_theme("light"))
    before = laid_out(store.records, memo)
    put(store, Switch(id="sw9", map="map", source="t1", target="t2", forced=2))
    assert changed(before, laid_out(store.records, memo)) == ["lane:channel"]


def test_a_map_read_from_the_right_has_the_same_lines_mirrored() -> None:
    records, theme = known_store().records, load_theme("light")
    plain = layout_map(records, "map", Memo(Ruler(), theme))
    mirrored = layout_map(records, "map", Memo(Ruler(), theme, is_mirrored=True))
    before, after = (paths(group(found, "path:main-B")) for found in (plain, mirrored))
    width = plain.block_by_id["lane:channel"].bounds.w
    assert after[0].commands[0][1] == pytest.approx(width - float(before[0].commands[0][1]))
