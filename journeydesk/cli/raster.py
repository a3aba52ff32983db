"""Qt, brought in where a picture of pixels is wanted and not before."""

import os
import sys
from pathlib import Path

from journeydesk.export import Rasterise


def rasteriser(path: Path) -> Rasterise | None:
    """What a PNG needs; nothing for other files. Without a screen Qt draws offscreen."""
    if path.suffix.lower() != ".png":
        return None
    has_screen = any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from journeydesk.ui.raster import rasterise

    return rasterise
