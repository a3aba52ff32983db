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
from journeydesk.interchange.json_writer import write_json
from journeydesk.model import Records


def told_by(module: str, *arguments: str) -> Any:
    """What a module prints as JSON; offscreen, so that a screen makes no difference."""
    command = [sys.executable, "-m", module, *arguments]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, env=offscreen, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


@contextmanager
def map_file(cards: int) -> Iterator[str]:
    """The path of a map as JSON, for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "map.json")
        path.write_text(write_json(Records(make_records(cards))), encoding="utf-8")
        yield str(path)
