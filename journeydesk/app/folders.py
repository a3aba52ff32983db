"""Where the program keeps its own files; the user's maps are wherever the user puts them."""

import os
import sys
from pathlib import Path

NAME = "JourneyDesk"


def config_folder() -> Path:
    """For preferences."""
    return _folder("XDG_CONFIG_HOME", ".config", "Library/Preferences", "APPDATA")


def data_folder() -> Path:
    """For maps without a name yet."""
    return _folder("XDG_DATA_HOME", ".local/share", "Library/Application Support", "LOCALAPPDATA")


def state_folder() -> Path:
    """For the log."""
    return _folder("XDG_STATE_HOME", ".local/state", "Library/Logs", "LOCALAPPDATA")


def cache_folder() -> Path:
    """For what can be made again."""
    return _folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA")


def drafts_folder() -> Path:
    """Where a new map lives until it is given a place."""
    return data_folder() / "drafts"


def rescue_folder() -> Path:
    """Where a map is kept that could not be written where it lies."""
    return data_folder() / "rescue"


def safety_folder() -> Path:
    """Where earlier states of maps are kept."""
    return data_folder() / "safety"


def trash_folder() -> Path:
    """Where what was discarded waits."""
    return data_folder() / "trash"


def free_path(path: Path) -> Path:
    """The path, or with a number where it is taken: nobody's file is replaced."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return candidate


def _folder(xdg: str, linux: str, mac: str, windows: str) -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get(windows) or Path.home())
    elif sys.platform == "darwin":
        base = Path.home() / mac
    else:
        base = Path(os.environ.get(xdg) or Path.home() / linux)
    return base / NAME
