"""Where the bundled files are: in a frozen app, in an installed wheel, or in a checkout."""

import sys
from functools import cache
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
