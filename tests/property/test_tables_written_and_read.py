"""Whatever cards say, a table that is written has each of them where it was when it is read."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from round_trips import in_table, there_and_back

from journeydesk.errors import InputRefused
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.items_in_cells import is_empty
from journeydesk.interchange.workbook.cells import kept_text, said, same, unescaped
from journeydesk.interchange.workbook.reader import read_workbook
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
    card_kind_of,
    one_line,
    ranks_between,
)

LANES = (LaneKind.CUSTOMER_ACTION, LaneKind.PAIN_POINT, LaneKind.OPPORTUNITY)
STAGES = ("Buy", "Wait", "Receive")
signs = st.sampled_from([";", ",", "|", "*", "=", "-", "'", '"', "1.", "+", "@", "(", "…"])
words = st.lists(st.sampled_from(["order", "späť", "배송", "it", "does", "not", "come"]) | signs)
texts = words.map(" ".join).map(one_line).filter(lambda text: any(map(str.isalpha, text)))
grids = st.lists(st.lists(texts, max_size=3), min_size=9, max_size=9)


def chart(cells: list[list[str]]) -> Imported:
    made: list[Record] = [Map(id="m", rank="V", title="Order")]
    for kind, rank in zip(LANES, ranks_between("", "", 3), strict=True):
        made.append(Lane(id=kind, map="m", kind=kind, rank=rank))
    for name, rank in zip(STAGES, ranks_between("", "", 3), strict=True):
        made.append(Stage(id=name, map="m", rank=rank, title=name))
        made.append(Touchpoint(stage=name, rank="V", title=f"At {name}"))
    places = [(lane, stage) for lane in LANES for stage in STAGES]
    for (lane, stage), said_there in zip(places, cells, strict=True):
        for text, rank in zip(said_there, ranks_between("", "", len(said_there)), strict=True):
            kind = card_kind_of(lane)
            made.append(Card(lane=lane, stage=stage, rank=rank, text=text, kind=kind))
    return Imported(tuple(made), ())


@settings(max_examples=40)
@given(grids)
def test_cards_stay_in_their_cells(cells: list[list[str]]) -> None:
    assume(all(any(cells[i : i + 3]) for i in (0, 3, 6)))  # a table of nothing tells nothing
    assume(not any(is_empty(text) for here in cells for text in here))
    found = chart(cells)
    before = in_table(Records(found.records), "m")
    again = Records(there_and_back(found, ".csv").records)
    after = in_table(again, again.at(Map)[0].id)
    assert after["stages"] == before["stages"]
    assert after["cards"] == before["cards"]


@given(st.text(max_size=60))
def test_a_cell_of_a_workbook_says_what_was_put_into_it(text: str) -> None:
    assert same(kept_text(text), unescaped(kept_text(text)))
    assert "\x00" not in kept_text(text)


@given(st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9))
def test_numbers_are_said_as_people_write_them(number: float) -> None:
    assert float(said(number)) == number


@settings(max_examples=40)
@given(st.binary(max_size=400) | st.binary(max_size=300).map(lambda data: b"PK\x03\x04" + data))
def test_what_is_no_workbook_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^any\.xlsx was not read: "):
        read_workbook(Source("any.xlsx", data))
