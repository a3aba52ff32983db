"""What presets do to sheets, whatever they are painted with."""

from collections.abc import Iterator

import late_parcel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing import Block, Box, Color, Drawing, Glyphs, Group, Op, Path, Rect, Stroke
from journeydesk.export import PRESETS, Sheet, finished, page_of
from journeydesk.export.finish.black_and_white import black_and_white
from journeydesk.export.finish.opaque import opaque
from journeydesk.export.finish.patterns import Hatch, Pattern, hatched
from journeydesk.fonts import Ruler, Style
from journeydesk.layout import Memo, layout_map
from journeydesk.model import Records
from journeydesk.paint import MM
from journeydesk.theme import load_theme

WHITE, BLUE = Color(255, 255, 255), Color(0, 0, 255)
RECT = Rect(0.0, 0.0, 60.0, 20.0)


def drawing(*groups: tuple[Op, ...], background: Color = WHITE) -> Drawing:
    shown = tuple(Group(f"g{i}", RECT, ops) for i, ops in enumerate(groups))
    return Drawing(60.0, 20.0, background, (Block("cell:lane:stage", RECT, shown),))


def ops_of(picture: Drawing) -> list[Op]:
    return [op for block in picture.blocks for group in block.groups for op in group.ops]


def colors_of(picture: Drawing) -> Iterator[Color]:
    for op in ops_of(picture):
        if isinstance(op, Glyphs):
            yield op.color
        elif isinstance(op, Box | Path):
            yield from (paint for paint in (op.fill, op.stroke and op.stroke.color) if paint)


@pytest.fixture(scope="module")
def records() -> Records:
    return Records(late_parcel.written_records())


def drawn(records: Records, *, is_mirrored: bool = False) -> Drawing:
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
    return layout_map(records, "map", memo).drawing(WHITE)


def test_flat_fills_look_as_they_did_on_their_ground_and_lines_are_thinner() -> None:
    half = Box(RECT, BLUE._replace(a=51), Stroke(BLUE._replace(a=51)))
    (flat,) = ops_of(opaque(drawing((half,))))
    assert flat == Box(RECT, Color(204, 204, 255), Stroke(BLUE, 0.2))


def test_what_was_clear_is_not_painted() -> None:
    clear = Color(0, 0, 0, 0)
    (flat,) = ops_of(opaque(drawing((Box(RECT, clear, Stroke(clear)),))))
    assert flat == Box(RECT)


def test_groups_that_looked_the_same_still_share_their_operations() -> None:
    ops = (Box(RECT, BLUE._replace(a=51)),)
    (block,) = opaque(drawing(ops, ops)).blocks
    assert block.groups[0].ops is block.groups[1].ops


def test_a_print_shop_gets_the_asked_size_with_bleed_and_marks_around_it() -> None:
    asked = page_of(drawing(), Sheet("A3", landscape=True))
    (sheet,) = finished([asked], PRESETS["print-shop"])
    assert sheet.trim
    assert sheet.bleed == sheet.trim.grown(3 * MM)
    assert (sheet.trim.w, sheet.trim.h) == (asked.width, asked.height)
    assert sheet.x - sheet.trim.x == pytest.approx(asked.x)
    assert sheet.y - sheet.trim.y == pytest.approx(asked.y)
    assert sheet.shown == sheet.bleed


def test_crop_marks_point_at_the_cut_from_outside_the_bleed() -> None:
    (sheet,) = finished([page_of(drawing(), Sheet("A4"))], PRESETS["print-shop"])
    assert sheet.trim
    assert sheet.bleed
    assert sheet.marks
    (marks,) = ops_of(sheet.marks)
    assert isinstance(marks, Path)
    points = [command[1:] for command in marks.commands]
    assert len(points) == 4 * 2 * 2
    edges = {sheet.trim.x, sheet.trim.right}, {sheet.trim.y, sheet.trim.bottom}
    for x, y in points:
        assert x in edges[0] or y in edges[1]
        assert not sheet.bleed.contains(x, y)
        assert 0 < x < sheet.width
        assert 0 < y < sheet.height


def test_sheets_of_one_drawing_still_share_it() -> None:
    page = page_of(drawing((Box(RECT, BLUE),)), Sheet("A4"))
    one, other = finished([page, page], PRESETS["black-and-white"])
    assert one.drawing is other.drawing


@pytest.mark.parametrize("name", ["share", "tiles"])
def test_other_presets_leave_a_drawing_as_it_is(name: str) -> None:
    page = page_of(drawing((Box(RECT, BLUE),)), Sheet("A4"))
    assert finished([page], PRESETS[name]) == [page]


