"""A workbook holds all of its maps, and what somebody changes in its rows is followed."""

import sys

import late_parcel
import pytest
from workbooks import add_row, column, edited, opened, read_back, row_of, set_cell, written

from journeydesk.errors import InputRefused
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import (
    Card,
    CardKind,
    Emotion,
    Evidence,
    Map,
    Metric,
    PainPoint,
    Records,
    Stage,
    Status,
    Touchpoint,
)

RECORDS = Records(late_parcel.fresh_records())
[MAP] = RECORDS.at(Map)
BOOK = written(RECORDS)
TRACKS = "Opens the tracking page, again and again"
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "_x000D_", "x005F_", "\ufffe", "a\tb", "=\n=")

NUMBERS = (
    1.1754943508222875e-38,
    1.4897888358553937,
    0.12345678901234549,
    999_999_999_999_999.9,
    1.2539934195994544e16,
    3.497431767180986e30,
    sys.float_info.max,
)


def json_of(records: Records) -> str:
    return write_json(records)


def card(records: Records, text: str) -> Card:
    [found] = [card for card in records.of(Card) if card.text == text]
    return found


def test_what_nobody_changed_comes_back_whole() -> None:
    found = read_back(BOOK)
    assert json_of(Records(found.records)) == json_of(RECORDS)
    assert found.notes == ()


def test_it_is_the_same_after_a_spreadsheet_program_saved_it() -> None:
    found = read_back(edited(BOOK, lambda book: None))
    assert json_of(Records(found.records)) == json_of(RECORDS)
    assert found.notes == ()


def test_a_changed_text_and_status_are_followed() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        set_cell(book["Cards"], TRACKS, "Status", "Validated")
        set_cell(book["Cards"], TRACKS, "Text", "Reloads the page")

    found = Records(read_back(edited(BOOK, edit)).records)
    assert card(found, "Reloads the page").status is Status.VALIDATED
    assert len(found) == len(RECORDS)


def test_a_row_without_an_id_is_a_new_card_in_its_cell() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        add_row(book["Cards"], Lane="Pain points", Stage="I wait", Text="Nobody answers")

    found = Records(read_back(edited(BOOK, edit)).records)
    new = card(found, "Nobody answers")
    assert new.kind is CardKind.PAIN_POINT
    assert found.get(Stage, new.stage).title == "I wait"


def test_a_copied_row_is_another_card() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        sheet = book["Cards"]
        sheet.append([cell.value for cell in sheet[row_of(sheet, TRACKS)]])

    found = Records(read_back(edited(BOOK, edit)).records)
    assert len([c for c in found.of(Card) if c.text == TRACKS]) == 2


def test_a_deleted_row_takes_its_card_along() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        book["Cards"].delete_rows(row_of(book["Cards"], TRACKS))

    found = Records(read_back(edited(BOOK, edit)).records)
    assert TRACKS not in [card.text for card in found.of(Card)]
    assert len(found.of(Card)) == len(RECORDS.of(Card)) - 1


def test_a_deleted_stage_takes_what_lies_in_it() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        book["Stages"].delete_rows(row_of(book["Stages"], "I wait"))

    found = Records(read_back(edited(BOOK, edit)).records)
    assert "I wait" not in [stage.title for stage in found.of(Stage)]
    assert TRACKS not in [card.text for card in found.of(Card)]


def test_a_card_moves_to_another_stage() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        set_cell(book["Cards"], TRACKS, "Stage", "My parcel arrives")

    found = Records(read_back(edited(BOOK, edit)).records)
    moved = card(found, TRACKS)
    assert found.get(Stage, moved.stage).title == "My parcel arrives"
    assert moved.touchpoint is None


def test_numbers_are_followed_as_spreadsheets_write_them() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        sheet = book["Emotions"]
        sheet.cell(2, column(sheet, "Value, −2 to +2")).value = "−1,5"
        pains = book["Pain points"]
        pains.cell(2, column(pains, "Of")).value = 1000.0

    found = Records(read_back(edited(BOOK, edit)).records)
    assert -1.5 in [emotion.value for emotion in found.of(Emotion)]
    assert 1000 in [pain.base for pain in found.of(PainPoint)]


