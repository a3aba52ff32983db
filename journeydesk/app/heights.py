"""How high the cells of a map were when it was closed: what lets a large map open at once.

Only a saving of work: without it, or for a file that has changed since, cells are measured.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from journeydesk.app.folders import cache_folder
from journeydesk.layout import LOOK, CellKey, MapLayout
from journeydesk.model import RecordId

FEWEST = 100  # cells; fewer are measured in no time
KEPT = 200  # maps, the newest
Heights = dict[CellKey, float]


def recalled_heights(path: Path, map_id: RecordId) -> Heights:
    """Those of the map, in points, where its file is as it was; else none."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(_place(path, map_id).read_text(encoding="utf-8"))
        if known["state"] == _state(path):
            return {(lane, stage): float(height) for lane, stage, height in known["heights"]}
    return {}


def remember_heights(path: Path, map_id: RecordId, layout: MapLayout) -> None:
    """Of the map as it is in its file now; a folder that refuses is no reason to complain."""
    if len(layout.cells) < FEWEST:
        return
    with suppress(OSError):
        heights = [(*key, cell.height) for key, cell in layout.cells.items()]
        known = {"state": _state(path), "heights": heights}
        place = _place(path, map_id)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(known), encoding="utf-8")
        _forget_old(place.parent)


def _state(path: Path) -> list[object]:
    """What tells that neither the file nor what measures it has changed."""
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, LOOK]


def _place(path: Path, map_id: RecordId) -> Path:
    name = sha256(f"{path.resolve()}\n{map_id}".encode("utf-8", "surrogatepass")).hexdigest()
    return cache_folder() / "heights" / f"{name[:32]}.json"


def _forget_old(folder: Path) -> None:
    newest_first = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in newest_first[KEPT:]:
        file.unlink()
