"""One A0 sheet at 300 dpi, in a process of its own: `… journeydesk.ui.bench.png ours|qt FILE.json`.

Prints JSON: the CPU seconds it took, and the bytes that the process grew by at its largest, or
null where the system does not tell. The other way is Qt's own: one QImage, saved.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from journeydesk.app.sheeting import drawing_of
from journeydesk.app.size import LARGEST, forget_largest, process_size
from journeydesk.export import Sheet, page_of, pixel_size, write_png
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.model import Map, Records
from journeydesk.paint import About, Page
from journeydesk.ui.raster import painted, rasterise

SHEET = Sheet("A0", dpi=300)
OURS = "ours"


def main(way: str, source: Path) -> None:
    """Write the map in a JSON export as a PNG, and tell what that took."""
    page = _page(source)
    write = _write_in_bands if way == OURS else _write_at_once
    with TemporaryDirectory() as folder:
        forget_largest()
        before, start = process_size(), process_time()
        write(page, Path(folder, "map.png"))
        seconds, largest = process_time() - start, process_size(LARGEST)
    grown = None if before is None or largest is None else largest - before
    print(json.dumps({"seconds": seconds, "bytes": grown}))


def _page(source: Path) -> Page:
    records = Records(read_json(source.read_text(encoding="utf-8"), source.name).records)
    page = page_of(drawing_of(records, records.at(Map)[0].id), SHEET)
    for block in page.drawing.blocks:
        len(block.groups)  # laid out only now
    rasterise(page, SHEET.dpi, range(1))  # Qt has started
    return page


def _write_in_bands(page: Page, path: Path) -> None:
    with path.open("wb") as file:
        write_png(file, page, About(""), SHEET.dpi, rasterise)


def _write_at_once(page: Page, path: Path) -> None:
    _width, height = pixel_size(page, SHEET.dpi)
    painted(page, SHEET.dpi, range(height)).save(str(path))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
