"""What a source might be."""

from __future__ import annotations

from pathlib import Path

from journeydesk.interchange.formats import FORMATS


def formats_for(source: Path) -> list[str]:
    """The formats that have files of its name; all where none does."""
    suffix = source.suffix.lower()
    found = [each.name for each in FORMATS.values() if suffix in each.suffixes]
    return found or list(FORMATS)
