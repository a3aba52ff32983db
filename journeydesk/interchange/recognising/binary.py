"""Files that are no text, by their first bytes (their magic numbers) and the names inside them."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZipFile

from journeydesk.interchange.tables.zip_directory import BROKEN
from journeydesk.interchange.workbook.kept import NAME

SAMPLE = 100_000  # bytes: what is looked at of a text or of a file in a zip
MOST_ENTRIES = 10_000  # of a zip file; a list of a million takes 600 MB

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "bitmap"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"8BPS", "image"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"BZh", "archive"),
    (b"{\\rtf", "text_document"),
    (b"\x7fELF", "binary"),
    (b"MZ\x90\x00", "binary"),
)
_SQLITE = b"SQLite format 3\x00"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the files of Office before 2007
_OUR_SHEET = f'name="{NAME}"'.encode()  # what lets a workbook come back
_TAR = slice(257, 262)
_IN_OLE: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "locked"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("WordDocument", "text_document"),
    ("PowerPoint Document", "slides"),
)
_OF_MIMETYPE: dict[bytes, str] = {
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.text": "text_document",
    b"application/vnd.oasis.opendocument.presentation": "slides",
    b"application/epub+zip": "text_document",
}
_TABLES = (".csv", ".tsv", ".tab", ".txt", ".xlsx")


def binary_kind(data: bytes) -> str:
    """What it is; "" where it may be text."""
    if data.startswith(_SQLITE):
        return "ocel" if b"ocel:" in data or b"ocel_" in data else "database"
    if data.startswith(_OLE):
        return next((kind for word, kind in _IN_OLE if word.encode("utf-16-le") in data), "binary")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if data[_TAR] == b"ustar":
        return "archive"
    if _is_web_or_phone_image(data):
        return "image"
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if found == "bitmap":  # two letters are not enough: texts begin with them
        return "image" if int.from_bytes(data[2:6], "little") == len(data) else ""
    return found or ("binary" if _is_no_text(data[:4096]) else "")


def unpacked_sample(data: bytes) -> bytes:
    """The beginning of what was packed by gzip. Raises zlib.error."""
    return zlib.decompressobj(wbits=31).decompress(data, SAMPLE)


def _is_web_or_phone_image(data: bytes) -> bool:
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return is_webp or (data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"avif", b"mif1"))


def _kind_of_zip(data: bytes) -> str:
    if data.count(b"PK\x01\x02") > MOST_ENTRIES:
        return "archive"
    try:
        with ZipFile(BytesIO(data)) as file:
            names = [entry.filename for entry in file.infolist() if not entry.is_dir()]
            if _beginning(file, "xl/workbook.xml", names).count(_OUR_SHEET):
                return "workbook"
            mimetype = _beginning(file, "mimetype", names).strip()
            return _of_names(names) or _OF_MIMETYPE.get(mimetype, "archive")
    except BROKEN:
        return "broken_zip"


def _of_names(names: list[str]) -> str:
    """By the files that each of these formats must have."""
    lower = {name.lower().lstrip("/") for name in names}
    if any(name.startswith("xl/") for name in lower):
        return "xlsb" if any(name.startswith("xl/workbook.bin") for name in lower) else "table"
    if any(name.startswith("word/") for name in lower):
        return "text_document"
    if any(name.startswith("ppt/") for name in lower):
        return "slides"
    if lower & {"content.json", "content.xml"} and lower & {"metadata.json", "meta.xml"}:
        return "" if "mimetype" in lower else "xmind"
    return "table" if len(names) == 1 and names[0].lower().endswith(_TABLES) else ""


def _beginning(file: ZipFile, name: str, names: list[str]) -> bytes:
    if name not in names:
        return b""
    with file.open(name) as entry:
        return entry.read(SAMPLE)


def _is_no_text(head: bytes) -> bool:
    """More than one character in ten is a control character. NUL is none here: UTF-16 has it."""
    control = sum(byte < 32 and byte not in b"\x00\t\n\f\r\x1b" for byte in head)
    return control * 10 > len(head)
