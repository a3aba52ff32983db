"""A picture that cannot be read leaves its place empty; all else is drawn."""

import io
import random
import struct

import pytest
from encoded import encoded

from journeydesk.drawing import Block, Box, Color, Drawing, Group, Picture, Rect
from journeydesk.paint import About, Page, pixels_of, write_pdf, write_svg

WHITE, BLUE = Color(255, 255, 255), Color(0, 0, 200)
PLACE = Rect(0.0, 0.0, 80.0, 60.0)
GROUP = Group("card", PLACE, (Picture(PLACE, "a"), Box(PLACE, BLUE)))
PAGE = Page(100.0, 80.0, Drawing(100.0, 80.0, WHITE, (Block("cell", PLACE, (GROUP,)),)))


def declared(data: bytes, width: int, height: int) -> bytes:
    """The same file, told to be of another size."""
    if data.startswith(b"\x89PNG"):
        return data[:16] + struct.pack(">II", width, height) + data[24:]
    frame = data.index(b"\xff\xc0") + 5
    return data[:frame] + struct.pack(">HH", height, width) + data[frame + 4 :]


PNG, JPEG = encoded("PNG"), encoded("JPEG")
BROKEN = {
    "missing": None,
    "empty": b"",
    "another kind": b"GIF89a",
    "huge PNG": declared(PNG, 65_535, 65_535),
    "huge JPEG": declared(JPEG, 65_535, 65_535),
    "head of a PNG": PNG[:20],
    "head of a JPEG": JPEG[:30],
}


def pdf(data: bytes | None) -> bytes:
    file = io.BytesIO()
    write_pdf(file, [PAGE], About("Order"), pictures={} if data is None else {"a": data})
    return file.getvalue()


def svg(data: bytes | None) -> str:
    file = io.BytesIO()
    write_svg(file, PAGE, About("Order"), pictures={} if data is None else {"a": data})
    return file.getvalue().decode()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
def test_pictures_of_all_kinds_are_drawn(mode: str) -> None:
    data = encoded("PNG", mode)
    assert b"/Subtype /Image" in pdf(data)
    assert "<image" in svg(data)


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_picture_leaves_its_place_empty(data: bytes | None) -> None:
    written = pdf(data)
    assert b"/Subtype /Image" not in written
    assert written.startswith(b"%PDF")
    assert "<image" not in svg(data)
    assert "<rect" in svg(data)


@pytest.mark.parametrize("data", [PNG, JPEG], ids=["PNG", "JPEG"])
def test_no_damage_stops_the_file(data: bytes) -> None:
    for seed in range(200):
        dice, damaged = random.Random(seed), bytearray(data)
        reach = dice.choice([40, len(data) // 2, len(data)])
        for _byte in range(dice.randint(1, 5)):
            damaged[dice.randrange(reach)] = dice.randrange(256)
        assert pdf(bytes(damaged[: dice.choice([len(data), dice.randrange(len(data))])]))


def test_the_size_is_read_without_unpacking() -> None:
    assert pixels_of(PNG) == pixels_of(JPEG) == (60, 50)
    assert pixels_of(declared(PNG, 8_000, 5_000)) == (8_000, 5_000)
    assert pixels_of(declared(PNG, 8_000, 5_001)) is None
