"""Breakout groups: kits for tables, and what they made brought back together."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from known_map import known_records
from merging import changed

from journeydesk.app.kits import shared_out
from journeydesk.cli import main
from journeydesk.document import create_document, open_document
from journeydesk.model import Card, Emotion, Map, Rating, Records, Stage, Touchpoint
from journeydesk.store import Store


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "order.journey"
    create_document(path, known_records()).close()
    return path


def run(*arguments: object) -> int:
    return main(lambda: pytest.fail("no picture is wanted"), [str(a) for a in arguments])


def work(path: Path, *plans: Any) -> None:
    """What somebody does in a file."""
    document = open_document(path)
    with closing(document):
        store = Store(document.records, document)
        for plan in plans:
            with store.transaction("Work") as tx:
                plan(tx)


def records_in(path: Path) -> Records:
    document = open_document(path)
    with closing(document):
        return document.records


def cards_of(records: Records, stage: str) -> list[Card]:
    return [card for card in records.of(Card) if card.stage == stage]


def make_kits(base: Path, tables: int = 2) -> list[Path]:
    folder = base.parent / "tables"
    assert run("kits", base, "--tables", tables, "--out-dir", folder) == 0
    return sorted(folder.iterdir())


def test_a_kit_has_every_row_and_locks_the_cards_of_the_others_stages(base: Path) -> None:
    one, two = make_kits(base)
    before, kit = records_in(base), records_in(one)
    assert [m.title for m in kit.at(Map)] == [f"{m.title} – table 1" for m in before.at(Map)]
    assert {r.id for r in kit} == {r.id for r in before}
    assert {c.stage for c in kit.of(Card) if c.locked} == {"s3", "s4"} & {
        c.stage for c in kit.of(Card)
    }
    assert not any(c.locked for c in cards_of(records_in(two), "s3"))


def test_stages_may_be_given_by_title_and_number(base: Path, tmp_path: Path) -> None:
    title = records_in(base).get(Stage, "s2").title
    chosen = ("--stages", "1,3", "--stages", title)
    assert run("kits", base, "--tables", 2, "--out-dir", tmp_path / "k", *chosen) == 0
    one, two = sorted((tmp_path / "k").iterdir())
    assert {c.stage for c in records_in(one).of(Card) if not c.locked} <= {"s1", "s3"}
    assert {c.stage for c in records_in(two).of(Card) if not c.locked} <= {"s2"}


def test_an_unknown_stage_is_refused_by_name(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("kits", base, "--tables", 1, "--out-dir", tmp_path / "k", "--stages", "Nirvana")
    assert code == 3
    assert "Nirvana" in capsys.readouterr().err
    assert not (tmp_path / "k").exists()


def test_stages_are_shared_out_in_their_order() -> None:
    stages = [Stage(id=name, map="m") for name in "abcde"]
    assert [[s.id for s in own] for own in shared_out(stages, 2)] == [["a", "b"], ["c", "d", "e"]]
    assert [[s.id for s in own] for own in shared_out(stages[:2], 3)] == [["a"], ["b"], ["a"]]


def test_every_table_has_some_of_each_map() -> None:
    stages = [Stage(id=name, map=name[0]) for name in ("a1", "a2", "a3", "a4", "b1", "b2", "c1")]
    assert [[s.id for s in own] for own in shared_out(stages, 2)] == [
        ["a1", "a2", "b1", "c1"],
        ["a3", "a4", "b2", "c1"],
    ]
    assert shared_out([], 2) == []


def test_what_tables_did_comes_together_and_is_one_change(base: Path, tmp_path: Path) -> None:
    before = records_in(base)
    one, two = make_kits(base)
    first, last = cards_of(before, "s2")[0], cards_of(before, "s3")[0]
    work(one, changed(first.id, text="Nobody calls"))
    work(two, changed(last.id, text="Again and again"))
    out = tmp_path / "together.journey"
    assert run("merge", base, one, two, "-o", out) == 0
    after = records_in(out)
    assert after.get(Card, first.id).text == "Nobody calls"
    assert after.get(Card, last.id).text == "Again and again"
    assert not any(c.locked for c in after.of(Card))
    assert [m.title for m in after.at(Map)] == [m.title for m in before.at(Map)]
    document = open_document(out)
    with closing(document):
        store = Store(document.records, document)
        assert [e.label for e in document.entries()] == ["Merge table 1, table 2"]
        assert [version.name for version in document.versions.named] == ["Before the merge"]
        store.undo()
        assert {r.id: r for r in document.records} == {r.id: r for r in before}


def test_three_tables_that_rate_one_moment_are_all_heard(base: Path, tmp_path: Path) -> None:
    felt = next(e for e in records_in(base).of(Emotion) if e.value == 1.0)
    kits = make_kits(base, 3)
    for path, value in zip(kits, (-2.0, -1.0, 0.5), strict=True):
        work(path, changed(felt.id, value=value))
    out = tmp_path / "together.journey"
    assert run("merge", base, *kits, "-o", out) == 0
    after = records_in(out)
    said = sorted((r.rater, r.value) for r in after.of(Rating) if r.rater.startswith("table"))
    assert said == [("table 1", -2.0), ("table 2", -1.0), ("table 3", 0.5)]
    assert after.get(Emotion, felt.id).value == -1.0


def test_conflicts_are_listed_kept_and_told_by_the_exit_code(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = make_kits(base)
    work(one, changed("t2", title="The date passes"))
    work(two, changed("t2", title="Nobody says a word"))
    out = tmp_path / "together.journey"
    capsys.readouterr()
    assert run("merge", base, one, two, "-o", out, "--json") == 5
    told = json.loads(capsys.readouterr().out)
    [conflict] = told["conflicts"]
    assert (conflict["copy"], conflict["kind"], conflict["fields"]) == ("table 2", "field", "title")
    assert (conflict["ours"], conflict["theirs"]) == ("The date passes", "Nobody says a word")
    title = records_in(out).get(Touchpoint, "t2").title
    assert title == "The date passes / Nobody says a word"
    assert [c["changed"] for c in told["copies"]] == [1, 1]
    assert run("merge", base, one, two, "-o", out, "--take", "copy", "--force") == 0
    assert records_in(out).get(Touchpoint, "t2").title == "Nobody says a word"


def test_a_file_of_another_document_is_refused(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.journey"
    create_document(other, known_records()).close()
    assert run("merge", base, other, "-o", tmp_path / "out.journey") == 3
    assert "other.journey is another document" in capsys.readouterr().err
    assert not (tmp_path / "out.journey").exists()


def test_two_who_went_on_from_a_copy_meet_where_they_parted(base: Path, tmp_path: Path) -> None:
    work(base, *[changed("t1", title=f"Mail {n}") for n in range(5)])
    copy = Path(shutil.copy(base, tmp_path / "order (conflicted copy).journey"))
    work(base, changed("t2", title="Ours"), changed("t3", title="Ours too"))
    work(copy, changed("t4", title="Theirs"), changed("t3", importance_customer=1))
    out = tmp_path / "out.journey"
    assert run("merge", base, copy, "-o", out) == 0
    after = records_in(out)
    titles = [after.get(Touchpoint, id_).title for id_ in ("t1", "t2", "t3", "t4")]
    assert titles == ["Mail 4", "Ours", "Ours too", "Theirs"]
    assert after.get(Touchpoint, "t3").importance_customer == 1


def test_the_document_itself_is_not_written_over(base: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(base, tmp_path / "copy.journey"))
    before = base.read_bytes()
    assert run("merge", base, copy, "-o", base, "--force") == 2
    assert base.read_bytes() == before


def test_a_refused_copy_leaves_what_was_there(base: Path, tmp_path: Path) -> None:
    broken, out = tmp_path / "broken.journey", tmp_path / "out.journey"
    broken.write_bytes(b"no map")
    out.write_bytes(b"something else")
    assert run("merge", base, broken, "-o", out, "--force") == 3
    assert out.read_bytes() == b"something else"
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "broken.journey",
        "order.journey",
        "out.journey",
    ]
