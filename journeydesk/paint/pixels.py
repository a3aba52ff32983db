"""How many pixels a PNG or JPEG has, by its first bytes: nothing is unpacked."""

import struct

MOST_PIXELS = 40_000_000  # more is left out: 160 MB once unpacked

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the markers that start a frame


def pixels_of(data: bytes) -> tuple[int, int] | None:
    """Width and height; None for what no painter draws: broken, of another kind, or huge."""
    try:
        size = _png(data) if data.startswith(_PNG) else _jpeg(data)
    except (struct.error, IndexError):
        return None
    return size if size and 0 < size[0] * size[1] <= MOST_PIXELS else None


def _png(data: bytes) -> tuple[int, int] | None:
    name, width, height = struct.unpack_from(">4sII", data, 12)
    return (width, height) if name == b"IHDR" else None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = len(_JPEG) if data.startswith(_JPEG) else len(data)
    while data[at] == 0xFF:
        if data[at + 1] in _SIZES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None
