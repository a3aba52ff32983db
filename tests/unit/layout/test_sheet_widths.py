"""How stages share the width of a sheet, and how rows stretch to fill it."""

from __future__ import annotations

import pytest
from maps import RECORDS, card

from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.layout.contents import Contents, contents_of
from journeydesk.layout.metrics import STEP_MIN_WIDTH
from journeydesk.layout.room import Room
from journeydesk.layout.widths import areas_of, body_width, least_widths, map_width, shared
from journeydesk.model import Lane, LaneKind, Records, Stage
from journeydesk.theme import load_theme

MEMO = Memo(Ruler(), load_theme("light"))
LONG = "The parcel is late and nobody tells the customer where it is or when it comes. " * 4


def of(*more: object) -> Contents:
    return contents_of(Records([*RECORDS, *more]), "m", MEMO)  # type: ignore[list-item]


def laid(contents: Contents, room: Room) -> MapLayout:
    return layout_map(contents.records, "m", MEMO, room=room)


def test_the_width_of_a_map_is_that_of_its_stages_and_what_is_around_them() -> None:
    assert body_width(map_width(500.0, 7.0, 3), 7.0, 3) == pytest.approx(500.0)
    contents = of()
    widths = shared(contents, least_widths(contents, MEMO), {}, body_width(900.0, 0.0, 3))
    assert laid(contents, Room(widths, 0.0, 10.0)).width == pytest.approx(900.0, abs=0.01)


def test_a_stage_with_more_to_say_becomes_wider_and_the_map_lower() -> None:
    contents = of(card("long", "pains", "C", "V", text=LONG))
    least = least_widths(contents, MEMO)
    even = shared(contents, least, {}, 700.0)
    before = laid(contents, Room(even, 0.0, 10.0))
    by_text = shared(contents, least, areas_of(before), 700.0)
    assert sum(by_text.values()) == pytest.approx(700.0, abs=0.01)
    assert by_text["C"] > 1.2 * even["C"]
    assert laid(contents, Room(by_text, 0.0, 10.0)).height < before.height


def test_no_stage_is_narrower_than_its_longest_word() -> None:
    plain, wide = (
        least_widths(of(card("word", "pains", "C", "V", text=text)), MEMO)
        for text in ("late", "Sendungsverfolgung")
    )
    assert wide["C"] > plain["C"] >= STEP_MIN_WIDTH
    assert wide["A"] == plain["A"] >= 2 * STEP_MIN_WIDTH


def test_the_widest_word_counts_not_the_one_with_the_most_letters() -> None:
    """It was “Understand availability” that had its first word cut."""
    both, one = (
        least_widths(of(card("word", "pains", "C", "V", text=text)), MEMO)
        for text in ("Mammmmmmmm illlllllllll", "Mammmmmmmm")
    )
    assert both["C"] == one["C"]


def test_a_width_chosen_by_hand_keeps_its_part() -> None:
    contents = of()
    stages = [s.evolve(width=w) for s, w in zip(contents.stages, (300, 200, 100), strict=True)]
    records = [r for r in RECORDS if not isinstance(r, Stage)]
    contents = contents_of(Records([*records, *stages]), "m", MEMO)
    widths = shared(contents, least_widths(contents, MEMO), {}, 1200.0)
    assert list(widths.values()) == pytest.approx([600.0, 400.0, 200.0])


def test_rows_stretch_to_the_bottom_and_no_further_than_looks_well() -> None:
    contents = of(
        Lane(id="felt", map="m", rank="C", kind=LaneKind.EMOTION_CURVE),
        Lane(id="strip", map="m", rank="D", collapsed=True),
    )
    plain = laid(contents, Room({}, 0.0, 10.0))
    filled = laid(contents, Room({}, 0.0, 10.0, plain.height + 60.0))
    assert filled.height == pytest.approx(plain.height + 60.0, abs=0.01)
    heights = {row.lane: row.height for row in filled.rows}
    assert heights["strip"] == plain.rows[-1].height
    gains = {row.lane: heights[row.lane] / row.height for row in plain.rows}
    assert gains["felt"] > gains["notes"] > 1.0
    assert laid(contents, Room({}, 0.0, 10.0, 99_999.0)).height < 2.4 * plain.height


def test_a_room_smaller_than_the_map_leaves_its_rows_as_they_are() -> None:
    contents = of()
    assert (
        laid(contents, Room({}, 0.0, 10.0, 50.0)).rows == laid(contents, Room({}, 0.0, 10.0)).rows
    )
