"""Cut, copy and paste as a facilitator does it: between cells, maps, windows and programs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from journeydesk.commands import add_image, group_cards
from journeydesk.model import Card, CardKind, Cluster, Emotion, Image, Lane, Stage, Touchpoint
from journeydesk.ui.clipboard.copied import ITEMS
from journeydesk.ui.clipboard_actions import leave_words

ACTIONS, QUOTES, PAINS = "Customer actions", "Thoughts and quotes", "Pain points"
ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def on_clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def put_text(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def as_another_program_sees_it() -> None:
    """Only the bytes, as they arrive from another window's process."""
    copied, data = on_clipboard(), QMimeData()
    for name in (ITEMS, "text/plain", "text/html", "image/png"):
        data.setData(name, copied.data(name))
    QGuiApplication.clipboard().setMimeData(data)


def ways(user: User) -> list[str]:
    """The buttons of the bar that offers another way."""
    return [button.text() for bar in user.choice_bars() for button in bar.buttons]


def test_a_card_is_copied_to_the_cell_that_was_pressed(user: User) -> None:
    user.click(READS)
    user.do("copy")
    user.click_at(user.cell(PAINS, ARRIVES))
    user.do("paste")
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert user.cards(PAINS, ARRIVES)[-1] == READS
    copy = user.session.records.get(Card, user.session.store.selection.ids[0])
    assert copy.text == READS
    assert copy.lineage_id == user.session.records.get(Card, user.find(READS)).lineage_id
    user.do("undo")
    assert user.cards(PAINS, ARRIVES)[-1:] != [READS]


def test_pasting_at_once_puts_the_copy_behind_its_original(user: User) -> None:
    user.click(TRACKS)
    user.do("copy")
    user.do("paste")
    assert user.cards(ACTIONS, WAIT) == [TRACKS, TRACKS, INBOX]
    assert user.last_action() == "Paste 1 item"


def test_cutting_and_pasting_moves(user: User) -> None:
    user.click(READS)
    user.do("cut")
    assert user.cards(ACTIONS, ORDER) == []
    assert user.last_action() == "Cut 1 item"
    user.click_at(user.cell(QUOTES, HELP))
    user.do("paste")
    assert user.cards(QUOTES, HELP)[-1] == READS


def test_a_group_is_cut_with_its_cards(user: User) -> None:
    cards = [user.find(TRACKS), user.find(INBOX)]
    cluster = []
    user.session.run("Group", lambda tx: cluster.append(group_cards(tx, cards).id))
    user.session.store.selection.set(cluster)
    user.do("cut")
    assert user.cards(ACTIONS, WAIT) == []
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.cards(PAINS, ORDER)[-2:] == [TRACKS, INBOX]
    assert len(user.session.records.of(Cluster)) == 1


