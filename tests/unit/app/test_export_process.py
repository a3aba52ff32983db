"""An export in a process of its own: it does what an export here does, and can be ended."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from journeydesk.app import child, export_process
from journeydesk.app.child import Cancelled
from journeydesk.app.export_job import Job
from journeydesk.app.export_process import ExportProcess
from journeydesk.app.exporting import Export
from journeydesk.app.subject import Subject
from journeydesk.cli.bench.maps import make_records
from journeydesk.errors import UserError, WriteFailed
from journeydesk.export import Sheet
from journeydesk.model import Records

SMALL = Records(make_records(60))
LARGE = Records(make_records(2_000))


A3 = Sheet("A3", dpi=60)


def job(path: Path, records: Records = SMALL, sheet: Sheet = A3) -> Job:
    return Job(Export(path, sheet, overwrite=True), records)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("suffix", ["pdf", "svg", "json", "mmd"])
def test_the_file_is_the_same_as_written_here(tmp_path: Path, suffix: str) -> None:
    here, there = tmp_path / f"here.{suffix}", tmp_path / f"there.{suffix}"
    notes = job(here).write(pytest.fail)
    told = ExportProcess(job(there)).run()
    assert there.read_bytes() == here.read_bytes()
    assert [note.text for note in told] == [note.text for note in notes]
    assert names_in(tmp_path) == sorted([here.name, there.name])


def test_a_chart_is_written_too(tmp_path: Path) -> None:
    path = tmp_path / "kit.pdf"
    ExportProcess(Job(Export(path, Sheet("A4")), SMALL, Subject(None, "kit"))).run()
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("suffix", ["pdf", "png"])
def test_progress_rises_to_the_end(tmp_path: Path, suffix: str) -> None:
    told: list[int] = []
    ExportProcess(job(tmp_path / f"map.{suffix}", sheet=Sheet("A1", dpi=150))).run(told.append)
    assert told == sorted(set(told))
    assert (told[0], told[-1]) == (0, 100)


@pytest.mark.parametrize("suffix", ["pdf", "png"])
@pytest.mark.parametrize("percent", [0, 7, 31, 64, 100])
def test_ended_at_any_moment_it_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, suffix: str, percent: int
) -> None:
    path = tmp_path / f"map.{suffix}"
    path.write_bytes(b"mine")
    process = ExportProcess(job(path, LARGE, Sheet("A1", dpi=150)))
    with pytest.raises(Cancelled):
        process.run(lambda done: process.cancel() if done >= percent else None)
    assert path.read_bytes() == b"mine"
    assert names_in(tmp_path) == [path.name]


def test_ended_while_it_gets_the_map_it_leaves_nothing(tmp_path: Path) -> None:
    class Last(bytes):
        """The last of the job that is handed over."""

        def __reduce__(self) -> tuple[type[bytes], tuple[()]]:
            process.cancel()
            return bytes, ()

    process = ExportProcess(replace(job(tmp_path / "map.pdf", LARGE), pictures={"last": Last()}))
    with pytest.raises(Cancelled):
        process.run()
    assert names_in(tmp_path) == []


def test_what_is_cancelled_before_it_begins_writes_nothing(tmp_path: Path) -> None:
    process = ExportProcess(job(tmp_path / "map.pdf"))
    process.cancel()
    with pytest.raises(Cancelled):
        process.run()
    assert names_in(tmp_path) == []


def test_what_the_child_refuses_is_said_of_the_file_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "map.gif"
    with pytest.raises(UserError) as refused:
        ExportProcess(job(path)).run()
    assert str(refused.value).startswith(f"{path} names no format")
    assert names_in(tmp_path) == []


def test_a_file_that_is_there_is_kept_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(WriteFailed, match="exists and was kept"):
        ExportProcess(Job(Export(path), SMALL)).run()
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("folder", ["nowhere", "file"])
def test_a_folder_that_is_none_is_one_sentence(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteFailed, match=r"map\.pdf was not written"):
        ExportProcess(job(tmp_path / folder / "map.pdf")).run()
    assert names_in(tmp_path) == ["file"]


@pytest.mark.parametrize(
    "end", ["raise SystemExit(3)", "import os; os.abort()", "import os; os.kill(os.getpid(), 9)"]
)
def test_a_child_that_ends_without_a_word_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setattr(child, "own_command", lambda: [sys.executable, "-c", end])
    path = tmp_path / "map.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(WriteFailed, match="the export broke down"):
        ExportProcess(job(path)).run()
    assert path.read_bytes() == b"mine"
    assert names_in(tmp_path) == ["map.pdf"]


def test_a_bug_in_the_child_goes_into_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unknown = Job(Export(tmp_path / "map.pdf", map_id="nobody"), SMALL)
    with pytest.raises(WriteFailed, match="the log says more"):
        ExportProcess(unknown).run()
    assert "KeyError: 'nobody'" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process within its memory")
@pytest.mark.parametrize("suffix", ["pdf", "png"])
def test_more_memory_than_it_may_take_is_one_sentence(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"map.{suffix}"
    path.write_bytes(b"mine")
    with pytest.raises(WriteFailed, match="memory"):
        ExportProcess(job(path, LARGE), memory=105_000_000).run()
    assert path.read_bytes() == b"mine"
    assert names_in(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform != "linux", reason="limits of file sizes are set the way of Linux")
def test_a_disk_that_fills_up_is_one_sentence(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "map.png"
    path.write_bytes(b"mine")
    _soft, hard = before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        with pytest.raises(WriteFailed, match=rf"{path} was not written: File too large"):
            ExportProcess(job(path, LARGE, Sheet("A1", dpi=150))).run()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == b"mine"
    assert names_in(tmp_path) == [path.name]


def test_a_child_whose_parent_is_gone_clears_up(tmp_path: Path) -> None:
    folder = tmp_path / "staged"
    folder.mkdir()
    command = [*child.own_command(), export_process.VERB, str(export_process.MEMORY)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    root = Path(export_process.__file__).parents[2]
    with subprocess.Popen(command, cwd=root, **pipes) as writer:  # type: ignore[call-overload]
        writer.stdout.close()
        pickle.dump(job(folder / "map.pdf"), writer.stdin)
        writer.stdin.close()
    assert names_in(tmp_path) == []
