"""Tables of other programs, pasted: a preview of what lands where, then cards in one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
PAINS, IDEAS = "Pain points", "Opportunities"
TABLE = f"\t{ORDER}\tReturn\t{ARRIVES}\nPain points\tslow\tlost\t\nSupport\t\tcall us\t\n"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def put(text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def headings(user: User) -> tuple[list[str], list[str]]:
    """The stages and lanes of the preview."""
    model = user.preview()._model
    across = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    down = [model.headerData(i, Qt.Orientation.Vertical) for i in range(model.rowCount())]
    return across, down


def html_of(rows: list[list[str]]) -> str:
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f"<meta charset='utf-8'><table>{body}</table>"


def test_a_table_is_shown_before_it_is_pasted_and_says_what_is_new(user: User) -> None:
    put(TABLE)
    before = user.cards(PAINS, ORDER)
    user.do("paste")
    assert headings(user) == (
        [ORDER, "Return (new)", ARRIVES],
        [PAINS, "Support (new)"],
    )
    told = user.preview().summary.text()
    assert told.startswith("3 cards in 3 stages and 2 lanes.")
    assert "New stage: “Return”." in told
    assert "New lane: “Support”." in told
    assert user.cards(PAINS, ORDER) == before, "nothing is pasted yet"
    QTest.mouseClick(user.preview().paste_button, Qt.MouseButton.LeftButton)
    assert user.cards(PAINS, ORDER) == [*before, "slow"]
    assert user.cards("Support", "Return") == ["call us"]
    assert user.stages() == [ORDER, WAIT, HELP, "Return", ARRIVES]
    user.do("undo")
    assert user.stages() == [ORDER, WAIT, HELP, ARRIVES]
    assert user.cards(PAINS, ORDER) == before


def test_cancelling_pastes_nothing(user: User) -> None:
    put(TABLE)
    user.do("paste")
    user.preview().reject()
    assert user.last_action() == ""


def test_a_table_of_a_spreadsheet_as_html_is_preferred_to_its_text(
    user: User, qtbot: QtBot
) -> None:
    put("not this", html_of([["", WAIT], [IDEAS, "call&nbsp;<b>first</b>"]]))
    user.do("paste")
    qtbot.waitUntil(lambda: bool(user.previews()))
    QTest.mouseClick(user.preview().paste_button, Qt.MouseButton.LeftButton)
    assert user.cards(IDEAS, WAIT)[-1] == "call first"


def test_html_that_only_uses_tables_is_pasted_as_its_text(user: User, qtbot: QtBot) -> None:
    put("Dear all", "<p>Dear all</p><table><tr><td>logo</td><td>x</td></tr></table>")
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    qtbot.waitUntil(lambda: user.cards(PAINS, ORDER)[-1:] == ["Dear all"])


def test_a_single_column_of_a_spreadsheet_is_lines(user: User, qtbot: QtBot) -> None:
    put("one\ntwo\n", html_of([["one"], ["two"]]))
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    qtbot.waitUntil(lambda: user.cards(PAINS, ORDER)[-2:] == ["one", "two"])
    assert user.choice_bars()


def test_onto_a_cell_a_table_without_known_names_is_cards_down(user: User) -> None:
    put("a\tb\nc\td\n")
    before = user.cards(PAINS, ORDER)
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.preview().boxes["is_one_cell"].isChecked()
    user.preview().boxes["is_one_cell"].setChecked(False)
    assert headings(user) == ([ORDER, WAIT], [PAINS, IDEAS])
    user.preview().boxes["is_one_cell"].setChecked(True)
    QTest.mouseClick(user.preview().paste_button, Qt.MouseButton.LeftButton)
    assert user.cards(PAINS, ORDER) == [*before, "a", "b", "c", "d"]


def test_other_ways_to_read_the_table_are_shown_at_once(user: User) -> None:
    put(f"\t{PAINS}\t{IDEAS}\n{WAIT}\tx\ny\tz\n".replace("\ny", ' "" y'))
    user.do("paste")
    assert user.preview().boxes["is_turned"].isChecked()
    assert headings(user)[0][0] == WAIT
    user.preview().boxes["is_turned"].setChecked(False)
    assert headings(user)[0] == [f"{PAINS} (new)", f"{IDEAS} (new)"]
    user.preview().reject()


def test_what_we_copy_as_a_table_we_can_paste_as_one(user: User) -> None:
    user.click(WAIT)
    user.do("copy")
    text = QGuiApplication.clipboard().text()
    user.do("delete")
    put(text)
    user.do("paste")
    assert "New stage: “I wait”." in user.preview().summary.text()
    user.preview().boxes["by_line"].setChecked(True)
    user.preview().accept()
    assert "Opens the tracking page, again and again" in user.cards("Customer actions", WAIT)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a\tb\n" * 10_000, "more than 500 rows"),
        ("a\t" * 200 + "b\n", "more than 100 columns"),
        ("some words\tmore words\n" * 250_000, "5,500,000 characters"),
    ],
)
def test_a_table_that_is_too_large_is_refused_in_one_sentence(
    user: User, text: str, reason: str
) -> None:
    put(text)
    user.do("paste")
    assert reason in user.window.banner.text
    assert user.previews() == []


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<table>" + "<tr><td>a<td>b" * 10_000, "more than 500 rows"),
        ("<table><tr><td " + "x " * 500_000 + ">", "cannot be read as a table"),
        ("<table>" + "<a href='" * 50_000 + ">", "cannot be read as a table"),
    ],
)
def test_html_that_is_too_much_is_refused_in_one_sentence(
    user: User, qtbot: QtBot, html: str, reason: str
) -> None:
    put("", html)
    user.do("paste")
    qtbot.waitUntil(lambda: user.window.banner.isVisible(), timeout=20_000)
    assert reason in user.window.banner.text


def test_a_hundred_thousand_nested_tags_are_read_and_their_text_pasted(
    user: User, qtbot: QtBot
) -> None:
    put("deep", "<table><tr><td>" + "<div>" * 100_000 + "deep")
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.cards(PAINS, ORDER)[-1:] != ["deep"], "the window goes on while it is read"
    qtbot.waitUntil(lambda: user.cards(PAINS, ORDER)[-1:] == ["deep"], timeout=20_000)


def test_too_many_cards_are_refused_in_the_preview(user: User) -> None:
    put("\n".join("\t".join("abcdefghij") for _row in range(40)))
    user.do("paste")
    assert "351 cards" in user.preview().summary.text()
    assert not user.preview().paste_button.isEnabled()
    user.preview().reject()
