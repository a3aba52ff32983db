"""Cells that were copied in a spreadsheet, as a file that can be read like any other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from journeydesk.app.folders import cache_folder
from journeydesk.interchange.pasted.tsv import table_in

NAME = "clipboard.tsv"


def write_table(data: QMimeData | None) -> Path | None:
    """Whoever asked takes it away again; None where there are no cells on the clipboard.

    Raises InputRefused where the table is too large.
    """
    text = data.text().replace("\r\n", "\n") if data is not None and data.hasText() else ""
    if table_in(text) is None:
        return None
    cache_folder().mkdir(parents=True, exist_ok=True)
    path = cache_folder() / NAME
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
