"""Whether a disk will soon be full."""

import shutil
from pathlib import Path

LITTLE = 50_000_000  # bytes
TIMES = 3  # a file is written anew beside itself, and again for a copy


def has_little_room(path: Path) -> bool:
    """True where not much more can be written; where nothing can be known, there is room."""
    try:
        free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    except OSError:
        return False
    return free < max(LITTLE, TIMES * size)
