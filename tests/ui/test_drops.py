"""What other programs and windows drag onto the map: shown before, copied, or refused with why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from journeydesk.app.templates import find_template, records_of
from journeydesk.document import create_document
from journeydesk.ui.clipboard.copied import ITEMS

ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
ACTIONS, PAINS = "Customer actions", "Pain points"
READS = "Reads the e-mail and notes the date"
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    for window in user.window.beside:
        window.close()
    user.close()


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_cell_the_gap_and_how_many_are_shown_before_the_drop(user: User) -> None:
    user.drag_in(text("one\ntwo\nthree"), user.cell(PAINS, ORDER))
    overlay = user.canvas.gestures.overlay
    assert overlay.bubble == "3 cards"
    assert overlay.outline is not None
    assert overlay.marker is not None
    assert user.last_action() == ""


def test_text_is_copied_though_its_program_would_move_it(user: User) -> None:
    before = user.cards(PAINS, ORDER)
    data = text("one\ntwo")
    assert user.drag_in(data, user.cell(PAINS, ORDER)).dropAction() == COPY
    drop = user.drop(data, user.cell(PAINS, ORDER))
    assert drop.isAccepted()
    assert drop.dropAction() == COPY
    assert user.cards(PAINS, ORDER) == [*before, "one", "two"]
    assert user.canvas.gestures.is_resting
    assert user.choice_bars()


def test_text_lands_in_the_gap_under_the_pointer(user: User) -> None:
    first, *rest = user.cards(ACTIONS, WAIT)
    user.drop(text("before"), user.cell(ACTIONS, WAIT, at=0.05))
    assert user.cards(ACTIONS, WAIT) == ["before", first, *rest]


def test_outside_of_any_cell_text_is_refused_where_it_is(user: User) -> None:
    drop = user.drop(text("one"), QPoint(5, 5))
    assert not drop.isAccepted()
    assert user.last_action() == ""
    moved = user.drag_in(text("one"), QPoint(5, 5))
    assert not moved.isAccepted()
    assert user.canvas.gestures.overlay.is_refused
    assert user.canvas.gestures.overlay.bubble


def test_leaving_takes_the_marks_away(user: User) -> None:
    user.drag_in(text("one"), user.cell(PAINS, ORDER))
    user.canvas.dragLeaveEvent(None)
    assert user.canvas.gestures.overlay.outline is None
    assert user.canvas.gestures.is_resting


def test_items_of_another_window_come_with_everything(user: User) -> None:
    user.click(WAIT)
    user.do("copy")
    copied, data = QGuiApplication.clipboard().mimeData(), QMimeData()
    data.setData(ITEMS, copied.data(ITEMS))
    user.drop(data, user.place_of(ORDER) - QPoint(60, 0))
    assert user.stages() == [WAIT, ORDER, WAIT, HELP, ARRIVES]
    assert user.last_action().startswith("Paste")


def test_a_dragged_table_is_previewed_where_it_is_dropped(user: User) -> None:
    user.drop(text(f"\t{WAIT}\nPain points\tlong\n"), user.cell(PAINS, ORDER))
    user.preview().accept()
    assert "long" in user.cards(PAINS, WAIT)


def test_a_table_in_a_file_is_shown_before_it_is_a_map(user: User, tmp_path: Path) -> None:
    file = tmp_path / "map.csv"
    file.write_text("Phase;Pain points\nOrder;slow\nZurück;lästig\n", encoding="cp1252")
    user.drag_in(files(file), user.cell(PAINS, ORDER))
    assert user.canvas.gestures.overlay.bubble == "Table “map.csv”"
    user.drop(files(file), user.cell(PAINS, ORDER))
    dialog = user.window.controls.importing.dialog
    assert dialog is not None
    user.wait_until(lambda: dialog.is_settled)
    dialog.accept()
    assert user.stages() == ["Order", "Zurück"]
    assert user.cards(user.lanes()[0], "Zurück") == ["lästig"]


def test_a_map_opens_in_a_window_of_its_own(user: User, tmp_path: Path) -> None:
    file = tmp_path / "other.journey"
    create_document(file, records_of(find_template("service-blueprint"))).close()
    here = user.session.path
    user.drop(files(file), user.cell(PAINS, ORDER))
    assert user.session.path == here
    [other] = user.window.beside
    assert other.isVisible()
    assert other.session.path == file


def test_a_map_opens_here_where_nothing_is_on_the_map(user: User, tmp_path: Path) -> None:
    file = tmp_path / "other.journey"
    create_document(file, records_of(find_template("service-blueprint"))).close()
    user.window.files.start("blank")
    user.drop(files(file), QPoint(300, 300))
    assert user.session.path == file
    assert user.window.beside == []


def test_a_file_that_is_no_map_opens_no_window(user: User, tmp_path: Path) -> None:
    file = tmp_path / "other.journey"
    file.write_text("not a map")
    user.drop(files(file), user.cell(PAINS, ORDER))
    assert "other.journey" in user.window.banner.text
    assert user.window.beside == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "is a folder"),
        ("film.mp4", "“film.mp4” is no map"),
        ("no suffix", "is no map"),
    ],
)
def test_other_files_are_refused_with_the_reason(
    user: User, tmp_path: Path, name: str, reason: str
) -> None:
    if name:
        (tmp_path / name).write_bytes(b"x")
    data = files(tmp_path / name)
    moved = user.drag_in(data, user.cell(PAINS, ORDER))
    assert not moved.isAccepted()
    assert reason in user.canvas.gestures.overlay.bubble
    assert reason in user.told()
    assert not user.drop(data, user.cell(PAINS, ORDER)).isAccepted()
    assert user.last_action() == ""


def test_files_of_several_kinds_are_refused_together(user: User, tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.journey"]
    user.drop(files(*paths), user.cell(PAINS, ORDER))
    assert "one at a time" in user.told()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bad.csv", b"", "bad.csv"),
        ("bad.csv", bytes(10), "bad.csv"),
    ],
)
def test_a_table_that_cannot_be_is_refused_in_one_sentence(
    user: User, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    user.drop(files(tmp_path / name), user.cell(PAINS, ORDER))
    dialog = user.window.controls.importing.dialog
    assert dialog is not None
    user.wait_until(lambda: dialog.is_settled)
    assert reason in dialog.house.stand_in.words.text()
    dialog.reject()


def test_a_table_that_is_gone_meanwhile_is_told_above_the_map(user: User, tmp_path: Path) -> None:
    user.drop(files(tmp_path / "gone.csv"), user.cell(PAINS, ORDER))
    assert "gone.csv" in user.window.banner.text


@pytest.mark.parametrize(
    "data", [text("x" * 5_000_000), text("line\n" * 1_000), text("a\tb\n" * 10_000), QMimeData()]
)
def test_too_much_is_refused_while_it_is_dragged(user: User, data: QMimeData) -> None:
    moved = user.drag_in(data, user.cell(PAINS, ORDER))
    assert not moved.isAccepted()
    assert user.told() == user.canvas.gestures.overlay.bubble != ""


def link(address: str, html: str = "", title: str = "") -> QMimeData:
    """As a browser tells it."""
    data = QMimeData()
    data.setUrls([QUrl(address)])
    data.setText(address)
    if html:
        data.setHtml(html)
    if title:
        data.setData("text/x-moz-url", f"{address}\n{title}".encode("utf-16-le"))
    return data


SHOP = "https://example.org/orders?n=1&m=2"


def test_a_link_becomes_one_card_with_its_words_and_its_address(user: User) -> None:
    data = link(SHOP, html=f'<a href="{SHOP}">Where is <b>my</b> order?</a>')
    user.drag_in(data, user.cell(PAINS, ORDER))
    assert user.canvas.gestures.overlay.bubble == "Link"
    user.drop(data, user.cell(PAINS, ORDER))
    assert user.cards(PAINS, ORDER)[-1] == f"Where is my order?\n{SHOP}"
    assert user.choice_bars() == []
    QGuiApplication.clipboard().setMimeData(link(SHOP, title="Orders"))
    user.click(READS)
    user.do("paste")
    assert f"Orders\n{SHOP}" in user.cards(ACTIONS, ORDER)


def test_the_inspector_opens_a_link_only_by_its_button(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    user.drop(link(SHOP), user.cell(PAINS, ORDER))
    user.double_click(SHOP)
    user.press(Qt.Key.Key_Escape)
    assert opened == []
    [button] = user.window.open_map.inspector.forms[0].addresses.buttons
    assert SHOP in button.accessibleName()
    button.click()
    assert opened == [SHOP]
    user.click(READS)
    assert user.window.open_map.inspector.forms[0].addresses.isHidden()
