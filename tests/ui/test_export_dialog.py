"""Exporting from the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from pypdfium2 import PdfDocument

from journeydesk.settings import ExportChoices
from journeydesk.ui.export_dialog import FORMATS, ExportDialog
from journeydesk.ui.export_dialog.work import ExportThread


@pytest.fixture
def dialog(qtbot: object) -> Iterator[ExportDialog]:
    user = User.with_sample()
    dialog = ExportDialog(user.session, user.window)
    yield dialog
    dialog.close()
    user.close()


@pytest.fixture
def dialog_of_two(qtbot: object) -> Iterator[ExportDialog]:
    user = User.with_sample()
    user.add_map("Soon", "future-state")
    dialog = ExportDialog(user.session, user.window)
    yield dialog
    dialog.close()
    user.close()


def write(dialog: ExportDialog, path: Path, qtbot: object) -> None:
    dialog.write(path)
    qtbot.waitUntil(lambda: str(path) in dialog.words.text(), timeout=20_000)  # type: ignore[attr-defined]


def test_the_map_on_show_is_exported_unless_another_is_chosen(
    dialog_of_two: ExportDialog, tmp_path: Path, qtbot: object
) -> None:
    dialog, words = dialog_of_two, []
    dialog.show()
    assert dialog.subject.map.currentText() == "Soon"
    for index in (1, 0):
        dialog.subject.map.setCurrentIndex(index)
        path = tmp_path / f"{index}.pdf"
        write(dialog, path, qtbot)
        words.append(PdfDocument(path)[0].get_textpage().get_text_bounded())
    assert ["late parcel" in text for text in words] == [False, True]


def test_where_there_is_one_map_nothing_asks_which(dialog: ExportDialog) -> None:
    dialog.show()
    assert not dialog.subject.map.isVisible()


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_file_is_written_and_told(
    dialog: ExportDialog, tmp_path: Path, qtbot: object, suffix: str
) -> None:
    path = tmp_path / f"map.{suffix}"
    dialog.dpi.setValue(40)
    write(dialog, path, qtbot)
    assert path.stat().st_size > 1_000


def test_an_unwritable_place_is_one_sentence(
    dialog: ExportDialog, tmp_path: Path, qtbot: object
) -> None:
    path = tmp_path / "no" / "such" / "folder" / "map.pdf"
    dialog.write(path)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=20_000)  # type: ignore[attr-defined]
    assert "map.pdf" in dialog.words.text() or "folder" in dialog.words.text()


def test_margins_that_leave_no_room_are_refused_before_anything_is_written(
    dialog: ExportDialog,
) -> None:
    dialog.paper.setCurrentIndex(dialog.paper.findData("A5"))
    dialog.margin.setValue(90)
    assert not dialog.button.isEnabled()
    assert "margin" in dialog.words.text().lower()


def test_a_cancelled_picture_leaves_nothing_behind(
    dialog: ExportDialog, tmp_path: Path, qtbot: object
) -> None:
    dialog.dpi.setValue(1200)
    dialog.write(tmp_path / "map.png")
    dialog.cancel()
    qtbot.waitUntil(dialog.button.isEnabled, timeout=20_000)  # type: ignore[attr-defined]
    assert "Cancelled" in dialog.words.text()
    assert not list(tmp_path.iterdir())
    assert dialog.folder.isHidden()


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_cancelled_export_keeps_the_file_that_was_there(
    dialog: ExportDialog,
    tmp_path: Path,
    qtbot: object,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    monkeypatch.setattr(ExportThread, "isInterruptionRequested", lambda _self: True)
    path = tmp_path / f"map.{suffix}"
    path.write_bytes(b"mine")
    dialog.write(path)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=20_000)  # type: ignore[attr-defined]
    assert "Cancelled" in dialog.words.text()
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_tells_its_pixels_and_a_page_does_not(dialog: ExportDialog) -> None:
    dialog.format.setCurrentText("PNG")
    assert "pixels" in dialog.words.text()
    assert dialog.dpi.isEnabled()
    dialog.format.setCurrentText("PDF")
    assert "pixels" not in dialog.words.text()
    assert not dialog.dpi.isEnabled()


def test_the_last_choices_are_offered_again(qtbot: object) -> None:
    chosen = ExportChoices("png", "A3", landscape=False, margin=5, dpi=96)
    user = User.with_sample()
    again = ExportDialog(user.session, user.window, chosen)
    assert again.choices == chosen
    again.close()
    user.close()


@pytest.mark.parametrize("title", ["Order / return: now?", "..", "/", ""])
def test_any_title_makes_a_file_name_where_the_user_finds_it(
    qtbot: object, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    user = User.with_sample()
    session = user.session
    with session.store.transaction("Retitle") as tx:
        tx.put(session.map.evolve(title=title))
    dialog = ExportDialog(user.session, user.window)
    proposed: list[Path] = []

    def ask(_parent: object, _caption: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path))
        return "", ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", ask)
    dialog.button.click()
    assert proposed[0].parent != user.session.path.parent  # among the program's own files
    assert proposed[0].stem
    dialog.close()
    user.close()


def choose(dialog: ExportDialog, what: str) -> None:
    dialog.subject.what.setCurrentIndex(dialog.subject.what.findText(what))


def pages(path: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in PdfDocument(path)]


def test_a_sheet_is_exported_in_the_numbers_of_the_persona(
    dialog: ExportDialog, tmp_path: Path, qtbot: object
) -> None:
    choose(dialog, "Sheet: Peak and end")
    name = dialog.subject.persona.itemText(1)
    dialog.subject.persona.setCurrentIndex(1)
    write(dialog, tmp_path / "sheet.pdf", qtbot)
    [text] = pages(tmp_path / "sheet.pdf")
    assert "Peak and end" in text
    assert name in text


def test_all_sheets_go_into_one_pdf_and_nothing_else(
    dialog: ExportDialog, tmp_path: Path, qtbot: object
) -> None:
    choose(dialog, "All analysis sheets")
    assert dialog.words.text().startswith("8 sheets")
    write(dialog, tmp_path / "sheets.pdf", qtbot)
    assert len(pages(tmp_path / "sheets.pdf")) == 8
    dialog.format.setCurrentText("PNG")
    assert "Only a PDF" in dialog.words.text()
    assert not dialog.button.isEnabled()


def test_only_sheets_ask_whose_numbers(dialog: ExportDialog) -> None:
    dialog.show()
    assert not dialog.subject.persona.isVisible()
    choose(dialog, "Sheet: Drop-off")
    assert dialog.subject.persona.isVisible()


def test_a_sheet_is_in_view_as_soon_as_it_is_chosen(dialog: ExportDialog) -> None:
    before = dialog.words.text()
    choose(dialog, "Sheet: Handoffs between teams")
    assert dialog.words.text() != before


def test_maps_and_sheets_each_keep_their_paper(dialog: ExportDialog) -> None:
    before = dialog.choices
    choose(dialog, "Sheet: Drop-off")
    assert (dialog.sheet.paper, dialog.sheet.landscape) == ("A4", False)
    dialog.paper.setCurrentText("A5")
    assert dialog.choices == before
    choose(dialog, "The map")
    assert (dialog.sheet.paper, dialog.choices) == (before.paper, before)
    choose(dialog, "Sheet: Drop-off")
    assert dialog.sheet.paper == "A5"
