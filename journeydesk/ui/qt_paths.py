"""Paths of the display list as Qt's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from journeydesk.drawing import PathCommand


def winding_path(commands: tuple[PathCommand, ...]) -> QPainterPath:
    """Filled where it winds around, as PDF and SVG do by themselves."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, *rest in commands:
        numbers = [float(n) for n in rest]
        match name:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "Z":
                path.closeSubpath()
    return path
