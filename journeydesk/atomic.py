"""A file appears whole or not at all; what was there before survives any failure."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """A name beside `path` to write under; when the block ends well, it takes the place of `path`.

    It is durable then, a link is still a link, and the mode is that of the file before. Raises
    OSError; then, as after any exception in the block, nothing is left beside the old file.
    """
    target = Path(os.path.realpath(path))
    # Not tempfile: its files are private (0600), and these are meant to be shared.
    temporary = target.with_name(f".journeydesk-{secrets.token_hex(4)}")
    try:
        yield temporary
        _sync(temporary)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync(path: Path) -> None:
    with path.open("r+b") as file:  # Windows syncs only what may be written
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name durable where folders can be synced; it is in place all the same."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
