"""What a ZIP file says it holds, looked at before any of it is unpacked."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from journeydesk.i18n import _
from journeydesk.interchange.source import Source

# What opening a ZIP file, or reading a file of it, can end in: damage, passwords, rare packings.
BROKEN = (BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error)
MOST_UNPACKED = 200_000_000  # bytes, of all its files together
MOST_RATIO = 200  # spreadsheets of nothing but equal cells come to 90
MOST_FILES = 10_000
_ENTRY = b"PK\x01\x02"  # of the directory
_SMALL = 1_000_000  # bytes that harm nobody, however they are packed


def opened_zip(source: Source) -> ZipFile:
    """The archive; reading a file of it gives no more bytes than its directory says.

    Raises InputRefused where it is damaged, or would be too large.
    """
    if source.data.count(_ENTRY) > MOST_FILES:  # a list of a million takes 600 MB
        source.refuse(_("unpacked it would be too large"))
    try:
        archive = ZipFile(BytesIO(source.data))
    except BROKEN:
        source.refuse(_("it is a damaged ZIP file"))
    files = archive.infolist()
    unpacked = sum(file.file_size for file in files)
    too_dense = any(file.file_size > max(_SMALL, MOST_RATIO * file.compress_size) for file in files)
    if unpacked > MOST_UNPACKED or too_dense:
        source.refuse(_("unpacked it would be too large"))
    return archive
