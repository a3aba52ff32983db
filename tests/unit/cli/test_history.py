"""`history` and `restore`: what was done, and going back to it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.app.versions import go_back, name_version
from journeydesk.cli import main
from journeydesk.document import create_document, open_document
from journeydesk.model import Card, Lane, Map, Stage
from journeydesk.store import Store

Run = Callable[..., int]
START = (
    Map(id="m", rank="V"),
    Stage(id="s", map="m", rank="V"),
    Lane(id="l", map="m", rank="V"),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Beside a document where two things were said after "Kick-off", and one taken back."""
    monkeypatch.chdir(tmp_path)
    with closing(create_document(tmp_path / "map.journey", START)) as document:
        store = Store(document.records, document, author="Ann")
        say(store, "first")
        name_version(store, document, "Kick-off")
        say(store, "second")
        say(store, "third")
        store.undo()
    return lambda *arguments: main(pytest.fail, arguments)


def say(store: Store, text: str) -> None:
    with store.transaction(f"Say {text}") as tx:
        tx.put(Card(id="c", lane="l", stage="s", rank="V", text=text))


def text_in(path: str) -> str:
    with closing(open_document(Path(path))) as document:
        return document.records.get(Card, "c").text


def test_entries_and_versions_are_told_in_their_order(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("history", "map.journey", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    labels = [(entry["seq"], entry["label"], entry["undoes"]) for entry in told["entries"]]
    assert labels == [
        (1, "Say first", None),
        (2, "Say second", None),
        (3, "Say third", None),
        (4, "Say third", 3),
    ]
    [version] = told["versions"]
    assert (version["seq"], version["name"], version["author"]) == (1, "Kick-off", "Ann")
    assert version["entries"] == 1
    assert version["counts"] == {"map": 1, "stage": 1, "lane": 1, "card": 1}


def test_the_history_is_told_in_words(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("history", "map.journey") == 0
    *entries, version = capsys.readouterr().out.splitlines()
    assert len(entries) == 4
    assert entries[3].endswith("Say third (undoes 3) – Ann")
    assert version.endswith("“Kick-off”, 1 step – Ann")


@pytest.mark.parametrize(("to", "text"), [("Kick-off", "first"), ("3", "third"), ("4", "second")])
def test_a_document_is_written_as_it_was(run: Run, to: str, text: str) -> None:
    before = Path("map.journey").read_bytes()
    assert run("restore", "map.journey", "--to", to, "-o", "then.journey") == 0
    assert text_in("then.journey") == text
    assert Path("map.journey").read_bytes() == before


def test_what_was_restored_can_be_undone_and_has_the_whole_history(run: Run) -> None:
    run("restore", "map.journey", "--to", "Kick-off", "-o", "then.journey")
    with closing(open_document(Path("then.journey"))) as document:
        names = [version.name for version in document.versions.named]
        assert names == ["Kick-off", "Before going back to “Kick-off”"]
        store = Store(document.records, document)
        undone = store.undo()
        assert undone
        assert undone.label == "Go back to “Kick-off”"
        assert document.records.get(Card, "c").text == "second"


def test_a_file_that_is_there_is_replaced_by_force_only(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("restore", "map.journey", "--to", "1", "-o", "map.journey")
    assert run(*arguments) == 4
    assert "already there" in capsys.readouterr().err
    assert text_in("map.journey") == "second"
    assert run(*arguments, "--force") == 0
    assert text_in("map.journey") == "first"


@pytest.mark.parametrize("to", ["Kick-of", "5", "-1"])
def test_what_never_was_is_refused(run: Run, capsys: pytest.CaptureFixture[str], to: str) -> None:
    assert run("restore", "map.journey", "--to", to, "-o", "then.journey") == 3
    assert "map.journey has no version" in capsys.readouterr().err
    assert not Path("then.journey").exists()


def test_going_back_to_the_present_leaves_no_trace(run: Run) -> None:
    with closing(open_document(Path("map.journey"))) as document:
        store = Store(document.records, document)
        assert not go_back(store, document, 2)
        assert document.last_seq == 4
        assert len(document.versions.named) == 1


def test_a_document_in_which_nothing_was_done_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    create_document(tmp_path / "new.journey", START).close()
    assert main(pytest.fail, ["history", str(tmp_path / "new.journey")]) == 0
    assert "Nothing was done" in capsys.readouterr().out
