"""What a map's structure says of it: reading order, films, places."""

from collections.abc import Iterator

import late_parcel
from maps import RECORDS

from journeydesk.drawing import Glyphs, Part, Role, Structure
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map, structure_of
from journeydesk.model import Card, Link, Map, Records, Stage
from journeydesk.theme import load_theme

MEMO = Memo(Ruler(), load_theme("light"))


def made(records: Records, map_id: str, memo: Memo = MEMO) -> tuple[MapLayout, Structure]:
    layout = layout_map(records, map_id, memo)
    return layout, structure_of(layout, records, map_id)


def sample() -> Records:
    return Records(late_parcel.written_records())


def leaves(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield from leaves(part.parts) if part.ink is None else (part,)


def read_ids(structure: Structure) -> list[str]:
    return [part.ink[1] for part in leaves(structure.parts) if part.ink]


def test_all_words_of_a_map_are_read_once_and_none_that_is_not_there() -> None:
    layout, structure = made(sample(), "map")
    spoken = [
        (block.id, group.id)
        for block in layout.blocks
        for group in block.groups
        if any(isinstance(op, Glyphs) for op in group.ops)
    ]
    read = [part.ink for part in leaves(structure.parts)]
    assert len(read) == len(set(read))
    assert set(spoken) <= set(read)
    assert {ink[0] for ink in read if ink} <= {block.id for block in layout.blocks}


def test_stages_are_read_one_after_the_other_each_from_the_top() -> None:
    records = Records(RECORDS)
    ids = [id_ for id_ in read_ids(made(records, "m")[1]) if id_ in records]
    assert ids == ["m", "pains", "notes", "A", "a1", "a2", "x1", "n1", "B", "b1", "n2", "C", "c1"]


def test_a_map_read_from_the_right_is_read_in_the_same_order() -> None:
    records = Records(RECORDS)
    mirrored = Memo(Ruler(), load_theme("light"), is_mirrored=True)
    assert read_ids(made(records, "m", mirrored)[1]) == read_ids(made(records, "m")[1])


def test_a_wide_card_is_read_in_the_stage_it_begins_in() -> None:
    wide = Card(id="wide", lane="notes", stage="A", rank="Z", text="Wide", span=3)
    for is_mirrored in (False, True):
        memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
        ids = read_ids(made(Records([*RECORDS, wide]), "m", memo)[1])
        assert ids.index("A") < ids.index("wide") < ids.index("B")


def test_curves_are_told_with_their_values_and_links_with_their_ends() -> None:
    records = Records([*RECORDS, Link(id="l", map="m", source="a1", target="b1", label="so")])
    told = {part.told for part in leaves(made(records, "m")[1].parts) if part.role is Role.FIGURE}
    assert told == {"Link from “Card a1” to “Card b1”: so"}
    curves = [part.told for part in leaves(made(sample(), "map")[1].parts) if part.told]
    assert any(told.startswith("Emotions of Maya") and "+1 (confident)" in told for told in curves)


def test_every_lane_is_a_film_with_all_its_blocks_beside_three_others() -> None:
    layout, structure = made(sample(), "map")
    assert len(structure.films) == len(layout.rows) + 3
    filmed = [block for film in structure.films for block in film.blocks]
    assert {block.id for block in layout.blocks} <= set(filmed)
    assert len(filmed) == len(set(filmed))


def test_places_are_the_stages_and_in_them_the_lanes() -> None:
    layout, structure = made(sample(), "map")
    titles = [stage.title for stage in sample().at(Stage, "map")]
    assert [place.title for place in structure.places] == titles
    assert all(len(place.places) == len(layout.rows) for place in structure.places)
    for place in structure.places:
        assert all(place.area.intersects(lane.area) for lane in place.places)


def test_a_map_without_anything_still_has_a_title() -> None:
    structure = made(Records([Map(id="m", rank="V")]), "m")[1]
    assert structure.title == "Untitled map"
    assert structure.places == ()
    assert read_ids(structure)[0] == "m"
