"""What a user has chosen, and what was open lately.

Plain tuples: the start page must not wait for pydantic, and a dataclass costs it 1 ms.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

from journeydesk.settings.export_choices import (
    ExportChoices,
    export_choices_from,
    of_same_kind,
)

RECENTS = 12


class Recent(NamedTuple):
    """A map that was open; `at` is ISO 8601 in UTC, `title` what the map called itself then."""

    path: str
    at: str
    title: str = ""


class OwnKeys(NamedTuple):
    """Keys that were chosen for an action, in Qt's portable form."""

    action: str
    keys: tuple[str, ...]


class Preferences(NamedTuple):
    """`window` is the geometry Qt saved, as base64 text."""

    theme: str = "system"  # or one of theme.THEMES
    language: str = ""  # "" is the system's
    window: str = ""
    import_window: str = ""  # of the import dialog, as above
    recents: tuple[Recent, ...] = ()
    export: ExportChoices = ExportChoices()
    split_lines: bool = True  # pasted lines become a card each
    shortcuts: tuple[OwnKeys, ...] = ()
    wheel_zooms: bool = False  # without Ctrl
    touch_mode: str = "auto"  # from the first touch on; or "on", "off"
    is_coached: bool = False  # the sample's hints are not wanted again

    def with_recent(self, path: Path, title: str = "") -> Self:
        """With this map as the latest."""
        from datetime import UTC, datetime  # not before the start page is shown

        now = Recent(str(path), datetime.now(UTC).isoformat(timespec="seconds"), title)
        others = [recent for recent in self.recents if recent.path != now.path]
        return self._replace(recents=(now, *others)[:RECENTS])

    def without_recent(self, path: str) -> Self:
        return self._replace(recents=tuple(r for r in self.recents if r.path != path))

    def with_export(self, choices: ExportChoices) -> Self:
        return self._replace(export=choices)

    def with_split_lines(self, split_lines: bool) -> Self:
        return self._replace(split_lines=split_lines)

    def with_window(self, window: str) -> Self:
        return self._replace(window=window)

    def with_import_window(self, window: str) -> Self:
        return self._replace(import_window=window)

    @property
    def own_keys(self) -> dict[str, tuple[str, ...]]:
        """The chosen keys by the action's name."""
        return {row.action: row.keys for row in self.shortcuts}

    def with_shortcuts(self, keys: Mapping[str, tuple[str, ...]]) -> Self:
        return self._replace(shortcuts=tuple(OwnKeys(*row) for row in keys.items()))

    def with_theme(self, theme: str) -> Self:
        return self._replace(theme=theme)


def load_preferences(file: Path) -> Preferences:
    """What the file says; defaults for what it does not say or what cannot be understood.

    A file that is no JSON object is kept aside, for whoever wants to know.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    # Brackets nested some thousand deep end the reader with RecursionError.
    except (OSError, ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return _understood(found)
    with contextlib.suppress(OSError):
        file.replace(file.with_suffix(".damaged"))
    return Preferences()


def save_preferences(file: Path, preferences: Preferences) -> None:
    """Written beside, then put in place; a folder that cannot be written costs only the memory."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f".{file.name}.{os.getpid()}")
        text = json.dumps(_as_json(preferences), ensure_ascii=False, indent=2)
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(file)


def _as_json(preferences: Preferences) -> dict[str, Any]:
    return {
        **preferences._asdict(),
        "recents": [recent._asdict() for recent in preferences.recents],
        "export": preferences.export.as_json(),
        "shortcuts": {row.action: list(row.keys) for row in preferences.shortcuts},
    }


def _understood(found: dict[str, Any]) -> Preferences:
    rows = found.get("recents")
    shortcuts = found.get("shortcuts")
    return Preferences(
        **of_same_kind(Preferences(), found),
        recents=tuple(r for row in (rows if isinstance(rows, list) else []) if (r := _recent(row))),
        export=export_choices_from(found.get("export")),
        shortcuts=tuple(
            OwnKeys(action, tuple(keys))
            for action, keys in (shortcuts if isinstance(shortcuts, dict) else {}).items()
            if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        ),
    )


def _recent(row: Any) -> Recent | None:
    if not isinstance(row, dict):
        return None
    path, at, title = row.get("path"), row.get("at"), row.get("title")
    if not isinstance(path, str) or not isinstance(at, str):
        return None
    return Recent(path, at, title if isinstance(title, str) else "")
