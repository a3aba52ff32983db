"""Where the user looks for files, and what files are called after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from journeydesk.app.folders import drafts_folder


def folder_for(map_path: Path) -> Path:
    """Beside a map; for a draft the documents, for nobody finds a file among the program's own."""
    if map_path.parent != drafts_folder():
        return map_path.parent
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def as_file_name(words: str) -> str:
    """Words as every system allows them in a name; without a suffix."""
    safe = "".join(c if c.isalnum() or c in " -_" else " " for c in words)
    return " ".join(safe.split())[:80]
