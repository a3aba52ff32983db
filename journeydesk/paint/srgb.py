"""The ICC profile of sRGB: made here, so that it needs neither a file nor a licence."""

import struct
from functools import cache

# ICC.1:2001-04, the version that every reader and RIP knows. Primaries of IEC 61966-2-1, adapted
# to D50 by the Bradford method as the ICC asks.
_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
NAME = "sRGB IEC61966-2.1"
_CURVE_POINTS = 1024
_MADE = (2026, 1, 1, 0, 0, 0)  # a date has to be there; one that never changes


@cache
def srgb_profile() -> bytes:
    """A matrix and one tone curve, 2.6 kB; the same bytes each time."""
    tags = {
        b"desc": _described(NAME),
        b"cprt": _tag(b"text", b"No rights reserved.\0"),
        b"wtpt": _xyz(*_D50),
        **{name: _xyz(*values) for name, values in _PRIMARIES.items()},
    }
    names = [*tags, b"rTRC", b"gTRC", b"bTRC"]
    tags[b"rTRC"] = tags[b"gTRC"] = tags[b"bTRC"] = _curve()
    return _assembled(names, tags)


def _assembled(names: list[bytes], tags: dict[bytes, bytes]) -> bytes:
    """Header, table and data; tags with equal data share it."""
    at = 128 + 4 + 12 * len(names)
    table, body = struct.pack(">I", len(names)), b""
    places: dict[bytes, int] = {}
    for name in names:
        data = tags[name]
        if data not in places:
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        table += struct.pack(">4sII", name, places[data], len(data))
    return _header(at + len(body)) + table + body


def _header(size: int) -> bytes:
    """A display profile from RGB to XYZ, for perceptual rendering."""
    start = struct.pack(">I4xI4s4s4s6H", size, 0x0210_0000, b"mntr", b"RGB ", b"XYZ ", *_MADE)
    return start + struct.pack(">4s28x3i48x", b"acsp", *map(_fixed, _D50))


def _tag(kind: bytes, data: bytes) -> bytes:
    return kind + bytes(4) + data


def _xyz(*values: float) -> bytes:
    return _tag(b"XYZ ", struct.pack(">3i", *map(_fixed, values)))


def _fixed(value: float) -> int:
    """s15Fixed16Number."""
    return round(value * 65536)


def _described(name: str) -> bytes:
    """textDescriptionType: in ASCII; its Unicode and Macintosh parts are empty."""
    text = name.encode("ascii") + b"\0"
    return _tag(b"desc", struct.pack(">I", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67))


def _curve() -> bytes:
    points = [round(65535 * _linear(i / (_CURVE_POINTS - 1))) for i in range(_CURVE_POINTS)]
    return _tag(b"curv", struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *points))


def _linear(value: float) -> float:
    """Light of a value, both 0 to 1 (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
