"""Pictures that are brought in: what is kept, and what is refused in one sentence."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from journeydesk.drawing import Block, Color, Drawing, Group, Picture, Rect
from journeydesk.errors import InputRefused
from journeydesk.paint import Page
from journeydesk.ui.pictures import format_of, read_picture
from journeydesk.ui.raster import painted


def encoded(format_: str, size: tuple[int, int] = (64, 48), color: str = "#2f75c8") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, format_)
    return file.getvalue()


def bomb(side: int) -> bytes:
    """A small PNG that says it is huge."""

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(("format_", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_kept_in_its_format_and_size(qtbot: object, format_: str, mime: str) -> None:
    found = read_picture(encoded(format_), "van")
    assert (found.mime, found.width, found.height, found.is_smaller) == (mime, 64, 48, False)
    assert format_of(found.data) == format_
    with Image.open(io.BytesIO(found.data)) as again:
        assert again.size == (64, 48)


def test_nothing_but_the_picture_is_kept(qtbot: object) -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=exif)
    assert b"taken at home" in file.getvalue()
    assert b"taken at home" not in read_picture(file.getvalue(), "van").data


def test_a_picture_larger_than_paper_needs_is_made_smaller(qtbot: object) -> None:
    found = read_picture(encoded("PNG", (5_000, 100)), "wide")
    assert (found.width, found.height, found.is_smaller) == (4_096, 81, True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no PNG or JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no PNG or JPEG"),
        (b"GIF89a", "no PNG or JPEG"),
        (bomb(30_000), "40 million"),
        (b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>", "damaged"),
        (encoded("PNG")[:60], "damaged"),
    ],
)
def test_what_is_no_picture_is_refused(qtbot: object, data: bytes, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason) as refused:
        read_picture(data, "van.png")
    assert str(refused.value).startswith("van.png was not added")


def test_what_cannot_be_shown_leaves_its_place_empty(qtbot: object) -> None:
    group = Group("g", Rect(0, 0, 20, 20), (Picture(Rect(0, 0, 20, 20), "key"),))
    block = Block("b", Rect(0, 0, 20, 20), (group,))
    page = Page(20, 20, Drawing(20, 20, Color(255, 255, 255), (block,)))
    red = encoded("PNG", color="#ff0000")
    colors = [
        painted(page, 72, range(20), pictures).pixelColor(10, 10).name()
        for pictures in ({"key": red}, {}, {"key": b"<svg/>"})
    ]
    assert colors == ["#ff0000", "#ffffff", "#ffffff"]
