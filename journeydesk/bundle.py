"""Where the bundled files are: in a frozen app, in an installed wheel, or in a checkout."""

import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of icons, themes, templates and translations."""
    package = Path(__file__).parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (frozen, package / "resources", package.parent / "resources"):
        if (folder / "themes").is_dir():
            return folder
    raise FileNotFoundError("JourneyDesk's resources are missing; install it again")


@cache
def ui_font_file() -> Path | None:
    """The bundled Noto Sans for menus and forms; None where the font package is missing."""
    package = find_spec("manimgx_fonts")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "NotoSans[wght].ttf"