def test_the_keys_are_those_of_every_program(user: User) -> None:
    user.click(READS)
    QTest.keyClick(user.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(user.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert user.cards(ACTIONS, ORDER) == [READS, READS]


def test_in_a_field_they_belong_to_its_text(user: User) -> None:
    user.click(READS)
    user.double_click(READS)
    QTest.keyClick(user.canvas.editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert on_clipboard().text() == READS
    assert not on_clipboard().hasFormat(ITEMS)
    user.press(Qt.Key.Key_Escape)


def test_a_stage_is_pasted_with_everything_in_it(user: User) -> None:
    user.click(WAIT)
    user.do("copy")
    as_another_program_sees_it()
    user.do("paste")
    assert user.stages() == [ORDER, WAIT, WAIT, HELP, ARRIVES]
    first, second = (s for s in user.session.records.of(Stage) if s.title == WAIT)
    records = user.session.records
    lanes = records.at(Lane, first.map)
    for lane in lanes:
        texts = [[c.text for c in records.at(Card, lane.id, s.id)] for s in (first, second)]
        assert texts[0] == texts[1]
    feelings = [
        [e.value for t in records.at(Touchpoint, s.id) for e in records.at(Emotion, t.id)]
        for s in (first, second)
    ]
    assert feelings[0] == feelings[1] != []
    user.do("undo")
    assert user.stages() == [ORDER, WAIT, HELP, ARRIVES]


def test_two_windows_exchange_cards_and_find_their_places(user: User) -> None:
    other = User.with_sample()
    user.click(READS)
    user.click(TRACKS, adding=True)
    user.do("copy")
    as_another_program_sees_it()
    other.do("paste")
    assert other.cards(ACTIONS, ORDER) == [READS, READS]
    assert other.cards(ACTIONS, WAIT) == [TRACKS, INBOX, TRACKS]
    other.close()


def test_a_picture_goes_along_to_another_document(user: User) -> None:
    assets = user.session.document.assets
    given = {"asset": assets.add(b"picture", "image/png"), "mime": "image/png"}
    card = user.find(READS)
    user.session.run("Show", lambda tx: add_image(tx, card, width=1, height=1, **given) and None)
    other = User.with_sample()
    user.click(READS)
    user.do("copy")
    as_another_program_sees_it()
    other.click_at(other.cell(PAINS, ORDER))
    other.do("paste")
    [image] = other.session.records.of(Image)
    other.session.document.flush()
    assert other.session.document.assets[image.asset] == b"picture"
    other.close()


def test_other_programs_get_words_a_table_and_a_picture(user: User) -> None:
    user.click(TRACKS)
    user.click(INBOX, adding=True)
    user.do("copy")
    assert on_clipboard().text() == f"{TRACKS}\n{INBOX}"
    user.click(READS, adding=True)
    user.do("copy")
    assert on_clipboard().text().split("\n")[0] == f"\t{ORDER}\t{WAIT}"
    assert f"<td>{READS}</td>" in on_clipboard().html()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() > 300
    assert bytes(on_clipboard().data("image/png").data()[:4]) == b"\x89PNG"


def test_one_line_of_text_is_one_card_of_the_lane_s_kind(user: User) -> None:
    put_text("  Nobody answers \n")
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.cards(PAINS, ORDER)[-1] == "Nobody answers"
    assert user.session.records.get(Card, user.find("Nobody answers")).kind is CardKind.PAIN_POINT
    assert "“Pain points”, “I place my order”" in user.told()
    assert ways(user) == []


def test_many_lines_are_cards_or_one_card_as_chosen_and_that_is_remembered(user: User) -> None:
    put_text("one\n\ntwo\r\nthree")
    before = user.cards(PAINS, ORDER)
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.cards(PAINS, ORDER) == [*before, "one", "two", "three"]
    assert ways(user) == ["1 card", "3 cards"]
    user.choose("1 card")
    assert user.cards(PAINS, ORDER) == [*before, "one\n\ntwo\nthree"]
    assert user.window.preferences.split_lines is False
    user.choose("3 cards")
    assert user.cards(PAINS, ORDER) == [*before, "one", "two", "three"]
    user.do("undo")
    assert user.cards(PAINS, ORDER) == before


def test_the_choice_and_what_was_done_do_not_lie_on_each_other(user: User) -> None:
    put_text("one\ntwo")
    user.do("paste")
    toast = user.window.open_map.toasts.toast
    [bar] = user.choice_bars()
    assert toast.isVisible()
    assert not bar.geometry().intersects(toast.geometry())


def test_choosing_after_another_change_undoes_nothing(user: User) -> None:
    put_text("one\ntwo")
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    user.click(READS)
    user.do("delete")
    user.choose("1 card")
    assert user.cards(PAINS, ORDER)[-2:] == ["one", "two"]
    assert "changed since" in user.window.banner.text


def test_pasting_as_plain_text_takes_the_words_alone(user: User) -> None:
    user.click(WAIT)
    user.do("copy")
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste_plain")
    assert user.stages() == [ORDER, WAIT, HELP, ARRIVES]
    assert TRACKS in " ".join(user.cards(PAINS, ORDER))


def test_text_lands_in_view_where_nothing_was_pointed_at(user: User) -> None:
    put_text("Somewhere")
    user.do("paste")
    place = user.session.layout.where(user.find("Somewhere"))
    assert place is not None
    shown = user.canvas.where.to_screen(place).center
    assert user.canvas.viewport().rect().contains(QPoint(round(shown.x), round(shown.y)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * 5_000_000, "5,000,000 characters"),
        ("line\n" * 1_000_000, "5,000,000 characters"),
        ("line\n" * 300 + "x" * 20_000, "301 cards"),
        ("x" * 20_000, "this has 20,000"),
        (" \n ", "no text"),
    ],
)
def test_text_that_is_too_much_is_refused_in_one_sentence(
    user: User, text: str, words: str
) -> None:
    before = len(user.session.records)
    put_text(text)
    user.do("paste")
    assert words in user.window.banner.text
    assert len(user.session.records) == before


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("x" * 5_000, "x" * 5_000),
        ("word " * 1_999 + "last", "word " * 1_999 + "last"),
        ("שלום עולם hello مرحبا", "שלום עולם hello مرحبا"),
        ("\ufeffa\x00b\x1b[1mc", "ab[1mc"),
        ("نمی\u200cخواهم 👩\u200d🚀", "نمی\u200cخواهم 👩\u200d🚀"),
        ("lone\ud83d surrogate\udc00", "lone surrogate"),
    ],
)
def test_odd_text_is_a_card_with_all_that_can_be_kept(user: User, text: str, card: str) -> None:
    put_text(text)
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    assert user.cards(PAINS, ORDER)[-1] == card
    user.canvas.grab()
    user.session.document.flush()


@pytest.mark.parametrize("bad", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b'{"format": "x"}'])
def test_items_that_cannot_be_read_are_refused_in_one_sentence(user: User, bad: bytes) -> None:
    before = len(user.session.records)
    data = QMimeData()
    data.setData(ITEMS, QByteArray(bad))
    QGuiApplication.clipboard().setMimeData(data)
    user.do("paste")
    assert "was not pasted" in user.window.banner.text
    assert len(user.session.records) == before


@pytest.mark.parametrize("text", ["x" * 5_000_000, "line\n" * 1_000_000])
def test_a_card_being_written_takes_no_more_than_it_can_hold(user: User, text: str) -> None:
    user.double_click(READS)
    put_text(text)
    user.canvas.editor.paste()
    assert "nothing was pasted" in user.told()
    put_text("Reads\x07 it,\ufeff twice\u200d")
    user.canvas.editor.paste()
    user.press(Qt.Key.Key_Return)
    assert user.cards(ACTIONS, ORDER) == ["Reads it, twice\u200d"]


def test_an_empty_clipboard_is_told(user: User) -> None:
    QGuiApplication.clipboard().clear()
    user.do("paste")
    assert "nothing on the clipboard" in user.told()


def test_what_was_copied_outlives_the_program(user: User) -> None:
    user.click(READS)
    user.do("copy")
    leave_words()
    assert type(on_clipboard()) is QMimeData
    assert on_clipboard().text() == READS
    user.do("paste")
    assert user.cards(ACTIONS, ORDER) == [READS, READS]
