"""What a harness from outside is promised, word by word."""

import subprocess
import sys
from pathlib import Path

import pytest
from old_format_1 import make_old_file

ROOT = Path(__file__).parents[3]


def selftest(*arguments: object, told: str = "") -> tuple[int, list[list[str]]]:
    """The exit code, and the words of each line."""
    command = [sys.executable, str(ROOT / "main.py"), "selftest", *map(str, arguments)]
    done = subprocess.run(command, input=told, capture_output=True, text=True, timeout=120)
    assert "Traceback" not in done.stderr
    return done.returncode, [line.split() for line in done.stdout.splitlines()]


@pytest.fixture
def doc(tmp_path: Path) -> Path:
    return tmp_path / "d.journey"


def test_every_edit_is_announced_and_acknowledged(doc: Path) -> None:
    code, (ready, *lines) = selftest("write", doc, 3, 40)
    assert code == 0
    assert ready == ["READY", "0"]
    tries, acknowledged = lines[::2], lines[1::2]
    assert {line[0] for line in tries} == {"TRY"}
    assert {line[0] for line in acknowledged} == {"ACK"}
    assert len(acknowledged) == 40
    assert selftest("verify", doc) == (0, [["STATE", *acknowledged[-1][1:]]])
    assert selftest("open", doc) == (0, [["STATE", *acknowledged[-1][1:]]])


def test_the_same_seed_edits_a_document_further(doc: Path) -> None:
    *_, (_ack, first, _digest) = selftest("write", doc, 3, 10)[1]
    _code, (ready, *_rest) = selftest("write", doc, 4, 1)
    assert ready == ["READY", first]


def test_what_is_published_whole_is_what_was_acknowledged(doc: Path) -> None:
    code, lines = selftest("saveas", doc, 3, 5)
    assert code == 0
    assert selftest("verify", doc) == (0, [["STATE", *lines[-1][1:]]])


def test_an_older_document_is_brought_up_to_date(doc: Path) -> None:
    make_old_file(doc)
    code, (ready, *lines) = selftest("migrate", doc, 3, 2)
    assert (code, ready) == (0, ["READY", "1"])
    assert [line[:2] for line in lines] == [["TRY", "2"], ["ACK", "2"], ["TRY", "3"], ["ACK", "3"]]
    assert selftest("verify", doc) == (0, [["STATE", *lines[-1][1:]]])


def test_a_writer_says_why_a_file_was_not_opened(doc: Path) -> None:
    doc.write_bytes(b"a letter")
    code, [[word, *_reason]] = selftest("write", doc, 3, 1)
    assert (code, word) == (4, "ERROR")


def test_a_damaged_file_is_refused_in_words(doc: Path) -> None:
    selftest("write", doc, 3, 5)
    data = bytearray(doc.read_bytes())
    at = data.rindex(b"queue")
    data[at : at + 5] = b"quiet"
    doc.write_bytes(data)
    code, [[word, *reason]] = selftest("verify", doc)
    assert (code, word) == (3, "REFUSED")
    assert "damaged" in reason


def test_what_can_be_read_of_a_damaged_file_is_a_file_again(doc: Path, tmp_path: Path) -> None:
    selftest("write", doc, 3, 5)
    data = bytearray(doc.read_bytes())
    data[4096:8192] = bytes(4096)
    doc.write_bytes(data)
    new = tmp_path / "new.journey"
    code, [[word, found, lost]] = selftest("salvage", doc, new)
    assert (code, word, lost) == (0, "ROWS", "0")
    assert int(found) > 60
    assert selftest("verify", new)[0] == 0


def test_the_opener_answers_path_by_path(doc: Path, tmp_path: Path) -> None:
    selftest("write", doc, 3, 5)
    other = tmp_path / "other.journey"
    other.write_bytes(doc.read_bytes())
    told = "\n".join(map(str, (doc, tmp_path / "missing", other)))
    code, (first, missing, second) = selftest("opener", told=told)
    assert code == 0
    assert first[0] == "OK"
    assert first == second
    assert missing[0] == "REFUSED"


def test_a_verb_that_is_not_known_is_told_how_to_ask() -> None:
    assert selftest("nonsense") == (2, [])
