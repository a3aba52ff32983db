"""Whatever a file is called in a map, it is written into the folder that was chosen."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.file_names import LONGEST, safe_name

HOSTILE = [
    "../../etc/passwd", "..\\..\\x", "C:\\x", "/abs", "CON", "con.txt", "a\0b", "a/b", "x:stream",
    "trailing. ", "\u202etxt.exe", "", ".", "..", "é" * 300, "a\nb", "nul", "-rf", "~", "$HOME",
    "%2e%2e/", "aux.journey", "\ud800", "COM¹", "a" * 5000,
]  # fmt: skip
PIECES = st.sampled_from(["..", "/", "\\", ".", "CON", "nul", ":", "\0", "\u202e", " ", "é", "x"])
ANY = st.text(max_size=300) | st.lists(PIECES, max_size=40).map("".join)


def stays(name: str, folder: Path) -> bool:
    """Written there, as one file that can be seen in full."""
    safe = safe_name(name, "file")
    place = folder / safe
    place.write_bytes(b"")
    assert place.resolve().parent == folder.resolve()
    assert [path.name for path in folder.iterdir()] == [safe]
    place.unlink()
    return len(safe.encode()) <= LONGEST + 1 and not hidden_in(safe)


def hidden_in(name: str) -> bool:
    return name.startswith(("-", "~", ".")) or any(unicodedata.category(c)[0] == "C" for c in name)


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_hostile_name_stays_in_the_folder(tmp_path: Path, name: str) -> None:
    assert stays(name, tmp_path)


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chosen")


@settings(max_examples=5_000)
@given(ANY)
def test_any_name_stays_in_the_folder(chosen: Path, name: str) -> None:
    assert stays(name, chosen)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Interview 3.pdf", "Interview 3.pdf"),
        ("Größe 你好.tar.gz", "Größe 你好.tar.gz"),
        ("../../etc/passwd", "passwd"),
        ("con.txt", "_con.txt"),
        ("a" * 300 + ".png", "a" * 116 + ".png"),
        ("\u202etxt.exe", "txt.exe"),
        ("..", "file"),
    ],
)
def test_a_good_name_is_kept_and_a_bad_one_mended(name: str, safe: str) -> None:
    assert safe_name(name, "file") == safe
