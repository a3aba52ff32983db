"""The import dialog, as somebody uses it who has a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stand_in_reader import StandIn

from journeydesk.app.folders import cache_folder
from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Layout
from journeydesk.model import Card, Lane, Map, Records, Stage
from journeydesk.ui.import_dialog import Destination, ImportDialog
from journeydesk.ui.import_dialog.share_table import BAR, ShareTable

LEFT = Qt.MouseButton.LeftButton
DOWN = "Phase,Actions,Pains\nBuy,Orders,Too dear\nWait,Looks,Nobody says when\n"
ACROSS = "Phase,Buy,Wait\nActions,Orders,Looks\nPains,Too dear,Nobody says when\n"


@pytest.fixture
def user(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    monkeypatch.setitem(ImportDialog.__init__.__kwdefaults__, "begin", StandIn)
    StandIn.asked.clear()
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def reader(qtbot: object) -> Iterator[User]:
    """At the same map, with the processes that read in earnest."""
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return written(tmp_path / "journey.csv", DOWN)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def shown(user: User, path: Path) -> ImportDialog:
    """The dialog of File > Import…, when it has read the file."""
    user.window.controls.importing.preview(path, is_map=True)
    return settled(user)


def settled(user: User) -> ImportDialog:
    found = user.window.controls.importing.dialog
    assert found is not None
    user.wait_until(lambda: found.is_settled)
    return found


def records_of(found: ImportDialog) -> Records:
    assert found.preview is not None
    return Records(found.preview.imported.records)


def lanes_of(found: ImportDialog) -> dict[str, str]:
    return {lane.label: lane.kind.value for lane in records_of(found).of(Lane)}


def stages_of(found: ImportDialog) -> list[str]:
    return [s.title for s in sorted(records_of(found).of(Stage), key=lambda stage: stage.rank)]


def choose_role(user: User, found: ImportDialog, heading: str, role: str) -> None:
    """By the keys, in the head of the table."""
    field = next(f for f in found.house.source.table.fields if heading in f.accessibleName())
    field.setFocus()
    QTest.keyClicks(field, role)
    user.wait_until(lambda: found.is_settled)


def test_what_a_table_becomes_is_seen_before_anything_is_written(user: User, table: Path) -> None:
    before = user.session.document.last_seq
    found = shown(user, table)
    assert stages_of(found) == ["Buy", "Wait"]
    assert found.house.map.view.page is not None
    assert "Too dear" in found.house.map.view.accessibleDescription()
    assert found.house.facts.told == [("Stages", "2"), ("Lanes", "2")]
    assert user.session.document.last_seq == before


def test_another_role_makes_another_map(user: User, table: Path) -> None:
    found = shown(user, table)
    assert lanes_of(found) == {"Actions": "customer_action", "Pains": "pain_point"}
    choose_role(user, found, "Pains", "Opp")
    assert StandIn.asked[-1].roles == {"Pains": "opportunity"}
    assert lanes_of(found)["Pains"] == "opportunity"


def test_the_keys_stay_with_a_role_that_was_changed(user: User, table: Path) -> None:
    found = shown(user, table)
    choose_role(user, found, "Pains", "Opp")
    assert found.house.source.table.focused_heading == "Pains"


def test_another_layout_makes_another_map(user: User, tmp_path: Path) -> None:
    found = shown(user, written(tmp_path / "across.csv", ACROSS))
    assert stages_of(found) == ["Actions", "Pains"]
    QTest.mouseClick(found.house.options.layout_.cards[Layout.STAGES_ACROSS], LEFT)
    user.wait_until(lambda: found.is_settled)
    assert stages_of(found) == ["Buy", "Wait"]
    assert [f.accessibleName() for f in found.house.source.table.fields] == [
        "What “Actions” is",
        "What “Pains” is",
    ]


def test_a_box_that_is_ticked_off_is_said(user: User, table: Path) -> None:
    found = shown(user, table)
    found.house.options.ticks["has_header"].setFocus()
    QTest.keyClick(found.focusWidget(), Qt.Key.Key_Space)
    user.wait_until(lambda: found.is_settled)
    assert StandIn.asked[-1].has_header is False


def test_a_map_comes_beside_the_others_in_one_step(user: User, table: Path) -> None:
    title = user.session.map.title
    found = shown(user, table)
    QTest.mouseClick(found.house.foot.do, LEFT)
    assert user.maps() == [title, "[journey]"]
    assert user.cards("Pains", "Buy") == ["Too dear"]
    assert user.last_action() == "Import “journey.csv”"
    user.do("undo")
    assert user.maps() == []
    assert user.session.map.title == title


def test_the_same_file_twice_is_two_maps(user: User, table: Path) -> None:
    for _time in range(2):
        shown(user, table).accept()
    assert len(user.session.records.at(Map)) == 3


def test_it_can_be_a_document_of_its_own(user: User, table: Path) -> None:
    here = user.session.path
    found = shown(user, table)
    QTest.mouseClick(found.house.foot.places[Destination.NEW_DOCUMENT], LEFT)
    QTest.keyClick(found, Qt.Key.Key_Return)
    [other] = user.window.beside
    assert other.session.map.title == "journey"
    assert other.session.path.parent.name == "drafts"
    assert user.session.path == here
    other.close()


def test_a_table_that_is_opened_from_the_start_page_is_shown_first(user: User, table: Path) -> None:
    user.do("close")
    user.window.open_path(table)
    found = settled(user)
    assert not found.house.foot.places[Destination.NEW_MAP].isVisible()
    found.accept()
    assert user.session.map.title == "journey"


def test_escape_leaves_no_trace(user: User, table: Path) -> None:
    before = user.session.document.last_seq
    found = shown(user, table)
    folder = Path(found._folder.name)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert user.session.document.last_seq == before
    assert not folder.exists()
    assert user.window.controls.importing.dialog is None


def test_a_refusal_is_shown_in_place_and_another_encoding_helps(user: User, tmp_path: Path) -> None:
    found = shown(user, written(tmp_path / "alt.csv", DOWN.replace("dear", "für"), "cp1252"))
    assert "no UTF-8 text" in found.house.stand_in.words.text()
    assert found.house.stand_in.isVisible()
    assert not found.house.foot.do.isEnabled()
    field = found.house.options.encoding
    field.setFocus()
    QTest.keyClicks(field, "Western")
    user.wait_until(lambda: found.is_settled)
    assert found.house.map.isVisible()
    assert "Too für" in [card.text for card in records_of(found).of(Card)]


def test_a_mapping_is_kept_for_the_next_file(user: User, table: Path, tmp_path: Path) -> None:
    found = shown(user, table)
    choose_role(user, found, "Pains", "Opp")
    mapping = tmp_path / "mine.json"
    found.save_mapping(mapping)
    found.reject()
    again = shown(user, table)
    again.load_mapping(mapping)
    user.wait_until(lambda: again.is_settled)
    assert lanes_of(again)["Pains"] == "opportunity"
    with pytest.raises(InputRefused, match=r"journey\.csv is no mapping"):
        again.load_mapping(table)


def test_guesses_are_told_with_a_sign_and_a_word(user: User, table: Path) -> None:
    found = shown(user, table)
    [row] = found.house.notes.rows
    words = row.findChildren(type(found.house.stand_in.words))
    assert [w.accessibleName() for w in words] == ["Guessed: Each row was taken for a stage."]


def test_while_another_way_is_awaited_nothing_can_be_imported(user: User, table: Path) -> None:
    found = shown(user, table)
    QTest.mouseClick(found.house.options.layout_.cards[Layout.STAGES_ACROSS], LEFT)
    assert not found.house.foot.do.isEnabled()
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert found.isVisible()
    user.wait_until(lambda: found.is_settled)
    assert found.house.foot.do.isEnabled()


def test_its_size_is_remembered(user: User, table: Path) -> None:
    found = shown(user, table)
    found.resize(700, 600)
    size = found.size()
    found.reject()
    assert shown(user, table).size() == size


def test_a_diagram_without_doubt_opens_at_once(user: User, tmp_path: Path) -> None:
    diagram = "journey\n  title Parcel\n  section Wait\n    Look: 3: Ann\n"
    source = written(tmp_path / "parcel.mmd", diagram)
    user.window.open_path(source)
    assert user.window.controls.importing.dialog is None
    assert user.session.map.title == "Parcel"


LOG = "case_id,activity,timestamp\n" + "".join(
    f"{case},{activity},2026-03-{case:02} 1{hour}:00\n"
    for case in range(1, 9)
    for hour, activity in enumerate(["Order", "Pay", "Receive"][: 3 if case < 6 else 2])
)


def test_beside_a_log_is_what_was_found_in_it(reader: User, tmp_path: Path) -> None:
    found = shown(reader, written(tmp_path / "log.csv", LOG))
    tabs = found.house.findings.tabs
    assert found.house.findings.isVisible()
    assert [tabs.tabText(at) for at in range(tabs.count())] == [
        "Activities",
        "Ways",
        "In between",
    ]
    activities = tabs.widget(0)
    assert isinstance(activities, ShareTable)
    assert [activities.item(at, 0).text() for at in range(3)] == ["Order", "Pay", "Receive"]
    assert [activities.item(at, 0).data(BAR) for at in range(3)] == [1.0, 1.0, 5 / 8]
    assert [field.currentText() for field in found.house.source.table.fields] == [
        "Whose journey",
        "What happened",
        "When",
    ]


def test_cells_that_were_copied_become_a_map_from_the_start_page(reader: User) -> None:
    reader.do("close")
    QGuiApplication.clipboard().setText(DOWN.replace(",", "\t"))
    QTest.mouseClick(reader.window.start_page.paste, LEFT)
    found = settled(reader)
    assert found.windowTitle() == "Import Clipboard"
    found.accept()
    assert reader.stages() == ["Buy", "Wait"]
    assert not (cache_folder() / "clipboard.tsv").exists()


def test_without_cells_on_the_clipboard_it_is_said_what_to_do(reader: User) -> None:
    QGuiApplication.clipboard().setText("a word")
    reader.do("paste_spreadsheet")
    assert "copy its cells first" in reader.window.banner.text


def test_a_file_dropped_on_the_start_page_is_opened(reader: User, tmp_path: Path) -> None:
    reader.do("close")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path / "journey.csv", DOWN)))])
    page = reader.window.start_page
    given = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), *given))
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), *given))
    settled(reader).accept()
    assert reader.stages() == ["Buy", "Wait"]


def test_tab_goes_through_what_can_be_said_then_the_roles_then_the_buttons(
    user: User, table: Path
) -> None:
    found = shown(user, table)
    found.house.options.delimiter.setFocus()
    passed = []
    while not found.house.foot.do.hasFocus():
        QTest.keyClick(found.focusWidget(), Qt.Key.Key_Tab)
        passed.append(found.focusWidget())
        assert len(passed) < 20
    fields = found.house.source.table.fields
    assert [widget for widget in passed if widget in fields] == fields
    assert passed.index(fields[-1]) < passed.index(found.house.map.view)


DIAGRAMS = "".join(
    f"## {name}\n```mermaid\njourney\n  title {name}\n  section Wait\n    Look: 3: Ann\n```\n"
    for name in ("Parcel", "Return", "Refund")
)


def test_of_several_diagrams_those_are_picked_that_are_wanted(reader: User, tmp_path: Path) -> None:
    reader.window.open_path(written(tmp_path / "all.md", DIAGRAMS))
    found = settled(reader)
    assert found.house.foot.do.text() == "Import 3 maps"
    box = found.house.options.tables.boxes["Return"]
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    reader.wait_until(lambda: found.is_settled)
    QTest.mouseClick(found.house.foot.places[Destination.NEW_MAP], LEFT)
    found.accept()
    assert [map_.title for map_ in reader.session.maps][1:] == ["Parcel", "Refund"]
    reader.do("undo")
    assert len(reader.session.maps) == 1
