"""Formulas of a workbook that nobody has calculated yet."""

from __future__ import annotations

import re
from zipfile import ZipFile, ZipInfo

from journeydesk.interchange.tables.zip_directory import BROKEN

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_LARGEST = 20_000_000  # bytes of a sheet that is searched
# As programs write them that cannot calculate: a formula, and nothing that it came to.
_UNKNOWN = re.compile(rb"(?:<f\b[^>]*/>|</f>)(?:<v\s*/>|<v></v>)?</c>")


def count_unknown(archive: ZipFile) -> int:
    """How many cells have a formula and no result; what cannot be read has none."""
    sheets = [file for file in archive.infolist() if _SHEET.fullmatch(file.filename)]
    return sum(_count(archive, file) for file in sheets if file.file_size <= _LARGEST)


def _count(archive: ZipFile, sheet: ZipInfo) -> int:
    try:
        return len(_UNKNOWN.findall(archive.read(sheet)))
    except BROKEN:
        return 0  # who reads the sheet says what is wrong