@pytest.mark.parametrize(
    ("heading", "value", "reason"),
    [
        ("Status", "perhaps", "one of: Assumed"),
        ("Stage", "Nowhere", "nothing in the map is called “Nowhere”"),
        ("Effort", "much", "no number"),
        ("Effort", 9, "less than or equal to 5"),
    ],
)
def test_what_a_cell_cannot_say_is_told_and_left_as_it_was(
    heading: str, value: object, reason: str
) -> None:
    found = read_back(edited(BOOK, lambda book: set_cell(book["Cards"], TRACKS, heading, value)))
    assert json_of(Records(found.records)) == json_of(RECORDS)
    [note] = found.notes
    assert note.kind == "skipped"
    assert reason in note.text
    assert "sheet Cards, row" in note.text


def test_a_new_row_without_a_place_is_kept_in_the_inbox() -> None:
    found = read_back(edited(BOOK, lambda book: add_row(book["Cards"], Text="Where?")))
    assert card(Records(found.records), "Where?").private_note.startswith("From sheet Cards, row")
    assert [note.kind for note in found.notes] == ["skipped"]


def test_what_was_changed_in_the_grid_is_told() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        book["Map"].cell(9, 2).value = "Something else"

    found = read_back(edited(BOOK, edit))
    assert json_of(Records(found.records)) == json_of(RECORDS)
    assert "“Map” shows the map" in found.notes[0].text


def test_a_sheet_that_is_gone_leaves_its_records_as_they_were() -> None:
    found = read_back(edited(BOOK, lambda book: book.remove(book["Cards"])))
    assert json_of(Records(found.records)) == json_of(RECORDS)
    assert "“Cards”" in found.notes[0].text


def test_rows_and_columns_may_stand_elsewhere() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        sheet = book["Cards"]
        rows = [[cell.value for cell in row][::-1] for row in sheet.iter_rows()]
        for number, cells in enumerate([rows[0], *rows[:0:-1]], 1):
            for place, value in enumerate(cells, 1):
                sheet.cell(number, place).value = value

    found = read_back(edited(BOOK, edit))
    assert json_of(Records(found.records)) == json_of(RECORDS)
    assert found.notes == ()


def test_several_maps_have_a_grid_each_and_stay_several() -> None:
    first, second = late_parcel.fresh_records(), [Map(id="m2", rank="z", title="Another: map?")]
    book = written(Records([*first, *second, Stage(id="s", map="m2", rank="V", title="One")]))
    assert "Another map" in opened(book).sheetnames
    assert len(Records(read_back(book).records).at(Map)) == 2


def test_a_hidden_sheet_that_is_not_whole_is_refused() -> None:
    def edit(book):  # type: ignore[no-untyped-def]
        book["JourneyDesk"].delete_rows(3)

    with pytest.raises(InputRefused, match=r"order\.xlsx was not read: its hidden sheet"):
        read_back(edited(BOOK, edit))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    changed = [
        r.evolve(text=text) if isinstance(r, Card | Evidence) and r.text else r for r in RECORDS
    ]
    records = Records([r.evolve(title=text) if isinstance(r, Touchpoint) else r for r in changed])
    book = written(records)
    cells = [c for sheet in opened(book) for row in sheet.iter_rows() for c in row]
    assert {c.data_type for c in cells} <= {"s", "n", "b"}
    found = read_back(book)
    assert json_of(Records(found.records)) == json_of(records)
    assert found.notes == ()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_keeps_the_digits_that_no_cell_holds(number: float) -> None:
    records = Records([*RECORDS, Metric(id="metric", rank="V", map=MAP.id, value=number)])
    book = written(records)
    for found in (read_back(book), read_back(edited(book, lambda book: None))):
        assert json_of(Records(found.records)) == json_of(records)
        assert found.notes == ()
