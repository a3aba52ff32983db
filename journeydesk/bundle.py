"""Where the bundled files are: in a frozen app, in an installed wheel, or in a checkout."""

import json
import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of icons, fonts, themes, templates and translations."""
    package = Path(__file__).parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (frozen, package / "resources", package.parent / "resources"):
        if (folder / "themes").is_dir():
            return folder
    raise FileNotFoundError("JourneyDesk's resources are missing; install it again")


@cache
def icon_paths() -> dict[str, str]:
    """SVG path data of M, L, C and Z by the icon's name, on a grid of 24 × 24."""
    text = (resources() / "icons" / "lucide.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def icon_path(name: str) -> str:
    """Of that icon; an unknown name gives a plain circle."""
    return icon_paths().get(name) or icon_paths()["circle-alert"]


def window_fonts() -> list[Path]:
    """Noto Sans for menus and forms, a static file for each weight."""
    return sorted((resources() / "fonts").glob("*.ttf"))
