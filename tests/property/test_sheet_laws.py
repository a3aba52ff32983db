"""Laws of a map on a sheet of paper, whatever the map and whatever the sheet."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sheets import is_within_margins, sheet_of, type_on, words_on

from journeydesk.app.filling import LARGEST
from journeydesk.errors import UserError
from journeydesk.export import Fit, Sheet
from journeydesk.model import (
    Card,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Persona,
    Project,
    Record,
    Records,
    Stage,
    Touchpoint,
    ranks_between,
)

WORDS = st.lists(
    st.sampled_from("parcel late customer waits Donaudampfschifffahrt a of".split()),
    min_size=1,
    max_size=25,
).map(" ".join)
KINDS = (LaneKind.CUSTOMER_ACTION, LaneKind.TOUCHPOINT, LaneKind.EMOTION_CURVE, LaneKind.EVIDENCE)
PAPERS = ("A4", "A0", "Letter", "300x1500mm", "1500x300mm", "60x60mm")
SHEETS = st.builds(Sheet, st.sampled_from(PAPERS), st.booleans(), st.sampled_from((5.0, 20.0)))


@st.composite
def maps(draw: st.DrawFn) -> Records:
    """Stages of any width with any number of touchpoints, cards under them and across stages."""
    stages = draw(st.integers(1, 6))
    ranks = ranks_between("", "", 8)
    found: list[Record] = [
        Project(id="pr", rank="V", language=draw(st.sampled_from(("en", "ar")))),
        Map(id="m", rank="V", title=draw(WORDS)),
        Persona(id="p", map="m", rank="V", name="Maya"),
    ]
    for i, kind in enumerate(KINDS):
        is_collapsed = draw(st.booleans()) and i > 0
        found.append(Lane(id=f"l{i}", map="m", rank=ranks[i], kind=kind, collapsed=is_collapsed))
    for i in range(stages):
        width = draw(st.sampled_from((None, None, 90.0, 500.0)))
        found.append(Stage(id=f"s{i}", map="m", rank=ranks[i], title=draw(WORDS), width=width))
        steps = draw(st.integers(0, 3))
        for j in range(steps):
            place = {"stage": f"s{i}", "rank": ranks[j]}
            found.append(Touchpoint(id=f"t{i}{j}", title=draw(WORDS), **place))
            found.append(
                Emotion(id=f"e{i}{j}", touchpoint=f"t{i}{j}", persona="p", rank="V", value=1)
            )
        for k in range(draw(st.integers(0, 3))):
            span, under = draw(st.integers(1, stages - i)), draw(st.integers(-1, steps - 1))
            found.append(
                Card(
                    id=f"c{i}{k}",
                    lane="l0",
                    stage=f"s{i}",
                    rank=ranks[k],
                    text=draw(WORDS),
                    span=span,
                    touchpoint=f"t{i}{under}" if under >= 0 else None,
                )
            )
    return Records(found)


@settings(max_examples=25)
@given(maps(), SHEETS)
def test_everything_is_inside_the_sheet_and_every_word_is_there(
    records: Records, sheet: Sheet
) -> None:
    page = sheet_of(records, sheet)
    assert is_within_margins(page, sheet)
    said = words_on(page).replace(" ", "")
    for card in records.of(Card):
        assert card.text.replace(" ", "") in said


@settings(max_examples=10)
@given(maps(), SHEETS)
def test_no_type_is_smaller_than_on_the_map_scaled_to_the_sheet(
    records: Records, sheet: Sheet
) -> None:
    scaled = sheet_of(records, replace(sheet, fit=Fit.PAGE))
    assert type_on(sheet_of(records, sheet)) >= min(type_on(scaled), LARGEST) * 0.999


@settings(max_examples=25)
@given(maps(), SHEETS, st.floats(2.0, 14.0))
def test_the_type_asked_for_is_what_is_printed_or_refused(
    records: Records, sheet: Sheet, size: float
) -> None:
    try:
        page = sheet_of(records, replace(sheet, type_size=size))
    except UserError:
        assume(False)
    assert abs(type_on(page) / size - 1) < 0.01
    assert is_within_margins(page, sheet)
