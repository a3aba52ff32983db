"""Exporting from the window."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from exporter import Exporter
from openpyxl import load_workbook
from pikepdf import Pdf
from PIL import Image
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from journeydesk.drawing import Rect
from journeydesk.paint import Page
from journeydesk.settings import ExportChoices, SheetChoices

PURPOSES = {
    "Share": ".pdf",
    "Print shop": ".pdf",
    "Archive": ".pdf",
    "Tiles": ".pdf",
    "Black and white": ".pdf",
    "Picture": ".png",
    "Drawing": ".svg",
    "Web page": ".html",
    "Slides": ".pptx",
    "Workbook": ".xlsx",
    "Review": ".xlsx",
    "Table": ".csv",
    "Document": ".md",
    "Diagram": ".mmd",
    "Data": ".json",
}
OF_WORDS = ("Slides", "Workbook", "Review", "Table", "Document", "Diagram", "Data")


@pytest.fixture
def exporter(qtbot: object) -> Iterator[Exporter]:
    exporter = Exporter(User.with_sample())
    yield exporter
    exporter.close()


@pytest.fixture
def of_two_maps(qtbot: object) -> Iterator[Exporter]:
    user = User.with_sample()
    user.add_map("Soon", "future-state")
    exporter = Exporter(user)
    yield exporter
    exporter.close()


def pages(path: Path) -> list[str]:
    with PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def is_carrying(path: Path) -> bool:
    with Pdf.open(path) as pdf:
        return "map.journey" in pdf.attachments


def test_the_map_on_show_is_exported_unless_another_is_chosen(
    of_two_maps: Exporter, tmp_path: Path
) -> None:
    of_two_maps.write(tmp_path / "soon.pdf")
    of_two_maps.choose_map("Where is my order? A late parcel")
    of_two_maps.write(tmp_path / "now.pdf")
    [soon], [now] = pages(tmp_path / "soon.pdf"), pages(tmp_path / "now.pdf")
    assert "late parcel" not in soon
    assert "late parcel" in " ".join(now.split())


def test_all_maps_get_a_sheet_each_in_one_pdf(of_two_maps: Exporter, tmp_path: Path) -> None:
    of_two_maps.choose("All maps, a sheet each")
    assert of_two_maps.sheets() == 2
    assert "Map" not in of_two_maps.asked()
    of_two_maps.write(tmp_path / "all.pdf")
    assert len(pages(tmp_path / "all.pdf")) == 2


def test_where_there_is_one_map_nothing_asks_which(exporter: Exporter) -> None:
    assert "Map" not in exporter.asked()


@pytest.mark.parametrize(("purpose", "suffix"), PURPOSES.items())
def test_each_purpose_writes_its_file_and_tells(
    exporter: Exporter, tmp_path: Path, purpose: str, suffix: str
) -> None:
    exporter.pick(purpose)
    exporter.set_dpi(40)
    path = tmp_path / f"map{suffix}"
    exporter.write(path)
    assert path.stat().st_size > 500
    assert str(path) in exporter.told()
    assert {"Open", "Show in folder"} <= set(exporter.offered())


def test_only_what_bears_on_the_purpose_is_asked(exporter: Exporter) -> None:
    on_paper = ["What", "Paper", "Orientation", "Margin", "Text of cards", "Around it", "Read from"]
    assert exporter.asked() == [*on_paper, "To be opened again as a map"]
    exporter.pick("Print shop")
    assert exporter.asked() == on_paper
    exporter.pick("Picture")
    assert exporter.asked() == ["What", "Paper", "Margin", "Resolution"]
    exporter.take_paper("A3")
    assert "Orientation" in exporter.asked()
    exporter.pick("Drawing")
    assert exporter.asked() == ["What", "Paper", "Margin", "Words"]
    exporter.pick("Web page")
    assert exporter.asked() == ["What"]


@pytest.mark.parametrize("purpose", OF_WORDS)
def test_files_of_words_ask_for_no_paper_and_judge_none(exporter: Exporter, purpose: str) -> None:
    exporter.pick(purpose)
    assert exporter.asked() == ["What"]
    assert exporter.checks() == []
    assert exporter.told() == f"One file: {PURPOSES[purpose][1:].upper()}"


def test_all_maps_go_into_one_workbook(of_two_maps: Exporter, tmp_path: Path) -> None:
    of_two_maps.choose("All maps, a sheet each")
    of_two_maps.pick("Workbook")
    of_two_maps.write(tmp_path / "all.xlsx")
    names = load_workbook(tmp_path / "all.xlsx", read_only=True).sheetnames
    assert "Soon" in names


def test_the_preview_shows_the_sheet_that_is_chosen(exporter: Exporter) -> None:
    exporter.take_paper("A3")
    exporter.turn("Upright")
    assert exporter.sheet_in_view() == (1, 297, 420)
    exporter.take_paper("900x500mm")
    assert exporter.sheet_in_view() == (1, 900, 500)
    assert "900 × 500 mm" in exporter.told()


def test_a_picture_is_as_many_pixels_as_was_told(exporter: Exporter, tmp_path: Path) -> None:
    exporter.pick("Picture")
    exporter.set_dpi(50)
    exporter.write(tmp_path / "map.png")
    exporter.set_margin(11)
    exporter.set_margin(10)
    with Image.open(tmp_path / "map.png") as image:
        assert f"{image.width} × {image.height} pixels" in exporter.told()
    exporter.pick("Share")
    assert "pixels" not in exporter.told()


def test_what_is_too_small_is_told_and_shown(exporter: Exporter) -> None:
    exporter.take_paper("A4")
    [row] = exporter.checks()
    assert row.startswith("Warning: The smallest text is")
    whole = exporter.zoom()
    exporter.show_next("The smallest text")
    assert exporter.zoom() > whole
    first = exporter.marked()
    exporter.show_next("The smallest text")
    assert exporter.marked() != first
    exporter.read_from(0.2)
    assert exporter.checks()[0].startswith("Fine: The smallest text is")
    assert exporter.marked() is None


def test_a_sheet_that_cannot_be_has_no_checks(exporter: Exporter) -> None:
    exporter.take_paper("A5")
    exporter.set_margin(90)
    assert exporter.checks() == []


@pytest.mark.parametrize(("purpose", "suffix"), PURPOSES.items())
def test_the_file_is_about_as_large_as_was_told(
    exporter: Exporter, tmp_path: Path, purpose: str, suffix: str
) -> None:
    exporter.pick(purpose)
    told = float(exporter.cost().split(" kB")[0].removeprefix("about "))
    exporter.write(tmp_path / f"map{suffix}")
    size = (tmp_path / f"map{suffix}").stat().st_size / 1000
    assert told / 2.5 < size < told * 2.5


def test_the_print_shop_gets_room_to_cut_the_sheet_that_was_chosen(exporter: Exporter) -> None:
    exporter.pick("Print shop")
    exporter.take_paper("A2")
    _number, width, height = exporter.sheet_in_view()
    assert width > 594
    assert height > 420
    assert "cut to 594 × 420 mm" in exporter.told()


def test_a_pdf_carries_its_map_unless_that_is_not_wanted(
    exporter: Exporter, tmp_path: Path
) -> None:
    exporter.write(tmp_path / "with.pdf")
    exporter.dialog.options.carries_map.click()
    exporter.write(tmp_path / "without.pdf")
    found = [is_carrying(tmp_path / name) for name in ("with.pdf", "without.pdf")]
    assert found == [True, False]


def test_cards_are_as_large_as_asked_or_it_is_told_why_not(exporter: Exporter) -> None:
    exporter.take_paper("A1")
    exporter.dialog.options.type_size.setValue(12)
    exporter.settle()
    assert "Export…" in exporter.offered()
    exporter.dialog.options.type_size.setValue(60)
    exporter.settle()
    assert "Export…" not in exporter.offered()
    assert "60 pt" in exporter.told()


def test_what_stands_around_the_map_can_be_left_out(exporter: Exporter, tmp_path: Path) -> None:
    exporter.write(tmp_path / "with.pdf")
    exporter.dialog.options.furniture.footer.click()
    exporter.settle()
    exporter.write(tmp_path / "without.pdf")
    found = [
        "Made with JourneyDesk" in pages(tmp_path / f"{n}.pdf")[0] for n in ("with", "without")
    ]
    assert found == [True, False]


def test_a_poster_is_chosen_among_its_offers_and_shown_whole_and_in_sheets(
    exporter: Exporter, tmp_path: Path
) -> None:
    exporter.pick("Tiles")
    offers = exporter.offers()
    [best] = [row for row in offers if "best" in row]
    sheets = int(best.split()[0])
    assert exporter.sheets() == 2 + sheets  # the poster, and how its sheets go together
    assert exporter.told().startswith(f"{1 + sheets} sheets")
    exporter.take_offer(0)
    fewest = int(offers[0].split()[0])
    assert exporter.sheets() == 2 + fewest
    exporter.write(tmp_path / "poster.pdf")
    assert len(pages(tmp_path / "poster.pdf")) == 1 + fewest


def test_other_paper_has_other_offers(exporter: Exporter) -> None:
    exporter.pick("Tiles")
    before = exporter.offers()
    exporter.dialog.options.tile_paper.setCurrentText("A3")
    exporter.settle()
    assert exporter.offers() != before
    exporter.pick("Share")
    assert exporter.offers() == []


def test_sheets_of_numbers_are_no_poster(exporter: Exporter) -> None:
    exporter.pick("Tiles")
    exporter.choose("Sheet: Drop-off")
    assert "one map" in exporter.told()
    assert exporter.offers() == []


def test_the_words_of_a_drawing_can_be_text(exporter: Exporter, tmp_path: Path) -> None:
    exporter.pick("Drawing")
    exporter.dialog.options.svg_text.setCurrentIndex(1)
    exporter.write(tmp_path / "map.svg")
    assert "<text" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_sheet_too_long_for_a_pdf_is_shown_in_its_parts(exporter: Exporter) -> None:
    exporter.take_paper("9000x4000mm")
    _number, width, _height = exporter.sheet_in_view()
    assert width <= 5080


def test_sheets_of_numbers_are_no_web_page(exporter: Exporter) -> None:
    exporter.pick("Web page")
    exporter.choose("Sheet: Drop-off")
    assert "web page" in exporter.told()
    assert "Export…" not in exporter.offered()


def test_an_unwritable_place_is_one_sentence(exporter: Exporter, tmp_path: Path) -> None:
    exporter.write(tmp_path / "no" / "such" / "folder" / "map.pdf")
    assert "map.pdf" in exporter.told() or "folder" in exporter.told()
    assert "Open" not in exporter.offered()


def test_margins_that_leave_no_room_are_refused_before_anything_is_written(
    exporter: Exporter,
) -> None:
    exporter.take_paper("A5")
    before = exporter.sheet_in_view()
    exporter.set_margin(90)
    assert "Export…" not in exporter.offered()
    assert "margin" in exporter.told().lower()
    assert exporter.sheet_in_view() == before
    exporter.set_margin(9)
    assert "Export…" in exporter.offered()


def test_a_cancelled_picture_leaves_nothing_behind(exporter: Exporter, tmp_path: Path) -> None:
    exporter.pick("Picture")
    exporter.set_dpi(1200)
    exporter.dialog.write(tmp_path / "map.png")
    assert exporter.offered() == ["Cancel"]
    exporter.dialog.foot.cancel.click()
    exporter.wait_until(exporter.dialog.foot.export.isVisible)
    assert "Cancelled" in exporter.told()
    assert not list(tmp_path.iterdir())
    assert exporter.offered() == ["Export…"]


@pytest.mark.parametrize(("purpose", "suffix"), PURPOSES.items())
def test_a_cancelled_export_keeps_the_file_that_was_there(
    exporter: Exporter, tmp_path: Path, purpose: str, suffix: str
) -> None:
    exporter.pick(purpose)
    path = tmp_path / f"map{suffix}"
    path.write_bytes(b"mine")
    exporter.dialog.write(path)
    exporter.dialog.foot.cancel.click()
    exporter.wait_until(exporter.dialog.foot.export.isVisible)
    assert "Cancelled" in exporter.told()
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]


def test_each_purpose_is_offered_as_it_was_last(qtbot: object) -> None:
    chosen = (
        ExportChoices("png")
        .with_sheet(SheetChoices("png", "A3", landscape=False, margin=5, dpi=96))
        .with_sheet(SheetChoices("share", "A0", margin=12))
    )
    again = Exporter(User.with_sample(), chosen)
    assert "[Picture]" in again.purposes()
    assert again.sheet_in_view() == (1, 297, 420)
    again.pick("Share")
    assert again.sheet_in_view() == (1, 1189, 841)
    again.set_margin(20)
    assert again.dialog.choices.of("share") == SheetChoices("share", "A0", margin=20)
    assert again.dialog.choices.of("png") == chosen.of("png")
    again.close()


def test_a_purpose_of_a_later_version_is_the_first_here(qtbot: object) -> None:
    again = Exporter(User.with_sample(), ExportChoices("hologram"))
    assert again.purposes()[0] == "[Share]"
    again.close()


@pytest.mark.parametrize("title", ["Order / return: now?", "..", "/", ""])
def test_any_title_makes_a_file_name_where_the_user_finds_it(
    qtbot: object, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    user = User.with_sample()
    session = user.session
    with session.store.transaction("Retitle") as tx:
        tx.put(session.map.evolve(title=title))
    exporter = Exporter(user)
    proposed: list[Path] = []

    def ask(_parent: object, _caption: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path))
        return "", ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", ask)
    exporter.dialog.foot.export.click()
    assert proposed[0].parent != session.path.parent  # among the program's own files
    assert proposed[0].stem
    assert proposed[0].suffix == ".pdf"
    exporter.close()


def test_a_sheet_is_exported_in_the_numbers_of_the_persona(
    exporter: Exporter, tmp_path: Path
) -> None:
    exporter.choose("Sheet: Peak and end")
    name = exporter.choose_persona(1)
    exporter.write(tmp_path / "sheet.pdf")
    [text] = pages(tmp_path / "sheet.pdf")
    assert "Peak and end" in text
    assert name in text


def test_all_sheets_go_into_one_pdf_and_nothing_else(exporter: Exporter, tmp_path: Path) -> None:
    exporter.choose("All analysis sheets")
    assert exporter.sheets() == 9
    assert exporter.told().startswith("9 sheets")
    exporter.write(tmp_path / "sheets.pdf")
    assert len(pages(tmp_path / "sheets.pdf")) == 9
    exporter.pick("Picture")
    assert "Only a PDF" in exporter.told()
    assert "Export…" not in exporter.offered()


def test_only_sheets_ask_whose_numbers(exporter: Exporter) -> None:
    assert "Whose" not in exporter.asked()
    exporter.choose("Sheet: Drop-off")
    assert "Whose" in exporter.asked()


def test_sheets_of_a_workshop_are_offered_on_the_paper_that_suits_them(
    exporter: Exporter, tmp_path: Path
) -> None:
    exporter.choose("Empty worksheet")
    assert exporter.sheet_in_view() == (1, 420, 297)
    assert "Whose" not in exporter.asked()
    exporter.choose("Cards to cut out, 8 on A4")
    assert exporter.sheet_in_view() == (1, 210, 297)
    exporter.write(tmp_path / "cards.pdf")
    assert "S1-L2" in pages(tmp_path / "cards.pdf")[0]


def test_the_sheet_of_one_persona_or_of_all(exporter: Exporter) -> None:
    exporter.choose("Sheet of a persona")
    exporter.choose_persona(0)
    assert exporter.sheets() == 1
    exporter.choose_persona(2)  # all together
    assert exporter.sheets() == 2


def test_maps_and_sheets_each_keep_their_paper(exporter: Exporter) -> None:
    before, map_sheet = exporter.dialog.choices, exporter.sheet_in_view()
    exporter.choose("Sheet: Drop-off")
    assert exporter.sheet_in_view() == (1, 210, 297)
    exporter.take_paper("A5")
    assert exporter.dialog.choices == before
    exporter.choose("The map")
    assert exporter.sheet_in_view() == map_sheet
    exporter.choose("Sheet: Drop-off")
    assert exporter.sheet_in_view() == (1, 148, 210)


def test_sheets_are_turned_by_keys_and_by_the_small_pictures(exporter: Exporter) -> None:
    exporter.choose("All analysis sheets")
    exporter.dialog.preview.view.setFocus()
    exporter.press(Qt.Key.Key_PageDown)
    assert exporter.sheet_in_view()[0] == 2
    exporter.press(Qt.Key.Key_PageUp)
    exporter.press(Qt.Key.Key_PageUp)
    assert exporter.sheet_in_view()[0] == 1
    exporter.dialog.preview.strip.setCurrentRow(8)
    exporter.settle()
    assert exporter.sheet_in_view()[0] == 9


def test_the_wheel_zooms_at_the_pointer_and_a_key_shows_the_whole_sheet(
    exporter: Exporter,
) -> None:
    view = exporter.dialog.preview.view
    whole, at = exporter.zoom(), QPoint(200, 200)

    def under_pointer() -> tuple[float, float]:
        shown = view.camera.to_screen(Rect(0, 0, 1, 1))
        return (at.x() - shown.x()) / exporter.zoom(), (at.y() - shown.y()) / exporter.zoom()

    exporter.turn_wheel(6, at)
    before = under_pointer()
    exporter.turn_wheel(2, at)
    assert under_pointer() == pytest.approx(before)
    assert exporter.zoom() > 3 * whole
    view.setFocus()
    exporter.press(Qt.Key.Key_0)
    assert exporter.zoom() == whole


def test_arrows_choose_the_purpose_and_escape_closes(exporter: Exporter) -> None:
    exporter.dialog.rail.cards["share"].setFocus()
    exporter.press(Qt.Key.Key_Down)
    assert exporter.purposes()[:2] == ["Share", "[Print shop]"]
    exporter.press(Qt.Key.Key_Escape)
    assert not exporter.dialog.isVisible()


def test_everything_has_a_name_for_those_who_do_not_see_it(exporter: Exporter) -> None:
    exporter.pick("Picture")
    exporter.take_paper("500x500mm")
    exporter.choose("All analysis sheets")
    exporter.pick("Share")
    assert all(exporter.names().values()), exporter.names()
    exporter.choose("The map")
    assert "I place my order" in exporter.dialog.preview.view.accessibleDescription()


@pytest.mark.parametrize("size", [(1024, 720), (1440, 860)])
def test_it_fits_small_and_large_screens(exporter: Exporter, size: tuple[int, int]) -> None:
    exporter.dialog.resize(*size)
    QApplication.processEvents()
    exporter.settle()
    assert (exporter.dialog.width(), exporter.dialog.height()) == size
    assert exporter.dialog.preview.view.width() > size[0] / 2.2
    assert not exporter.dialog.options.horizontalScrollBar().maximum()


def test_what_was_shown_goes_with_the_dialog(qtbot: object) -> None:
    before = {id(page) for page in pages_alive()}
    exporter = Exporter(User.with_sample())
    exporter.close()
    del exporter
    assert not [page for page in pages_alive() if id(page) not in before]


def pages_alive() -> list[Page]:
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, Page)]
