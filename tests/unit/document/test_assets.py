"""The bytes behind images: in the file once, there as long as anything can want them."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.commands import add_image
from journeydesk.document import Document, create_document, open_document
from journeydesk.model import Card, Image, Lane, Map, Stage
from journeydesk.store import Store

RECORDS = (
    Map(id="m"),
    Stage(id="s", map="m", rank="V"),
    Lane(id="l", map="m", rank="V"),
    Card(id="c", lane="l", stage="s", rank="A"),
    Card(id="d", lane="l", stage="s", rank="B"),
)
DATA = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    create_document(path, RECORDS).close()
    return path


def show(document: Document, *cards: str) -> Store:
    """Put the picture on cards, an action each."""
    store = Store(document.records, document)
    for card in cards:
        with store.transaction("Add image") as tx:
            asset = document.assets.add(DATA, "image/png")
            add_image(tx, card, asset=asset, mime="image/png", width=64, height=48, alt="A van")
    return store


def stored(path: Path) -> list[tuple[str, str, bytes]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT sha256, mime, bytes FROM asset").fetchall()


def test_the_same_picture_is_in_the_file_once(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = show(document, "c", "d")
        assert len(store.records.of(Image)) == 2
        assert document.assets[SHA] == DATA
    assert stored(path) == [(SHA, "image/png", DATA)]


def test_pictures_are_there_after_reopening(path: Path) -> None:
    with closing(open_document(path)) as document:
        show(document, "c")
    with closing(open_document(path)) as document:
        [image] = document.records.of(Image)
        assert document.assets[image.asset] == DATA
        assert dict(document.assets) == {SHA: DATA}
        assert (image.width, image.height, image.alt) == (64, 48, "A van")
        assert document.records.get(Card, "c").image == image.id


def test_undo_takes_the_picture_away_and_redo_brings_it_back(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = show(document, "c")
        store.undo()
        assert store.records.of(Image) == []
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        store.redo()
        [image] = store.records.of(Image)
        assert document.assets[image.asset] == DATA


def test_what_was_never_used_is_not_written(path: Path) -> None:
    with closing(open_document(path)) as document:
        document.assets.add(DATA, "image/png")
    assert stored(path) == []


def test_a_picture_in_place_of_another_leaves_one_image(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = show(document, "c", "c")
        assert len(store.records.of(Image)) == 1


def test_what_is_not_there_is_a_key_error(path: Path) -> None:
    with closing(open_document(path)) as document, pytest.raises(KeyError):
        document.assets["0" * 64]


def test_a_new_document_is_made_with_the_bytes_of_its_images(tmp_path: Path) -> None:
    image = Image(map="m", rank="V", asset=SHA, mime="image/png", width=64, height=48)
    create_document(tmp_path / "new.journey", [*RECORDS, image], {SHA: DATA, "0" * 64: b""}).close()
    assert stored(tmp_path / "new.journey") == [(SHA, "image/png", DATA)]
