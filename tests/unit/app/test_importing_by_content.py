"""Bringing in goes by what is in a file; what cannot be read is one sentence and exit code 3."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from journeydesk.app.importing import records_from
from journeydesk.app.templates import find_template
from journeydesk.cli import main, program
from journeydesk.errors import InputRefused
from journeydesk.model import Map

TITLE = "Late parcel"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "order.journey"
    CliRunner().invoke(program, ["new", str(path), "--title", TITLE], catch_exceptions=False)
    return path


def titles(path: Path) -> list[str]:
    return [record.title for record in records_from(path).records if isinstance(record, Map)]


@pytest.mark.parametrize("name", ["order.db", "order.csv", "order"])
def test_a_document_under_another_name_is_read(document: Path, name: str) -> None:
    other = Path(shutil.copy(document, document.with_name(name)))
    assert titles(other) == [TITLE]


@pytest.mark.parametrize("name", ["map.csv", "map.mmd", "map.xlsx", "map.pdf", "map"])
def test_json_of_ours_under_another_name_is_read(tmp_path: Path, name: str) -> None:
    template = find_template("delayed-order")
    path = Path(shutil.copy(template.path, tmp_path / name))
    assert titles(path) == titles(template.path)


def test_a_document_that_is_none_is_refused_as_one(tmp_path: Path) -> None:
    path = tmp_path / "order.journey"
    path.write_text("journey\n a: 3: Me\n")
    with pytest.raises(InputRefused, match="it is not a journey map"):
        records_from(path)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), ".xlsx"),
        ("outline.opml", b"<opml/>", "OPML"),
        ("log.jsonocel", b'{"ocel:events": {}}', "flatten"),
        ("other.json", b'{"nodes": [], "edges": []}', "Excalidraw"),
        ("shot.png", b"\x89PNG\r\n\x1a\n", "picture"),
        ("others.sqlite", b"SQLite format 3\0" + b"\0" * 84, "database"),
        ("empty.csv", b"", "empty"),
    ],
)
def test_what_is_known_and_cannot_be_read_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    out = tmp_path / "out.journey"
    assert main(lambda *_: b"", ["import", str(path), "-o", str(out)]) == 3  # type: ignore[arg-type]
    said = capsys.readouterr().err
    assert said.startswith(f"{name} was not read: ")
    assert told in said
    assert said.count("\n") == 1
    assert not out.exists()
