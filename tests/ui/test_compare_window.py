"""Comparing maps from the window: which two, what is shown, and the sheet as a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from journeydesk.document import create_document
from journeydesk.model import Emotion, Stage, Touchpoint
from journeydesk.ui.compare_window import CompareWindow
from journeydesk.ui.difference_window import DifferenceWindow

FUTURE = "(future)"


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def improve(user: User) -> None:
    """Derive a future state and let the first touchpoint feel as good as it can."""
    user.do("derive_future")
    session = user.session
    first = session.records.at(Stage, session.map.id)[0]
    touchpoint = session.records.at(Touchpoint, first.id)[0]
    emotions = session.records.at(Emotion, touchpoint.id)
    session.run("Improve", lambda tx: tx.put(*(e.evolve(value=2.0) for e in emotions)))


def compared(window: CompareWindow) -> tuple[str, str]:
    assert window.found
    return window.found.before.title, window.found.after.title


def test_the_map_on_show_is_compared_with_what_was_derived_from_it(user: User) -> None:
    title = user.session.map.title
    improve(user)
    window = user.compare()
    assert compared(window) == (title, f"{title} {FUTURE}")
    assert "change" in window.words.text()
    user.do("previous_map")
    assert compared(user.compare()) == (title, f"{title} {FUTURE}")


def test_a_map_alone_is_compared_with_itself_until_another_is_chosen(user: User) -> None:
    window = user.compare()
    assert window.words.text() == "Nothing differs."


def test_another_choice_and_swapping_show_another_sheet(user: User) -> None:
    improve(user)
    window = user.compare()
    first = window.view.sheet.drawing
    window.swap()
    assert compared(window)[0].endswith(FUTURE)
    assert window.view.sheet.drawing != first
    window.after.setCurrentIndex(window.before.currentIndex())
    assert window.words.text() == "Nothing differs."


def test_the_maps_of_another_file_can_be_chosen_too(user: User, tmp_path: Path) -> None:
    path = tmp_path / "earlier.journey"
    create_document(path, user.session.records).close()
    improve(user)
    window = user.compare()
    window.add_file(path)
    assert window.after.currentText().endswith("earlier.journey")
    assert window.before.count() == 3
    assert compared(window)[1] == compared(window)[0]


def test_a_file_that_is_no_map_is_refused_in_one_sentence(user: User, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all", "utf-8")
    window = user.compare()
    window.add_file(path)
    assert "letter.txt" in window.words.text()
    assert window.before.count() == 1


@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
def test_the_sheet_is_written_as_it_is_shown(user: User, tmp_path: Path, suffix: str) -> None:
    improve(user)
    window = user.compare()
    path = tmp_path / f"sheet.{suffix}"
    window.write(path)
    assert str(path) in window.words.text()
    assert path.stat().st_size > 1_000
    if suffix == "pdf":
        pdf = PdfDocument(path)
        words = pdf[0].get_textpage().get_text_range()
        pdf.close()
        assert "Changes by owner" in words


def test_a_sheet_that_cannot_be_written_is_one_sentence(user: User, tmp_path: Path) -> None:
    window = user.compare()
    window.write(tmp_path / "no" / "such" / "folder.pdf")
    assert "was not written" in window.words.text()


def test_zooming_goes_on_until_the_width_is_fitted_again(user: User) -> None:
    window = user.compare()
    whole = window.view.zoom
    window.zooms[2].click()
    assert window.view.zoom > whole
    window.zooms[1].click()
    assert window.view.zoom == whole


def test_from_the_right_the_sheet_is_mirrored(qtbot: QtBot) -> None:
    left, right = User.with_sample(), User.with_sample_from_the_right()
    sheets = [user.compare().view.sheet.drawing for user in (left, right)]
    assert sheets[0] != sheets[1]
    for user in (left, right):
        user.close()


def test_comparing_changes_nothing(user: User) -> None:
    improve(user)
    before = user.last_action()
    user.compare().close()
    assert user.last_action() == before == "Improve"


def test_two_maps_are_compared_on_one_of_them(user: User) -> None:
    improve(user)
    window = user.compare()
    window.on_map.click()
    [on_map] = window.findChildren(DifferenceWindow)
    assert FUTURE in on_map.windowTitle()
    assert any(remark.told.startswith("~ Emotion: ") for remark in on_map.found.remarks)
    on_map.close()
    window.close()
