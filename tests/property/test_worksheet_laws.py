"""Laws of what a workshop has on paper, whatever the map and whatever the sheet."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from workshops import drawn, groups, inked, is_within

from journeydesk.charts.worksheets import WORKSHEETS
from journeydesk.export import Sheet
from journeydesk.model import Card, CardKind, Lane, LaneKind, Map, Records, Stage, ranks_between

WORDS = st.lists(
    st.sampled_from("parcel late Donaudampfschifffahrtsgesellschaft a عميل 遅い".split()),
    min_size=1,
    max_size=40,
).map(" ".join)
PAPERS = ("A4", "A3", "A0", "Letter", "300x1500mm", "60x60mm")
SHEETS = st.builds(Sheet, st.sampled_from(PAPERS), st.booleans())


@st.composite
def maps(draw: st.DrawFn) -> Records:
    stages, lanes = draw(st.integers(0, 9)), draw(st.integers(0, 12))
    ranks = ranks_between("", "", 12)
    kinds = st.sampled_from(list(LaneKind))
    found: list[object] = [Map(id="m", rank="V", title=draw(WORDS))]
    found += [Stage(id=f"s{i}", map="m", rank=ranks[i], title=draw(WORDS)) for i in range(stages)]
    found += [
        Lane(id=f"l{i}", map="m", rank=ranks[i], kind=draw(kinds), label=draw(WORDS))
        for i in range(lanes)
    ]
    cells = [(i, j) for i in range(stages) for j in range(lanes)]
    for k, (i, j) in enumerate(
        draw(st.lists(st.sampled_from(cells), max_size=20)) if cells else ()
    ):
        kind, text = draw(st.sampled_from(CardKind)), draw(WORDS)
        place = {"lane": f"l{j}", "stage": f"s{i}", "rank": f"V{k:02}V"}
        found.append(Card(id=f"c{k}", kind=kind, text=text, **place))
    return Records(found)


@settings(max_examples=25)
@given(maps(), SHEETS, st.booleans())
def test_every_stage_and_lane_has_its_code_once(
    records: Records, sheet: Sheet, is_mirrored: bool
) -> None:
    drawings = drawn("worksheet", records, sheet, is_mirrored=is_mirrored)
    codes = Counter(g.label.split()[0] for g in groups(drawings) if g.id.startswith("cell "))
    stages, lanes = len(records.of(Stage)), len(records.of(Lane))
    assert codes == {f"S{i}-L{j}": 1 for i in range(1, stages + 1) for j in range(1, lanes + 1)}


@settings(max_examples=25)
@given(maps(), SHEETS, st.sampled_from(("cards", "cards-12")))
def test_every_card_is_on_exactly_one_sheet_with_all_its_words(
    records: Records, sheet: Sheet, name: str
) -> None:
    drawings = drawn(name, records, sheet)
    ids = Counter(g.id for g in groups(drawings))
    assert all(ids[card.id] == 1 for card in records.of(Card))
    told = inked(drawings)
    assert all("".join(card.text.split()) in told for card in records.of(Card))


@settings(max_examples=25)
@given(maps(), SHEETS, st.sampled_from(list(WORKSHEETS)), st.booleans())
def test_everything_stays_on_its_sheet_and_all_sheets_are_of_one_size(
    records: Records, sheet: Sheet, name: str, is_mirrored: bool
) -> None:
    drawings = drawn(name, records, sheet, is_mirrored=is_mirrored)
    assert len({(drawing.width, drawing.height) for drawing in drawings}) == 1
    assert all(is_within(drawing) for drawing in drawings)
