"""Where the user looks for files."""

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
