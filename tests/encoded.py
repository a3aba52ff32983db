"""Pictures as files."""

import io

from PIL import Image


def encoded(kind: str, mode: str = "RGB") -> bytes:
    """60 × 50 pixels from black to white, as "PNG" or "JPEG"."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize((60, 50)).convert(mode).save(file, kind)
    return file.getvalue()
