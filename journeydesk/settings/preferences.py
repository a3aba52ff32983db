"""What a user has chosen, and what was open lately.

Plain dataclasses: the start page must not wait for pydantic.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RECENTS = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """A map that was open; `at` is ISO 8601 in UTC."""

    path: str
    at: str


@dataclass(frozen=True, slots=True)
class Preferences:
    theme: str = "system"  # or "light", "dark"
    language: str = ""  # "" is the system's
    recents: tuple[Recent, ...] = ()

    def with_recent(self, path: Path) -> Preferences:
        """With this map as the latest."""
        now = Recent(str(path), datetime.now(UTC).isoformat(timespec="seconds"))
        others = [recent for recent in self.recents if recent.path != now.path]
        return replace(self, recents=(now, *others)[:RECENTS])

    def without_recent(self, path: str) -> Preferences:
        return replace(self, recents=tuple(r for r in self.recents if r.path != path))

    def with_theme(self, theme: str) -> Preferences:
        return replace(self, theme=theme)


def load_preferences(file: Path) -> Preferences:
    """What the file says; defaults for what it does not say or what cannot be understood.

    A file that is not JSON at all is kept aside, for whoever wants to know.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            file.replace(file.with_suffix(".damaged"))
        return Preferences()
    return _understood(found if isinstance(found, dict) else {})


def save_preferences(file: Path, preferences: Preferences) -> None:
    """Written beside, then put in place; a folder that cannot be written costs only the memory."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f".{file.name}.{os.getpid()}")
        text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(file)


def _understood(found: dict[str, Any]) -> Preferences:
    known = {field.name for field in fields(Preferences)} - {"recents"}
    texts = {name: found[name] for name in known if isinstance(found.get(name), str)}
    recents = found.get("recents")
    rows = recents if isinstance(recents, list) else []
    return Preferences(**texts, recents=tuple(r for row in rows if (r := _recent(row))))


def _recent(row: Any) -> Recent | None:
    if not isinstance(row, dict):
        return None
    path, at = row.get("path"), row.get("at")
    return Recent(path, at) if isinstance(path, str) and isinstance(at, str) else None
