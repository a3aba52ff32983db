"""The file that an export goes into, and why it cannot."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from journeydesk.atomic import put_in_place
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _


@contextmanager
def replacing(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """A file to write; it takes the place of `path` when the block ends well.

    Raises WriteFailed as `replacement` does.
    """
    with replacement(path, overwrite=overwrite) as temporary, temporary.open("xb") as file:
        yield file


@contextmanager
def replacement(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """A name to make a file under; it takes the place of `path` when the block ends well.

    Raises WriteFailed where `path` is a folder, or exists and may not be overwritten, and where the
    folder or the disk refuses. Then, as after any exception in the block, the old file is untouched
    and nothing is left beside it.
    """
    try:
        _check(path, overwrite)
        with put_in_place(path) as temporary:
            yield temporary
    except OSError as error:
        raise WriteFailed(
            _("{path} was not written: {reason}. Nothing was changed; choose another place").format(
                path=path, reason=error.strerror or error
            )
        ) from error


def _check(path: Path, overwrite: bool) -> None:
    """Before the work, not after it."""
    if path.is_dir():
        raise WriteFailed(
            _("{path} is a folder and was kept; choose a name for the file").format(path=path)
        )
    if path.exists() and not overwrite:
        raise WriteFailed(
            _("{path} exists and was kept; allow overwriting or choose another name").format(
                path=path
            )
        )
