"""Overlays mark what they are about, never by colour alone, and say what is unknown."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_map import known_records

from journeydesk.analysis.report import reports
from journeydesk.charts.overlays import OVERLAYS, Overlay, blocks_over, legend_of, with_legend
from journeydesk.charts.overlays.assumptions import _hatched
from journeydesk.drawing import Block, Glyphs, Group, Path, Stroke
from journeydesk.fonts import Ruler
from journeydesk.keeping import Keeper
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Card, Evidence, PainPoint, Records, Status
from journeydesk.theme import load_theme

NAMES = list(OVERLAYS)


def known(*more: object) -> Records:
    return Records([*known_records(), *more])  # type: ignore[list-item]


@cache
def memo(*, is_mirrored: bool = False) -> Memo:
    return Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)


def made(name: str, records: Records, persona: int = 0) -> Overlay:
    return OVERLAYS[name](reports(records, "map", Keeper())[persona], memo())


def laid(records: Records, *, is_mirrored: bool = False) -> MapLayout:
    return layout_map(records, "map", memo(is_mirrored=is_mirrored))


def groups(blocks: tuple[Block, ...]) -> dict[str, Group]:
    return {group.id: group for block in blocks for group in block.groups}


def words(group: Group) -> str:
    runs = [op.run for op in group.ops if isinstance(op, Glyphs)]
    return "".join(piece.text for run in runs for piece in run.pieces)


def test_each_pain_point_says_its_priority_and_what_is_not_known_is_not_zero() -> None:
    records = known()
    card = records.get(Card, "pp1")
    nowhere = card.evolve(id="pp9", touchpoint=None, stage="s4", rank="z")
    records = known(nowhere)
    found = groups(blocks_over(made("heat", records), laid(records)))
    assert set(found) == {"pp1", "pp2", "pp3", "pp9"}
    assert [words(found[id_]) for id_ in ("pp3", "pp1", "pp9")] == ["60.0", "56.7", "?"]
    assert found["pp9"].label == "Priority not known"
    assert "3 of 4 known" in [sample.words for sample in made("heat", records).legend]


def test_what_is_only_assumed_is_hatched_and_nothing_else() -> None:
    records = known()
    assumed = {card.id for card in records.of(Card) if card.status is Status.ASSUMED}
    found = groups(blocks_over(made("assumptions", records), laid(records)))
    assert set(found) == assumed != {card.id for card in records.of(Card)}
    assert all(isinstance(op, Path) for group in found.values() for op in group.ops)


def test_each_stage_says_how_many_of_its_cards_are_covered() -> None:
    records = known()
    found = groups(blocks_over(made("coverage", records), laid(records)))
    assert {id_: words(group) for id_, group in found.items()} == {
        "s1": "no cards",
        "s2": "3 of 4",
        "s3": "1 of 3 ?",
        "s4": "no cards",
    }
    legend = [sample.words for sample in made("coverage", records).legend]
    assert "The whole map: 4 of 7, 57.1 %." in legend


def test_moments_are_told_with_their_reasons_and_suggestions_as_such() -> None:
    records = known()
    found = made("moments", records).marks
    assert found["t3"].label.startswith("Moment of truth: ")
    assert found["t6"].label.startswith("Perhaps a moment of truth: ")
    assert "end" in found["t6"].label


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_marks_lie_on_what_they_are_about_from_either_side(name: str, is_mirrored: bool) -> None:
    records = known()
    layout, overlay = laid(records, is_mirrored=is_mirrored), made(name, records)
    over = blocks_over(overlay, layout)
    for block in over:
        for group in block.groups:
            around = layout.where(group.id)
            assert around
            at = group.bounds.moved(block.bounds.x, block.bounds.y)
            assert (at.center.x, at.center.y) == pytest.approx((around.center.x, around.center.y))
            assert group.label


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_the_legend_is_below_the_map_and_says_the_same(name: str) -> None:
    records = known()
    layout, overlay = laid(records), made(name, records)
    plain = layout.drawing(memo().theme.map["paper"])
    whole = with_legend(plain, overlay, blocks_over(overlay, layout), memo())
    legend = whole.blocks[-1]
    assert legend.bounds.y >= plain.height
    assert legend.bounds.bottom <= whole.height
    assert [g.label for g in legend.groups] == [overlay.title, *(s.words for s in overlay.legend)]
    alone = legend_of(overlay, memo()).blocks[0].groups
    assert [(g.label, g.bounds) for g in alone] == [(g.label, g.bounds) for g in legend.groups]
    assert whole.blocks[: len(plain.blocks)] == plain.blocks


@given(st.floats(1, 900), st.floats(1, 300), st.floats(2, 30))
def test_no_line_of_a_hatching_leaves_its_card(width: float, height: float, gap: float) -> None:
    [path] = _hatched(gap, Stroke(memo().theme.map["dim"]), width, height)
    assert isinstance(path, Path)
    for _name, x, y in path.commands:
        assert -0.001 <= float(x) <= width + 0.001
        assert -0.001 <= float(y) <= height + 0.001


def test_an_empty_map_has_nothing_to_mark() -> None:
    records = Records(
        [r for r in known_records() if not isinstance(r, Card | PainPoint | Evidence)]
    )
    records = Records([r for r in records if getattr(r, "card", None) is None])
    assert not made("heat", records).marks
    assert not made("assumptions", records).marks
