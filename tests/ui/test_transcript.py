"""An interview beside the map: words are marked, and one key makes them a card with evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.model import Attachment, Card, CardKind, Evidence, EvidenceKind
from journeydesk.ui.import_actions import ImportActions
from journeydesk.ui.transcript.choice import TextChoice

INTERVIEW = """Interview of 14 March

Interviewer: How did it begin?
Anna: I ordered a lamp 🙄 for a birthday. I typed the number three times.
Interviewer: And then?
Anna: Nobody told me. I expect that they tell me first.
"""
THREE_TIMES = "I typed the number three times."
STAGE, STEP = "I wait", "Date passes; tracking page still says “on its way”"


@pytest.fixture
def interview(tmp_path: Path) -> Path:
    path = tmp_path / "interview-anna.txt"
    path.write_text(INTERVIEW, encoding="utf-8")
    return path


@pytest.fixture
def bare(qtbot: object) -> Iterator[User]:
    """At the sample map, without a transcript."""
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def user(bare: User, interview: Path) -> User:
    bare.read_transcripts(interview)
    bare.transcript.places.choose(bare.find(STEP))
    return bare


def the_evidence(user: User) -> Evidence:
    """That came last."""
    return user.session.records.at(Evidence, user.session.map.id)[-1]


def test_a_marked_passage_becomes_a_pain_with_evidence_by_one_key(user: User) -> None:
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    assert THREE_TIMES in user.cards("Pain points", STAGE)
    assert user.selected() == [THREE_TIMES]
    assert user.last_action() == "Pain point from transcript"
    evidence = the_evidence(user)
    assert evidence.text == THREE_TIMES
    assert evidence.kind is EvidenceKind.CUSTOMER_INTERVIEW
    assert evidence.source == "interview-anna.txt, line 4"
    assert evidence.supports == (user.find(THREE_TIMES),)
    card = user.session.records.get(Card, user.find(THREE_TIMES))
    assert card.touchpoint == user.find(STEP)
    user.do("undo")
    assert THREE_TIMES not in user.cards("Pain points", STAGE)
    assert evidence.id not in user.session.records


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_Q, CardKind.QUOTE),
        (Qt.Key.Key_E, CardKind.EXPECTATION),
        (Qt.Key.Key_A, CardKind.CUSTOMER_ACTION),
        (Qt.Key.Key_O, CardKind.OPPORTUNITY),
        (Qt.Key.Key_N, CardKind.NOTE),
    ],
)
def test_each_kind_has_its_key_and_its_button(user: User, key: Qt.Key, kind: CardKind) -> None:
    user.mark("Nobody told me.")
    user.press_in_transcript(key)
    [by_key] = user.session.store.selection
    user.mark("I expect that")
    QTest.mouseClick(user.transcript.buttons.by_kind[kind], Qt.MouseButton.LeftButton)
    [by_button] = user.session.store.selection
    for id_, text in ((by_key, "Nobody told me."), (by_button, "I expect that")):
        card = user.session.records.get(Card, id_)
        assert (card.kind, card.text) == (kind, text)


def test_without_a_mark_the_whole_turn_is_meant_and_a_speakers_name_never_is(user: User) -> None:
    user.mark("And then")
    cursor = user.transcript.text.textCursor()
    cursor.setPosition(cursor.position())
    user.transcript.text.setTextCursor(cursor)
    user.press_in_transcript(Qt.Key.Key_Q)
    assert the_evidence(user).text == "And then?"
    user.transcript.text.selectAll()
    user.press_in_transcript(Qt.Key.Key_N)
    assert "Anna" not in the_evidence(user).text
    assert the_evidence(user).text.startswith("Interview of 14 March\nHow did it begin?\nI ordered")


def test_what_is_on_the_map_is_marked_and_a_click_selects_its_card(user: User) -> None:
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    [mark] = user.transcript.text.marks
    assert user.transcript.text.transcript.words[mark.start : mark.end] == THREE_TIMES
    [shown] = user.transcript.text.extraSelections()
    assert shown.cursor.selectedText() == THREE_TIMES  # behind an emoji, that Qt counts twice
    assert user.transcript.count.text() == "1 passage on the map"
    user.session.store.selection.set(())
    user.click_in_transcript("ordered a lamp")
    assert user.selected() == []
    user.click_in_transcript(THREE_TIMES)
    assert user.selected() == [THREE_TIMES]
    user.session.store.selection.set(())
    user.press_in_transcript(Qt.Key.Key_Return)
    assert user.selected() == [THREE_TIMES]


def test_deleting_the_card_takes_the_mark_away(user: User) -> None:
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    user.do("delete")
    user.transcript.refresh()
    assert user.transcript.text.marks == []


def test_alt_and_arrows_go_through_the_places_and_a_click_on_the_map_chooses_one(
    user: User,
) -> None:
    before = user.transcript.places.place
    user.press_in_transcript(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert user.transcript.places.place != before
    user.press_in_transcript(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert user.transcript.places.place == before
    user.click("I place my order")
    place = user.transcript.places.place
    assert place is not None
    assert (place.name, place.touchpoint) == ("I place my order", None)


def test_a_file_is_kept_once_and_is_there_after_reopening(user: User, interview: Path) -> None:
    user.read_transcripts(interview)
    assert len(user.session.records.of(Attachment)) == 1
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    interview.unlink()
    path = user.session.path
    user.close()
    again = User.with_file(path)
    again.do("transcripts")
    assert THREE_TIMES in again.transcript.text.toPlainText()
    assert len(again.transcript.text.marks) == 1
    again.do("transcripts")
    assert not again.window.open_map.transcript.isVisible()
    again.close()


def test_there_may_be_several_and_each_has_its_marks(user: User, tmp_path: Path) -> None:
    other = tmp_path / "call.vtt"
    other.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>It is late.</v>\n")
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    user.read_transcripts(other)
    assert user.transcript.text.marks == []
    user.mark("It is late.")
    user.press_in_transcript(Qt.Key.Key_Q)
    assert the_evidence(user).source == "call.vtt, 00:01"
    assert the_evidence(user).kind is EvidenceKind.TRANSCRIPT
    files = user.transcript.head.files
    assert [files.itemText(at) for at in range(files.count())] == ["interview-anna.txt", "call.vtt"]
    files.setCurrentIndex(0)
    assert [mark.kind for mark in user.transcript.text.marks] == [CardKind.PAIN_POINT]


def test_another_map_has_its_own(user: User) -> None:
    user.add_map("Returns")
    user.transcript.refresh()
    assert user.transcript.text.toPlainText() == ""
    user.click_tab(user.session.maps[0].title)
    user.transcript.refresh()
    assert THREE_TIMES in user.transcript.text.toPlainText()


def test_internal_evidence_is_marked_so(user: User) -> None:
    user.transcript.internal.click()
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_Q)
    assert the_evidence(user).internal


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("scan.txt", b"\xff\xd8\0\0", "it is no text"),
        ("empty.vtt", b"WEBVTT\n", "no words"),
    ],
)
def test_what_cannot_be_read_is_told_and_not_kept(
    bare: User, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    bare.read_transcripts(path)
    assert told in bare.window.banner.text
    assert not bare.session.records.of(Attachment)
    assert not bare.window.open_map.is_reading


def test_a_map_without_stages_says_what_to_do(qtbot: object, interview: Path) -> None:
    user = User.with_empty_map()
    user.read_transcripts(interview)
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    assert "make one first" in user.window.banner.text
    assert not user.session.records.of(Card)
    user.close()


def test_a_passage_that_is_no_card_is_refused(user: User, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("word " * 700)
    user.read_transcripts(long)
    user.press_in_transcript(Qt.Key.Key_Q)
    assert "2000 is the most" in user.window.banner.text


def test_escape_leads_to_the_map_and_presenting_leaves_it_alone(user: User) -> None:
    user.press_in_transcript(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is user.canvas
    view = user.window.open_map.transcript
    user.do("present")
    assert not view.isVisible()
    user.do("present")
    assert view.isVisible()


def test_ctrl_z_in_the_words_takes_back_what_was_done(user: User) -> None:
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    user.press_in_transcript(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert THREE_TIMES not in user.cards("Pain points", STAGE)


def test_from_evidence_in_the_inspector_one_comes_to_its_words(user: User) -> None:
    user.mark(THREE_TIMES)
    user.press_in_transcript(Qt.Key.Key_P)
    user.transcript.text.selectAll()
    user.do("transcripts")
    user.window.open_map.go_to(the_evidence(user).id)
    [form] = user.window.open_map.inspector.forms[:1]
    assert form.transcript is not None
    QTest.mouseClick(form.transcript, Qt.MouseButton.LeftButton)
    assert user.window.open_map.is_reading
    [shown] = user.transcript.text.extraSelections()
    cursor = user.transcript.text.textCursor()
    assert (cursor.position(), cursor.hasSelection()) == (shown.cursor.selectionStart(), False)


def test_evidence_without_a_transcript_offers_none(bare: User) -> None:
    bare.session.run("Add", lambda tx: tx.put(Evidence(id="e", rank="zz", map=bare.session.map.id)))
    bare.window.open_map.go_to("e")
    [form] = bare.window.open_map.inspector.forms[:1]
    assert form.transcript is not None
    assert not form.transcript.isVisible()


def dropped(user: User, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    user.drop(data, user.cell("Pain points", STAGE))


def the_choice(user: User) -> TextChoice:
    [choice] = user.window.findChildren(TextChoice)
    return choice


def test_subtitles_dropped_on_the_map_are_read_beside_it(bare: User, tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>It is late.</v>\n")
    dropped(bare, path)
    assert bare.window.open_map.is_reading
    assert "It is late." in bare.transcript.text.toPlainText()


def test_of_a_text_dropped_on_the_map_it_is_asked_what_it_is(
    bare: User, interview: Path, tmp_path: Path
) -> None:
    dropped(bare, interview)
    choice = the_choice(bare)
    assert choice.defaultButton() is choice.as_transcript
    choice.as_transcript.click()
    assert THREE_TIMES in bare.transcript.text.toPlainText()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    diagram = tmp_path / "order.md"
    diagram.write_text("```mermaid\njourney\n  title Order\n  section Buy\n    Pay: 3: Me\n```\n")
    dropped(bare, diagram)
    choice = the_choice(bare)
    assert choice.defaultButton() is choice.as_map
    choice.as_map.click()
    [other] = bare.window.beside
    assert [map_.title for map_ in other.session.maps] == ["Order"]
    other.close()


def test_importing_an_interview_opens_it_beside_the_map(
    bare: User, interview: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImportActions, "_asked", lambda _self: interview)
    bare.do("import")
    assert THREE_TIMES in bare.transcript.text.toPlainText()
