"""What is measured in processes of their own: only `ui` knows Qt, and a second start is cheap."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from journeydesk.cli.bench.maps import make_records
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import Records


def told_by(module: str, *arguments: str, home: str | None = None) -> Any:
    """What a module prints as JSON.

    Offscreen, so that a screen makes no difference; QT_QPA_PLATFORM=xcb measures on one.
    `home` holds the preferences of that process: those of the user are neither asked nor changed.
    """
    command = [sys.executable, "-m", module, *arguments]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    if home is not None:
        environment |= dict.fromkeys(("XDG_CONFIG_HOME", "APPDATA"), home)
        environment |= {"PYTHONPYCACHEPREFIX": home, "PYTHONDONTWRITEBYTECODE": ""}  # as installed
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


@contextmanager
def map_file(cards: int) -> Iterator[str]:
    """The path of a map as JSON, for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "map.json")
        path.write_text(write_json(Records(make_records(cards))), encoding="utf-8")
        yield str(path)
