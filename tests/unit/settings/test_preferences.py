"""What a user chose comes back; a file that cannot be understood costs the choices, no more."""

from pathlib import Path

import pytest

from journeydesk.settings import (
    ExportChoices,
    OwnKeys,
    Preferences,
    SheetChoices,
    load_preferences,
    save_preferences,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_what_is_saved_comes_back(file: Path) -> None:
    chosen = Preferences(
        theme="dark",
        language="uk",
        window="AdnQywADAAA=",
        export=ExportChoices("png").with_sheet(
            SheetChoices("png", "A0", landscape=False, margin=0, dpi=300)
        ),
        shortcuts=(OwnKeys("capture", ("J", "Ctrl+J")), OwnKeys("delete", ())),
        wheel_zooms=True,
        touch_mode="off",
    ).with_recent(Path("Bücher", "Reise.journey"), "Eine Reise")
    save_preferences(file, chosen)
    assert load_preferences(file) == chosen
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_without_a_file_there_are_defaults(file: Path) -> None:
    assert load_preferences(file) == Preferences()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1, 2]", b"null", b"[" * 100_000])
def test_a_damaged_or_foreign_file_is_kept_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert load_preferences(file) == Preferences()
    assert file.with_suffix(".damaged").read_bytes() == content


def test_what_is_of_another_kind_is_left_out_and_the_rest_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        '{"theme": "dark", "language": 7, "unknown": 1, "export": {"purpose": 1, "sheets":'
        ' [7, {"purpose": "archive", "dpi": true, "paper": "A3"}]},'
        ' "shortcuts": {"find": [1], "copy": "Ctrl+C", "paste": ["Ctrl+J"]},'
        ' "recents": [3, {"path": "a.journey"}, {"path": "b.journey", "at": "2026-01-01"}]}'
    )
    found = load_preferences(file)
    assert (found.theme, found.language) == ("dark", "")
    assert found.export == ExportChoices().with_sheet(SheetChoices("archive", paper="A3"))
    assert [recent.path for recent in found.recents] == ["b.journey"]
    assert found.shortcuts == (OwnKeys("paste", ("Ctrl+J",)),)


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    tmp_path.joinpath("config").write_text("in the way")
    save_preferences(tmp_path / "config" / "preferences.json", Preferences())


def test_a_map_opened_again_is_first_and_listed_once() -> None:
    preferences = Preferences()
    for name in ("a", "b", "a"):
        preferences = preferences.with_recent(Path(name))
    assert [recent.path for recent in preferences.recents] == ["a", "b"]


def test_old_maps_leave_the_list() -> None:
    preferences = Preferences()
    for number in range(100):
        preferences = preferences.with_recent(Path(str(number)))
    assert preferences.recents[0].path == "99"
    assert len(preferences.recents) < 20


def test_a_map_can_be_taken_from_the_list() -> None:
    preferences = Preferences().with_recent(Path("a")).with_recent(Path("b"))
    assert preferences.without_recent("b") == preferences._replace(recents=preferences.recents[1:])
