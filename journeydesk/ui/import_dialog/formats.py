"""What a source might be."""

from __future__ import annotations

from pathlib import Path

from journeydesk.interchange.formats import FORMATS
from journeydesk.ui.import_dialog.asking import TABULAR

# What a table may be about; what it is, no suffix tells.
OF_TABLES = ("table", "log", "evidence", "notes", "review", "workbook")
OF_TEXTS = ("mermaid", "table")


def formats_for(source: Path) -> list[str]:
    """The formats that it is worth trying, by its name."""
    suffix = source.suffix.lower()
    named = [each.name for each in FORMATS.values() if suffix in each.suffixes]
    more = OF_TABLES if suffix in TABULAR else OF_TEXTS if "mermaid" in named else ()
    return list(dict.fromkeys((*(name for name in more if name in FORMATS), *named)))
