"""Review sheets out and back in: sessions, comments, and what is no longer on the map."""

import io
from pathlib import Path
from typing import Any

import late_parcel
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from journeydesk.app.importing import records_from
from journeydesk.app.reviewing import review_in, take_in_review, told_of
from journeydesk.cli import program
from journeydesk.errors import UserError
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.interchange.review.writer import write_review_csv, write_review_workbook
from journeydesk.model import Card, Comment, Map, Records, Status, Validation
from journeydesk.store import Transaction

RECORDS = Records(late_parcel.fresh_records())
[MAP] = RECORDS.at(Map)
TRACKS = "Opens the tracking page, again and again"
VERDICT, REMARK, REVIEWER, CARD = 4, 5, 6, 7


def card(records: Records, text: str = TRACKS) -> Card:
    [found] = [each for each in records.of(Card) if each.text == text]
    return found


def filled(path: Path, *answers: tuple[str, str, str, str]) -> Path:
    """A sheet with answers: the card's text, verdict, remark, reviewer."""
    file = io.BytesIO()
    write_review_workbook(RECORDS, (MAP.id,), file)
    book = load_workbook(io.BytesIO(file.getvalue()))
    for text, *said in answers:
        [row] = [row for row in book.active.iter_rows() if row[2].value == text]
        for cell, value in zip(row[3:6], said, strict=True):
            cell.value = value
    book.save(path)
    return path


def taken_in(path: Path, records: Records = RECORDS) -> tuple[Records, Any]:
    review = review_in(path)
    assert review
    tx = Transaction(records.copy())
    return tx.records, take_in_review(tx, review, "2026-11-25")


def test_a_verdict_is_a_session_and_a_remark_a_comment(tmp_path: Path) -> None:
    path = filled(tmp_path / "r.xlsx", (TRACKS, "disagree", "Not me", "Ada"))
    found, notes = taken_in(path)
    [session] = [s for s in found.of(Validation) if s.title == "Review by Ada"]
    assert session.disagreed == (card(RECORDS).id,)
    assert session.n == 1
    [comment] = [c for c in found.of(Comment) if c.text == "Not me"]
    assert (comment.about, comment.author) == (card(RECORDS).id, "Ada")
    assert notes == ()


def test_who_agrees_validates_the_card(tmp_path: Path) -> None:
    found, _notes = taken_in(filled(tmp_path / "r.xlsx", (TRACKS, "agree", "", "Ada")))
    assert card(found).status is Status.VALIDATED


def test_several_reviewers_on_one_sheet_have_a_session_each(tmp_path: Path) -> None:
    texts = [c.text for c in RECORDS.of(Card)][:2]
    rows = [(texts[0], "agree", "", "Ada"), (texts[1], "disagree", "", "Ben")]
    found, _notes = taken_in(filled(tmp_path / "r.xlsx", *rows))
    titles = {session.title for session in found.of(Validation)}
    assert {"Review by Ada", "Review by Ben"} <= titles


def test_a_name_holds_for_the_rows_below_and_else_the_file_has_one(tmp_path: Path) -> None:
    found, _notes = taken_in(filled(tmp_path / "Carla.xlsx", (TRACKS, "agree", "", "")))
    assert "Review by Carla" in {session.title for session in found.of(Validation)}


def test_a_card_that_is_gone_is_told_and_its_remark_kept(tmp_path: Path) -> None:
    path = filled(tmp_path / "r.xlsx", (TRACKS, "agree", "So true", "Ada"))
    rest = Records([r for r in RECORDS if isinstance(r, Map)])
    found, [note] = taken_in(path, rest)
    assert "not on the map any more" in note.text
    [comment] = found.of(Comment)
    assert comment.text == f"“{TRACKS}”: So true"


def test_the_same_answers_are_taken_over_once(tmp_path: Path) -> None:
    path = filled(tmp_path / "r.xlsx", (TRACKS, "agree", "", "Ada"))
    found, _notes = taken_in(path)
    with pytest.raises(UserError, match="taken over before"):
        taken_in(path, found)


def test_what_is_neither_yes_nor_no_is_kept_as_a_remark(tmp_path: Path) -> None:
    found, [note] = taken_in(filled(tmp_path / "r.xlsx", (TRACKS, "hm, partly", "", "Ada")))
    assert note.kind == "guess"
    assert "hm, partly" in [comment.text for comment in found.of(Comment)]


def test_csv_comes_back_too(tmp_path: Path) -> None:
    file = io.BytesIO()
    write_review_csv(RECORDS, (MAP.id,), file)
    lines = file.getvalue().decode("utf-8-sig").split("\r\n")
    answered = [line.replace(",,,,", ",yes,=2,Ada,") if TRACKS in line else line for line in lines]
    (tmp_path / "r.csv").write_text("\n".join(answered), "utf-8")
    found, _notes = taken_in(tmp_path / "r.csv")
    assert "=2" in [comment.text for comment in found.of(Comment)]


def test_an_ordinary_table_is_no_review_sheet(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Stage,Card\nA,b\n", "utf-8")
    assert review_in(tmp_path / "t.csv") is None


def test_what_was_said_is_told_in_numbers(tmp_path: Path) -> None:
    review = review_in(filled(tmp_path / "r.xlsx", (TRACKS, "agree", "So true", "Ada")))
    assert review
    assert told_of(review) == "r.xlsx: 1 card agreed with, 0 disagreed with, 1 remark"


def test_out_and_back_in_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "order.json").write_text(write_json(RECORDS), "utf-8")
    run = CliRunner()
    sheet, out = tmp_path / "review.xlsx", tmp_path / "out.journey"
    source = str(tmp_path / "order.json")
    sent = run.invoke(program, ["export", source, "-o", str(sheet), "--sheet", "review"])
    assert sent.exit_code == 0, sent.output
    filled(sheet, (TRACKS, "agree", "So true", "Ada"))
    back = run.invoke(program, ["import", source, str(sheet), "-o", str(out)])
    assert back.exit_code == 0, back.output
    found = Records(records_from(out).records)
    assert card(found).status is Status.VALIDATED
    assert "So true" in [comment.text for comment in found.of(Comment)]


def test_a_review_sheet_alone_says_what_it_needs(tmp_path: Path) -> None:
    sheet = filled(tmp_path / "review.xlsx", (TRACKS, "agree", "", "Ada"))
    run = CliRunner().invoke(
        program, ["import", str(sheet), "-o", str(tmp_path / "x.journey")], standalone_mode=False
    )
    assert isinstance(run.exception, UserError)
    assert "name its map before it" in str(run.exception)
