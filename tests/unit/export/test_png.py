"""PNG in bands, with a rasteriser that needs no Qt."""

import io
import struct
import zlib
from collections.abc import Iterator

import pytest
from PIL import Image

from journeydesk.drawing import Color, Drawing
from journeydesk.errors import UserError
from journeydesk.export import pixel_size, write_png
from journeydesk.export import png as module
from journeydesk.paint import About, Page, Pictures

PAGE = Page(120.0, 90.0, Drawing(120.0, 90.0, Color(255, 255, 255), ()))


def gradient(page: Page, dpi: float, rows: range, pictures: Pictures) -> bytes:
    width = pixel_size(page, dpi)[0]
    return b"".join(bytes((x % 256, y % 256, 7)) for y in rows for x in range(width))


def png(dpi: float = 300.0, title: str = "Order") -> bytes:
    file = io.BytesIO()
    write_png(file, PAGE, About(title), dpi, gradient)
    return file.getvalue()


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length)[0] == zlib.crc32(name + body)
        yield name, body
        at += 12 + length


def test_size_and_resolution_are_those_of_the_paper() -> None:
    image = Image.open(io.BytesIO(png(300.0)))
    assert image.size == (500, 375)
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.01)
    assert dict(chunks(png(300.0)))[b"pHYs"] == struct.pack(">IIB", 11811, 11811, 1)


def test_every_pixel_is_where_the_rasteriser_put_it() -> None:
    image = Image.open(io.BytesIO(png(72.0))).convert("RGB")
    assert image.size == (120, 90)
    assert [image.getpixel(at) for at in ((0, 0), (119, 0), (3, 89))] == [
        (0, 0, 7),
        (119, 0, 7),
        (3, 89, 7),
    ]


@pytest.mark.parametrize("band", [1, 500, 3_333, 10**9])
def test_bands_make_the_same_picture_as_one_piece(
    band: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Image.open(io.BytesIO(png())).tobytes()
    monkeypatch.setattr(module, "BAND_BYTES", band)
    assert Image.open(io.BytesIO(png())).tobytes() == whole


def test_chunks_are_whole_and_in_order() -> None:
    names = [name for name, _body in chunks(png())]
    assert names[:5] == [b"IHDR", b"sRGB", b"gAMA", b"pHYs", b"iTXt"]
    assert set(names[5:-1]) == {b"IDAT"}
    assert names[-1] == b"IEND"


def test_a_title_may_be_in_any_script() -> None:
    image = Image.open(io.BytesIO(png(title="Путь 顧客 🙂")))
    assert image.text["Title"] == "Путь 顧客 🙂"  # type: ignore[attr-defined]


def test_the_same_page_gives_the_same_bytes() -> None:
    assert png() == png()


@pytest.mark.parametrize("dpi", [0.0, -5.0, float("nan")])
def test_no_resolution_is_refused(dpi: float) -> None:
    with pytest.raises(UserError, match="dpi"):
        png(dpi)


def test_a_row_that_no_band_could_hold_is_refused() -> None:
    with pytest.raises(UserError, match="too many"):
        png(72.0 * 2**24 / 100)


def test_more_pixels_than_the_format_can_say_are_refused() -> None:
    with pytest.raises(UserError, match="too many"):
        png(2e9)
