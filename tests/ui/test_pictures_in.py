"""Pictures of other programs: dropped as files, pasted as pixels, and such as are made to harm."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PIL import Image as Pil
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from journeydesk.model import Card, Image

ORDER, PAINS = "I place my order", "Pain points"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def pixels(width: int = 30, height: int = 20) -> QMimeData:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ff8800"))
    data = QMimeData()
    data.setImageData(image)
    return data


def png_head(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as that."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_dropped_pictures_are_cards_in_the_cell(user: User, tmp_path: Path) -> None:
    paths = [tmp_path / "van.png", tmp_path / "door.jpg"]
    for path in paths:
        Pil.new("RGB", (80, 60), "#ff00ff").save(path)
    user.drag_in(files(*paths), user.cell(PAINS, ORDER))
    assert user.canvas.gestures.overlay.bubble == "2 pictures"
    user.drop(files(*paths), user.cell(PAINS, ORDER))
    user.wait_until(lambda: user.last_action() == "Add 2 pictures")
    assert user.cards(PAINS, ORDER) == ["", ""]
    shown = [image.alt for image in user.session.records.of(Image)]
    assert sorted(shown) == ["door", "van"]
    assert "“Pain points”" in user.told()


def test_pixels_on_the_clipboard_are_a_card(user: User) -> None:
    QGuiApplication.clipboard().setMimeData(pixels())
    user.click_at(user.cell(PAINS, ORDER))
    user.do("paste")
    user.wait_until(lambda: user.last_action() == "Add picture")
    [image] = user.session.records.of(Image)
    assert (image.width, image.height, image.mime) == (30, 20, "image/png")
    card = user.session.records.get(Card, user.session.store.selection.ids[0])
    assert card.image == image.id


def test_a_browser_s_picture_is_preferred_to_its_address(user: User) -> None:
    data = pixels()
    data.setText("https://example.org/van.png")
    user.drop(data, user.cell(PAINS, ORDER))
    user.wait_until(lambda: user.last_action() == "Add picture")


def test_words_are_preferred_to_their_picture(user: User) -> None:
    data = pixels()
    data.setText("Words of a spreadsheet")
    user.drop(data, user.cell(PAINS, ORDER))
    assert user.cards(PAINS, ORDER) == ["Words of a spreadsheet"]


@pytest.mark.parametrize(("height", "kept"), [(100, 81), (1, 1)])
def test_a_large_picture_is_made_smaller_and_that_is_told(
    user: User, tmp_path: Path, height: int, kept: int
) -> None:
    path = tmp_path / "wide.png"
    Pil.new("L", (5_000, height)).save(path)
    user.drop(files(path), user.cell(PAINS, ORDER))
    user.wait_until(lambda: user.last_action() == "Add picture")
    [image] = user.session.records.of(Image)
    assert (image.width, image.height) == (4_096, kept)
    assert "larger than 4,096 pixels" in user.told()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (png_head(50_000, 50_000), "40 million pixels"),
        (png_head(2**31 - 1, 2**31 - 1), "was not added"),
        (png_head(100, 100)[:60], "damaged"),
        (b"<svg/>", "no PNG or JPEG"),
        (b"", "no PNG or JPEG"),
    ],
)
def test_a_picture_that_is_made_to_harm_is_refused_in_one_sentence(
    user: User, tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(content)
    user.drop(files(path), user.cell(PAINS, ORDER))
    user.wait_until(user.window.banner.isVisible)
    assert reason in user.window.banner.text
    assert "bomb.png" in user.window.banner.text
    assert user.last_action() == ""


def test_no_picture_that_was_made_to_harm_does(user: User, shared_data: Path) -> None:
    for path in sorted((shared_data / "torture" / "png").iterdir()):
        if path.suffix.lower() == ".png":
            user.window.banner.hide()
            before = len(user.session.records.of(Image))
            user.drop(files(path), user.cell(PAINS, ORDER))
            user.wait_until(
                lambda before=before: (
                    user.window.banner.isVisible() or len(user.session.records.of(Image)) > before
                )
            )


def test_a_map_that_is_closed_meanwhile_gets_no_picture(user: User, tmp_path: Path) -> None:
    path = tmp_path / "van.png"
    Pil.new("RGB", (80, 60)).save(path)
    user.drop(files(path), user.cell(PAINS, ORDER))
    user.window.files.start("blank")
    user.wait_until(lambda: not user.readings())
    assert user.session.records.of(Image) == []
    assert not user.window.banner.isVisible()


def test_too_many_pictures_are_refused_while_they_are_dragged(user: User, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(51)]
    user.drop(files(*paths), user.cell(PAINS, ORDER))
    assert "50 is the most" in user.told()
