"""Pictures as reportlab takes them, read with suspicion: the bytes may come from anywhere."""

import struct
import zlib
from io import BytesIO

from reportlab.lib.utils import ImageReader

from journeydesk.paint.pixels import pixels_of

# What Pillow's decoders raise for damaged files; 6,000 files damaged at random raised no other.
DAMAGED = (OSError, SyntaxError, ValueError, IndexError, struct.error, zlib.error)


def reader_of(data: bytes) -> ImageReader | None:
    """The picture, unpacked; None for one that cannot be, whose place stays empty as on screen.

    Inks become red, green and blue: CMYK is against PDF/A where the intent is sRGB.
    """
    if pixels_of(data) is None:
        return None
    try:
        reader = ImageReader(BytesIO(data))
        if reader._image.mode == "CMYK":
            reader = ImageReader(reader._image.convert("RGB"))
        reader.getRGBData()  # what breaks must break here, not when half of the page is written
    except DAMAGED:
        return None
    return reader
