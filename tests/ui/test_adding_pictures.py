"""Pictures from files: on cards, in the document, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PIL import Image as Pil

from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import records_from
from journeydesk.model import Card, Image, Records
from journeydesk.ui.image_actions import ImageActions
from journeydesk.ui.raster import rasterise

ACTIONS, ORDER = "Customer actions", "I place my order"
READS = "Reads the e-mail and notes the date"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def van(tmp_path: Path) -> Path:
    path = tmp_path / "van.png"
    Pil.new("RGB", (80, 60), "#ff00ff").save(path)
    return path


def add(user: User, *paths: Path) -> None:
    """As chosen from the dialog; waits until they are there, or refused."""
    before = user.last_action()
    user.window.attempt(lambda: ImageActions(user.window).add(paths))
    user.wait_until(lambda: user.last_action() != before or user.window.banner.isVisible())


def shown_color(user: User, card: Card) -> str:
    """Of the pixel in the middle of a card, as the canvas shows it."""
    place = user.session.layout.where(card.id)
    assert place is not None
    at = user.canvas.where.to_screen(place).center
    grabbed = user.canvas.viewport().grab().toImage()
    return grabbed.pixelColor(round(at.x), round(at.y)).name()


def test_a_picture_becomes_a_card_below_the_selected_one(user: User, van: Path) -> None:
    user.click(READS)
    add(user, van)
    [image] = user.session.records.of(Image)
    [card] = [card for card in user.session.records.of(Card) if card.image == image.id]
    assert (image.alt, image.width, image.height) == ("van", 80, 60)
    assert user.cards(ACTIONS, ORDER) == [READS, ""]
    assert user.last_action() == "Add picture"
    assert shown_color(user, card) == "#ff00ff"


def test_undo_takes_it_back(user: User, van: Path) -> None:
    add(user, van, van)
    assert user.last_action() == "Add 2 pictures"
    user.do("undo")
    assert user.session.records.of(Image) == []


def test_what_is_no_picture_adds_nothing(user: User, van: Path, tmp_path: Path) -> None:
    other = tmp_path / "note.png"
    other.write_text("<svg/>")
    add(user, van, other)
    assert "note.png was not added" in user.window.banner.text
    assert user.session.records.of(Image) == []
    user.window.banner.hide()
    add(user, tmp_path / "missing.png")
    assert "“missing.png” cannot be read: No such file" in user.window.banner.text


@pytest.mark.parametrize("suffix", [".json", ".pdf", ".svg", ".png"])
def test_every_export_has_the_picture(user: User, van: Path, tmp_path: Path, suffix: str) -> None:
    add(user, van)
    user.session.document.flush()
    imported = records_from(user.session.path)
    path = tmp_path / f"map{suffix}"
    records = Records(imported.records)
    export_map(records, Export(path), lambda: rasterise, pictures=imported.assets)
    if suffix == ".png":
        with Pil.open(path) as picture:
            assert (255, 0, 255) in {color for _n, color in picture.getcolors(1 << 24) or []}
    elif suffix == ".json":
        assert records_from(path).assets == imported.assets
    else:
        marks = {".pdf": b"/Subtype /Image", ".svg": b"data:image/png;base64"}
        assert marks[suffix] in path.read_bytes()
