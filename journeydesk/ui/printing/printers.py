"""The printers of this machine, and the papers they say they take."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinterInfo

Papers = tuple[tuple[str, str], ...]

FEWEST: Papers = (("A4", "210x297mm"), ("Letter", "215.9x279.4mm"))  # where a printer tells of none


@dataclass(frozen=True, slots=True)
class Printer:
    """`papers` are pairs of what a paper is called and what `Sheet.paper` takes."""

    name: str
    label: str
    papers: Papers = FEWEST
    first: str = ""  # the paper in it


def printers_here() -> list[Printer]:
    """The default one first."""
    found = QPrinterInfo.availablePrinters()
    found.sort(key=lambda info: not info.isDefault())
    return [_printer(info) for info in found]


def _printer(info: QPrinterInfo) -> Printer:
    papers = tuple((size.name(), _paper(size)) for size in info.supportedPageSizes())
    label = info.description() or info.printerName()
    return Printer(info.printerName(), label, papers or FEWEST, _paper(info.defaultPageSize()))


def _paper(size: QPageSize) -> str:
    sides = size.size(QPageSize.Unit.Millimeter)
    return f"{sides.width():g}x{sides.height():g}mm"
