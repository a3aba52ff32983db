"""`journeydesk check`: its words, its exit codes, its repaired copy."""

import json
import shutil
from pathlib import Path

import pytest

from journeydesk.app.templates import find_template, records_of
from journeydesk.cli import main
from journeydesk.document import create_document


def no_raster() -> None:
    pytest.fail("nothing is drawn")


def run(*arguments: object) -> int:
    return main(no_raster, [str(argument) for argument in arguments])  # type: ignore[arg-type]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "order.journey"
    create_document(path, records_of(find_template("delayed-order"))).close()
    return path


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    path = tmp_path / "damaged.journey"
    shutil.copy(sound, path)
    data = bytearray(path.read_bytes())
    data[-8192:] = bytes(8192)
    path.write_bytes(data)
    return path


def test_a_sound_file_ends_with_0(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", sound) == 0
    assert "seal        sound" in capsys.readouterr().out


def test_a_damaged_file_ends_with_3_and_a_repair(
    damaged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = damaged.read_bytes()
    assert run("check", damaged) == 3
    assert "→ Bring back what can be read" in capsys.readouterr().out
    assert damaged.read_bytes() == before


def test_a_repaired_copy_is_sound(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.journey"
    assert run("check", damaged, "--repair", "-o", out, "--json") == 3
    facts = json.loads(capsys.readouterr().out)
    assert not facts["sound"]
    assert facts["repaired"]["counts"]["map"] == 2
    assert run("check", out) == 0
    assert run("check", damaged, "--repair", "-o", out) == 4
    assert run("check", damaged, "--repair", "-o", out, "--force") == 3


def test_a_sound_file_is_not_repaired(sound: Path, tmp_path: Path) -> None:
    assert run("check", sound, "--repair", "-o", tmp_path / "out.journey") == 0
    assert not (tmp_path / "out.journey").exists()


def test_what_is_asked_by_halves_is_wrong_usage(sound: Path, tmp_path: Path) -> None:
    assert run("check", sound, "--repair") == 2
    assert run("check", sound, "-o", tmp_path / "out.journey") == 2
    assert run("check", tmp_path / "nowhere.journey") == 3
