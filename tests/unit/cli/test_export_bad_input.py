"""Exports that cannot be: one sentence, a code that says why, and the old file untouched."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.cli import main
from journeydesk.cli.bench.maps import make_records
from journeydesk.document import create_document
from journeydesk.export import Rasterise
from journeydesk.model import Card, Lane, LaneKind, Map, Record, Stage

ROOT = Path(__file__).parents[3]
FRAME = (
    Map(id="m", rank="V", title="Order"),
    Stage(id="s", map="m", rank="V", title="Pay"),
    Lane(id="l", map="m", rank="V", kind=LaneKind.PAIN_POINT),
)
Export = Callable[..., int]


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Into out.pdf, where the user has a file already, unless told otherwise."""
    monkeypatch.chdir(tmp_path)
    Path("out.pdf").write_bytes(b"mine")

    def run(records: tuple[Record, ...], *options: str, out: str = "out.pdf") -> int:
        if not Path("map.journey").exists():
            create_document(Path("map.journey"), records).close()
        return main(no_pixels, ("export", "map.journey", "-o", out, "--force", *options))

    return run


def is_untouched() -> bool:
    """The old file is as it was, and beside it lies what was there."""
    names = {path.name for path in Path().iterdir()}
    return Path("out.pdf").read_bytes() == b"mine" and names == {"map.journey", "out.pdf"}


def told(capsys: pytest.CaptureFixture[str]) -> str:
    [line] = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.parametrize("suffix", ["pdf", "svg"])
@pytest.mark.parametrize("records", [FRAME[:1], FRAME], ids=["no stage", "no card"])
def test_a_map_with_nothing_on_it_is_a_sheet(
    export: Export, records: tuple[Record, ...], suffix: str
) -> None:
    assert export(records, "--paper", "A4", out=f"new.{suffix}") == 0
    assert Path(f"new.{suffix}").stat().st_size > 500


def test_a_word_of_200_000_letters_goes_on_its_paper(export: Export) -> None:
    long = Card(id="c", stage="s", lane="l", rank="V", text="x" * 200_000)
    assert export((*FRAME, long), "--paper", "A0") == 0
    assert len(PdfDocument("out.pdf")) == 1


def test_margins_that_leave_nothing_of_the_paper_are_refused(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(FRAME, "--paper", "A5", "--margin", "80") == 3
    assert "leaves no room on A5" in told(capsys)
    assert is_untouched()


def test_a_folder_is_no_file(export: Export, capsys: pytest.CaptureFixture[str]) -> None:
    Path("folder.pdf").mkdir()
    assert export(FRAME, out="folder.pdf") == 4
    assert told(capsys).startswith("folder.pdf is a folder and was kept")


def test_a_disk_that_fills_up_while_it_is_written(
    export: Export, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("journeydesk.export.picture.write_pdf", no_space)
    assert export(FRAME) == 4
    assert "No space left" in told(capsys)
    assert is_untouched()


@pytest.mark.parametrize("reason", [errno.EACCES, errno.EBUSY, errno.EROFS])
def test_a_target_that_another_program_holds(
    export: Export,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    reason: int,
) -> None:
    def held(_self: Path, _target: Path) -> None:
        raise OSError(reason, os.strerror(reason))

    create_document(Path("map.journey"), FRAME).close()
    monkeypatch.setattr(Path, "replace", held)
    assert export(FRAME) == 4
    assert f"out.pdf was not written: {os.strerror(reason)}" in told(capsys)
    assert is_untouched()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write into every folder"
)
def test_a_folder_that_is_read_only(export: Export, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path("shared")
    folder.mkdir(mode=0o555)
    assert export(FRAME, out="shared/out.pdf") == 4
    assert "Permission denied" in told(capsys)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("suffix", ["pdf", "svg"])
def test_want_of_memory_is_one_sentence(
    export: Export,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    def out_of_memory(*_args: object, **_options: object) -> None:
        raise MemoryError

    monkeypatch.setattr(f"journeydesk.export.picture.write_{suffix}", out_of_memory)
    assert export(FRAME, out=f"out.{suffix}") == 4
    assert "not enough memory" in told(capsys)
    assert is_untouched()


@pytest.mark.nightly
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process within its memory")
def test_20_000_cards_in_256_mb_are_one_sentence(tmp_path: Path) -> None:
    import resource

    create_document(tmp_path / "map.journey", make_records(20_000)).close()
    (tmp_path / "out.pdf").write_bytes(b"mine")
    arguments = ("export", tmp_path / "map.journey", "-o", tmp_path / "out.pdf", "--force")
    run = subprocess.run(
        [sys.executable, "-m", "journeydesk", *map(str, arguments), "--paper", "A0"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (256_000_000,) * 2),
        check=False,
    )
    assert (run.returncode, len(run.stderr.splitlines())) == (4, 1)
    assert (tmp_path / "out.pdf").read_bytes() == b"mine"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="programs are not asked to end there")
def test_a_program_that_is_asked_to_end_leaves_no_half_file(tmp_path: Path) -> None:
    create_document(tmp_path / "map.journey", make_records(30)).close()
    (tmp_path / "out.png").write_bytes(b"mine")
    arguments = ("export", tmp_path / "map.journey", "-o", tmp_path / "out.png", "--force")
    command = [sys.executable, "-m", "journeydesk", *map(str, arguments)]
    with subprocess.Popen([*command, "--paper", "A0", "--dpi", "600"], cwd=ROOT) as run:
        while not any(tmp_path.glob(".journeydesk-*")):
            assert run.poll() is None
        run.terminate()
    assert run.returncode == 1
    assert {path.name for path in tmp_path.iterdir()} == {"map.journey", "out.png"}
    assert (tmp_path / "out.png").read_bytes() == b"mine"


@pytest.mark.nightly
def test_20_000_cards_are_written(export: Export) -> None:
    assert export(make_records(20_000), "--paper", "A0") == 0
    assert len(PdfDocument("out.pdf")) == 1
