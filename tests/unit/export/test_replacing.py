"""A file appears whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from journeydesk.errors import UserError, WriteFailed
from journeydesk.export import replacing


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def write(path: Path, data: bytes, then: BaseException | None = None) -> None:
    with replacing(path, overwrite=True) as file:
        file.write(data)
        if then:
            raise then


def test_the_file_appears_when_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    with replacing(path, overwrite=False) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == ["map.pdf"]


def test_a_file_that_is_there_is_kept_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    with pytest.raises(WriteFailed, match=r"map\.pdf exists"), replacing(path, overwrite=False):
        pytest.fail("nothing may be written")
    assert path.read_bytes() == b"old"
    write(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("error", [UserError("no"), ValueError("bug"), KeyboardInterrupt()])
def test_after_an_exception_the_old_file_is_there_and_nothing_else(
    tmp_path: Path, error: BaseException
) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    with pytest.raises(type(error)):
        write(path, b"half", then=error)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["map.pdf"]


def test_a_full_disk_is_one_sentence_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(WriteFailed, match="No space left"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["map.pdf"]


@pytest.mark.parametrize("name", ["nowhere/map.pdf", "x" * 300 + ".pdf", "folder"])
def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(WriteFailed):
        write(tmp_path / name, b"new")
    assert names_in(tmp_path) == ["folder"]


@pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
def test_mode_and_link_of_the_old_file_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "map.pdf", tmp_path / "latest.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
