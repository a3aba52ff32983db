"""A table that was packed to be smaller: what is inside, of a bearable size."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import PurePath

from journeydesk.i18n import _
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.limits import LARGEST
from journeydesk.interchange.tables.zip_directory import BROKEN, opened_zip

GZIP, ZIP = b"\x1f\x8b", b"PK"


def is_workbook(source: Source) -> bool:
    """A ZIP file with the parts of one in it."""
    if not source.data.startswith(ZIP):
        return False
    with opened_zip(source) as archive:
        return any(name.lower().lstrip("/").startswith("xl/") for name in archive.namelist())


def unpacked(source: Source) -> Source:
    """The one file in it; itself, where nothing is packed. Raises InputRefused."""
    if source.data.startswith(GZIP):
        inside = PurePath(source.name).stem
        return replace(source, name=f"{source.name}/{inside}", data=_gunzipped(source))
    if source.data.startswith(ZIP):
        return _only_file(source)
    return source


def _gunzipped(source: Source) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(source.data, LARGEST + 1)
    except zlib.error:
        source.refuse(_("it is a damaged gzip file"))
    if len(data) > LARGEST:
        source.refuse(_("unpacked it is larger than {n} MB").format(n=LARGEST // 1_000_000))
    if not unpacker.eof:
        source.refuse(_("it is a gzip file that is cut off"))
    return data


def _only_file(source: Source) -> Source:
    with opened_zip(source) as archive:
        files = [file for file in archive.infolist() if not file.is_dir()]
        if len(files) != 1:
            source.refuse(_("it holds {n} files; unpack the one you mean").format(n=len(files)))
        [file] = files
        if file.file_size > LARGEST:
            source.refuse(_("unpacked it is larger than {n} MB").format(n=LARGEST // 1_000_000))
        try:
            data = archive.read(file)
        except BROKEN:
            source.refuse(_("it is a damaged ZIP file, or locked with a password"))
    return replace(source, name=f"{source.name}/{PurePath(file.filename).name}", data=data)
