"""Whatever a map holds, the window shows it, edits it, takes it back and goes on.

A Qt warning, an exception in a slot or a sentence that something went wrong fails each of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from journeydesk.cli.bench.maps import make_records
from journeydesk.commands import (
    add_lane,
    add_stage,
    remove_records,
    retext,
    set_field,
)
from journeydesk.document import create_document, open_document
from journeydesk.model import Card, Lane, LaneKind, Map, Record, RecordId, Stage, Touchpoint
from journeydesk.store import Transaction

Key = Qt.Key

TEXTS = {
    "20,000 characters": ("late parcel " * 2_000)[:20_000],
    "20,000 letters and no gap": "x" * 20_000,
    "a word of 5,000 letters": "W" * 5_000,
    "3,000 marks on one letter": "a" + "".join(chr(0x300 + i % 100) for i in range(3_000)),
    "right to left": "שלום עולם " * 400,
    "both directions": "abc שלום 123 \u202bمرحبا\u202c x \u2067עב\u2069 " * 300,
    "unbalanced embeddings": "\u202a\u202b" * 500 + "abc" + "\u202c" * 1_200,
    "nothing to be seen": "a\u200b\u200d\ufeff\u00ad" * 1_000,
    "200 lines": "\n".join(f"line {i}" for i in range(200)),
    "lines without words": "\n" * 2_000,
    "emoji sequences": "👨‍👩‍👧‍👦🏳️‍🌈👍🏽" * 200,
    "no gaps in Japanese": "漢字かな交じり文" * 500,
    "letters beyond 16 bits": "𝕳𝖊𝖑𝖑𝖔" * 500,
    "tabs and no-break spaces": "a\tb\u00a0c\u202fd " * 300,
}
SAMPLE = "Opens the tracking page, again and again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def empty(qtbot: object) -> Iterator[User]:
    user = User.with_empty_map()
    yield user
    user.close()


def nothing_is_wrong(user: User) -> bool:
    """Nothing was complained of; what is on show can be painted."""
    user.canvas.settle()
    assert not user.window.grab().isNull()
    return not user.window.banner.isVisible()


def run(user: User, plan: Callable[[Transaction], object]) -> None:
    def only(tx: Transaction) -> None:
        plan(tx)

    user.session.run("Change", only)


# -- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_card_of_any_words_is_shown_edited_and_taken_back(user: User, text: str) -> None:
    id_ = user.find(SAMPLE)
    run(user, partial(retext, id_=id_, text=text))
    user.session.store.selection.set((id_,))
    assert nothing_is_wrong(user)
    place = user.session.layout.where(id_)
    assert place is not None
    assert place.w < 400  # points: it grows downwards, never beyond its column
    kept = user.session.records.get(Card, id_).text
    user.canvas.edit(id_)
    assert user.canvas.editor is not None
    user.canvas.editor.moveCursor(QTextCursor.MoveOperation.End)
    user.type("!")
    user.press(Key.Key_Return)
    assert user.session.records.get(Card, id_).text == kept + "!"
    user.do("dark")
    user.do("undo")
    user.do("undo")
    assert user.session.records.get(Card, id_).text == SAMPLE
    assert nothing_is_wrong(user)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_titles_of_2000_characters_are_shown(user: User, text: str) -> None:
    records, map_id = user.session.records, user.session.map.id
    titled: list[tuple[type[Record], str]] = [
        (Stage, "title"),
        (Lane, "label"),
        (Touchpoint, "title"),
    ]
    where = {cls: records.of(cls)[0].id for cls, _field in titled}
    for cls, field in titled:
        run(user, partial(set_field, ids=[where[cls]], field=field, value=text[:2_000]))
    run(user, partial(set_field, ids=[map_id], field="title", value=text[:2_000]))
    for id_ in (*where.values(), map_id):
        user.session.store.selection.set((id_,))
        assert nothing_is_wrong(user)
    assert records.get(Map, map_id).title
    user.do("zoom_fit")
    user.do("outline")
    user.do("history")
    assert nothing_is_wrong(user)


def test_hostile_words_are_in_the_file_as_they_are_on_the_map(user: User) -> None:
    lane, stage = user.session.records.of(Lane)[0].id, user.session.records.of(Stage)[0].id
    for text in TEXTS.values():
        run(user, lambda tx, text=text: tx.put(Card(lane=lane, stage=stage, rank="V", text=text)))
    user.session.document.flush()
    document = open_document(user.session.path)
    stored = {record.id: record for record in document.records}
    assert stored == {record.id: record for record in user.session.records}
    document.close()


# -- grids ---------------------------------------------------------------------------------------


def bare(tx: Transaction, map_id: RecordId) -> None:
    grid = (*tx.records.at(Stage, map_id), *tx.records.at(Lane, map_id))
    remove_records(tx, [record.id for record in grid])


def stages(count: int, tx: Transaction, map_id: RecordId) -> None:
    for number in range(count):
        add_stage(tx, map_id, title=f"Stage {number}")


def lanes(count: int, tx: Transaction, map_id: RecordId) -> None:
    for number in range(count):
        add_lane(tx, map_id, kind=LaneKind.PAIN_POINT, label=f"Lane {number}")


@pytest.mark.parametrize(
    ("columns", "rows"), [(0, 0), (0, 3), (3, 0), (1, 1), (3, 1), (5, 60), (500, 2)]
)
def test_a_grid_of_any_size_takes_every_gesture(empty: User, columns: int, rows: int) -> None:
    user, map_id = empty, empty.session.map.id

    def build(tx: Transaction) -> None:
        bare(tx, map_id)
        stages(columns, tx, map_id)
        lanes(rows, tx, map_id)

    run(user, build)
    assert (len(user.session.layout.columns), len(user.session.layout.rows)) == (columns, rows)
    middle = user.canvas.viewport().rect().center()
    for action in ("zoom_fit", "select_all", "outline", "mini_map", "zoom_selection", "zoom_paper"):
        user.do(action)
    for key in (Key.Key_N, Key.Key_Right, Key.Key_Down, Key.Key_End, Key.Key_Tab, Key.Key_Return):
        QTest.keyClick(user.canvas, key)
        user.canvas.close_editor()
    user.drag_from(middle, middle + QPoint(120, 60))
    for thing in user.window.open_map.palette_panel.rows:
        user.drop_from_palette(thing, middle)
        user.canvas.close_editor()
    QTest.mouseDClick(user.canvas.viewport(), LEFT, pos=middle)
    user.canvas.close_editor()
    user.canvas.settle()
    assert not user.window.grab().isNull()
    while user.session.store.history.undoable:
        user.do("undo")
    assert len(user.session.layout.columns) == 0


def test_a_map_of_20000_cards_is_opened_dragged_edited_and_undone(
    qtbot: object, tmp_path: Path
) -> None:
    path = tmp_path / "large.journey"
    create_document(path, make_records(20_000)).close()
    user = User.with_file(path)
    card = first_in_view(user)
    before = user.session.records.get(Card, card)
    at = user.middle_of(card)
    user.drag_from(at, at + QPoint(180, 30))
    assert user.session.records.get(Card, card).place != before.place
    user.do("undo")
    user.canvas.edit(card)
    user.type("Late")
    user.press(Key.Key_Return)
    assert user.session.records.get(Card, card).text != before.text
    user.do("undo")
    assert user.session.records.get(Card, card).same_content(before)
    user.do("select_all")
    assert user.window.open_map.inspector.forms[0].head.name.text() == "20000 cards"
    assert nothing_is_wrong(user)
    user.close()


def first_in_view(user: User) -> RecordId:
    user.canvas.verticalScrollBar().setValue(600)
    view = user.canvas.viewport().rect().adjusted(150, 120, -300, -80)
    ids = (card.id for card in user.session.records.of(Card))
    return next(id_ for id_ in ids if view.contains(user.middle_of(id_)))


# -- while something goes on ---------------------------------------------------------------------


def test_other_colours_leave_everything_where_it_is(user: User) -> None:
    user.canvas.settle()
    before = {r.id: user.session.layout.where(r.id) for r in user.session.records}
    user.window.use_theme("dark")
    assert {r.id: user.session.layout.where(r.id) for r in user.session.records} == before
    assert not user.session.layout.is_misjudged
    run(user, partial(retext, id_=user.find(SAMPLE), text=TEXTS["200 lines"]))
    user.do("undo")
    assert {r.id: user.session.layout.where(r.id) for r in user.session.records} == before


def test_what_is_being_written_outlives_other_colours(user: User) -> None:
    id_ = user.find(SAMPLE)
    user.double_click(SAMPLE)
    user.type("Half a")
    user.window.use_theme("dark")
    assert user.canvas.editor is not None
    user.type(" thought")
    user.press(Key.Key_Return)
    assert user.session.records.get(Card, id_).text == "Half a thought"


def test_what_is_being_typed_in_the_inspector_outlives_other_colours(user: User) -> None:
    id_ = user.find(SAMPLE)
    user.click(SAMPLE)
    editor = user.window.open_map.inspector.forms[0].rows["author"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "Ad")
    user.window.use_theme("dark")
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Key.Key_Return)
    assert user.session.records.get(Card, id_).author == "Ada"


# -- the same file twice -------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_file_that_is_open_is_shown_where_it_is_and_not_opened_again(user: User) -> None:
    session = user.session
    user.window.attempt(lambda: user.window.open_path(session.path))
    assert user.session is session
    assert "open here already" in user.told()
    user.window.attempt(lambda: user.window.open_beside(session.path))
    assert user.window.beside == []


@pytest.mark.qt_log_ignore("does not support raise")
def test_another_window_leads_to_the_one_that_has_the_file(user: User) -> None:
    second = User.with_sample()
    second.window.attempt(lambda: second.window.open_path(user.session.path))
    assert second.session.path != user.session.path
    assert "open here already" in user.told()
    second.close()
