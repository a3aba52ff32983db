"""Make resources/icons/lucide.json from Lucide's icon-nodes.json. For development only.

    .venv/bin/python packaging/icons.py path/to/lucide-static/icon-nodes.json

Every icon becomes an SVG path of M, L, C and Z with absolute coordinates on Lucide's grid of
24 × 24, to be stroked 2 wide with round caps and joins. No fill is kept: the few filled dots are
smaller than that stroke.
"""

import json
import sys
from pathlib import Path
from xml.etree.ElementTree import Element

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import PathBuilder, parse_path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons" / "lucide.json"

NAMES = """
activity app-window calendar check chevron-down chevron-left chevron-right circle-alert
circle-question-mark clipboard-paste clock cog command copy eye eye-off face-angry face-grinning
face-neutral face-slightly-frowning face-slightly-smiling file-down file-plus file-text flag
folder-open footprints fullscreen gauge globe group hand handshake headset heart image info kanban
keyboard layers life-buoy lightbulb link list-checks list-filter list-tree lock mail map map-pin
maximize megaphone message-circle message-square message-square-quote mic milestone minus
monitor-smartphone moon mouse-pointer-2 move package palette panel-right paperclip phone plus quote
redo-2 rotate-ccw-clock route save search server settings share-2 shield-check smartphone sparkles
square-pen sticky-note store tag target ticket trash triangle-alert truck undo-2 ungroup user users
x zap zoom-in zoom-out
""".split()

Point = tuple[float, float]


class CommandPen(BasePen):
    """Collects M, L, C and Z with absolute coordinates; quadratic curves arrive as cubic ones."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def _add(self, name: str, *points: Point) -> None:
        self.words += [name, *(_rounded(n) for point in points for n in point)]

    def _moveTo(self, pt: Point) -> None:
        self._add("M", pt)

    def _lineTo(self, pt: Point) -> None:
        self._add("L", pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:
        self._add("C", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self._add("Z")


def _rounded(value: float) -> str:
    """To 1/100 of the grid, without a needless ".0"."""
    hundredths = round(value * 100)
    return str(hundredths // 100 if hundredths % 100 == 0 else hundredths / 100)


def icon(nodes: list[tuple[str, dict[str, str]]]) -> str:
    shapes = PathBuilder()
    for tag, attributes in nodes:
        shapes.add_path_from_element(Element(tag, attributes))
    pen = CommandPen()
    for path in shapes.paths:
        parse_path(path, pen)
    return " ".join(pen.words)


def main(source: str) -> None:
    nodes = json.loads(Path(source).read_text(encoding="utf-8"))
    rows = [f'"{name}": {json.dumps(icon(nodes[name]))}' for name in sorted(NAMES)]
    TARGET.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