def test_black_and_white_has_no_colour_left(records: Records) -> None:
    greys = set(colors_of(black_and_white(drawn(records))))
    assert all(max(color[:3]) - min(color[:3]) <= 6 for color in greys)
    assert len(greys) > 5


def test_words_are_black_or_white(records: Records) -> None:
    words = {op.color for op in ops_of(black_and_white(drawn(records))) if isinstance(op, Glyphs)}
    assert {max(color[:3]) < 40 or color == WHITE for color in words} == {True}


def test_no_word_is_lost_or_moved(records: Records) -> None:
    plain = drawn(records)
    before = [(op.x, op.y, op.run) for op in ops_of(plain) if isinstance(op, Glyphs)]
    after = [
        (op.x, op.y, op.run) for op in ops_of(black_and_white(plain)) if isinstance(op, Glyphs)
    ]
    assert after == before


def card(kind: str) -> tuple[Op, ...]:
    colors = load_theme("light").cards[kind]
    face = (("M", 4.0, 0.0), ("L", 60.0, 0.0), ("L", 60.0, 20.0), ("Z",))
    return Box(RECT, colors.bar, radius=5.0), Path(face, colors.fill)


def lane_of(*groups: tuple[Op, ...]) -> Op:
    """What is laid under the cards of a lane that holds these groups."""
    ground = Block("ground:lane", RECT, (Group("ground", RECT, (Box(RECT, WHITE),)),))
    lane = Drawing(60.0, 20.0, WHITE, (ground, *drawing(*groups).blocks))
    return black_and_white(lane).blocks[0].groups[0].ops[1]


def test_each_kind_has_a_pattern_of_its_own_and_so_has_its_lane() -> None:
    kinds = load_theme("light").cards
    bars = {ops_of(black_and_white(drawing(card(kind))))[1] for kind in kinds}
    lanes = {lane_of(card(kind)) for kind in kinds}
    assert len(bars) == len(lanes) == len(kinds) == 7


def test_the_cards_of_a_legend_are_patterned_as_those_of_the_map() -> None:
    colors = load_theme("light").cards["quote"]
    sample = Box(RECT, colors.bar, radius=3.0), Box(Rect(4.0, 0.0, 56.0, 20.0), colors.fill)
    small, large = (ops_of(black_and_white(drawing(ops)))[1] for ops in (sample, card("quote")))
    assert small == large


def test_groups_of_stages_are_told_apart_by_their_greys() -> None:
    groups = load_theme("light").groups.values()
    heads = ops_of(black_and_white(drawing(tuple(Box(RECT, color) for color in groups))))
    assert len({head.fill for head in heads if isinstance(head, Box)}) == len(groups) == 3


def test_a_lane_has_the_pattern_of_most_of_its_cards() -> None:
    assert lane_of(card("quote"), card("note"), card("quote")) == lane_of(card("quote"))


def test_words_on_a_lane_itself_are_not_crossed_by_lines() -> None:
    words = [Glyphs(dx, 10.0, run, BLUE) for dx, run in Ruler().line("5 of 6", Style(9.0)).runs]
    assert isinstance(lane_of(card("pain_point"), tuple(words)), Box)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_card_keeps_its_side(records: Records, is_mirrored: bool) -> None:
    plain = drawn(records, is_mirrored=is_mirrored)
    pale = black_and_white(plain)
    blocks = zip(plain.blocks, pale.blocks, strict=True)
    old, new = next((a, b) for a, b in blocks if a.id.startswith("cell:") and a.groups)
    divider = new.groups[0].ops[2]
    assert isinstance(divider, Path)
    is_right = float(divider.commands[0][1]) > old.groups[0].bounds.w / 2
    assert is_right is is_mirrored


@given(
    st.sampled_from(Pattern),
    st.floats(0.5, 900),
    st.floats(0.5, 300),
    st.floats(1.0, 9.0),
)
def test_a_pattern_stays_within_its_place(
    pattern: Pattern, width: float, height: float, gap: float
) -> None:
    place = Rect(7.0, 5.0, width, height)
    op = hatched(pattern, place, Hatch(gap, 0.5, BLUE, WHITE))
    if isinstance(op, Box):
        assert op.rect == place
        return
    assert isinstance(op, Path)
    assert op.commands
    for _name, x, y in op.commands:
        assert place.x - 0.001 <= float(x) <= place.right + 0.001
        assert place.y - 0.001 <= float(y) <= place.bottom + 0.001
