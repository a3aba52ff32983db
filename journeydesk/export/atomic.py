"""A file appears whole or not at all; what was there before survives any failure."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from journeydesk.errors import WriteFailed
from journeydesk.i18n import _


@contextmanager
def replacing(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """A file to write; it takes the place of `path` when the block ends well.

    Raises WriteFailed where `path` exists and may not be overwritten, and where the folder or the
    disk refuses. Then, as after any exception in the block, the old file is untouched and nothing
    is left beside it.
    """
    try:
        target = Path(os.path.realpath(path))  # a link stays a link
        if target.exists() and not overwrite:
            raise WriteFailed(
                _("{path} exists and was kept; allow overwriting or choose another name").format(
                    path=path
                )
            )
        with _beside(target) as file:
            yield file
    except OSError as error:
        raise WriteFailed(
            _("{path} was not written: {reason}. Nothing was changed; choose another place").format(
                path=path, reason=error.strerror or error
            )
        ) from error
    _sync_folder(target.parent)


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    # Not tempfile: its files are private (0600), and what is exported is meant to be shared.
    temporary = target.with_name(f".journeydesk-{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name durable where folders can be synced; it is in place all the same."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
