"""How figures grow with the map: 1 is linear, 0 not at all."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.layout import whole
from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import CPU, Row, medians
from journeydesk.document import create_document, open_document
from journeydesk.model import Records

FEW = 200
ROUNDS = 5
LINEAR = 1.0


def bench_growth(cards: int) -> list[Row]:
    """Exponents of laying out and of opening, from 200 cards up to `cards`."""
    most = max(cards, 10 * FEW)
    with TemporaryDirectory() as folder:
        figures = {"layout": (_layout(FEW), _layout(most)), "open": _opens(Path(folder), most)}
        return [
            Row(f"{what}, exponent from {FEW}", most, _exponent(*works, most), LINEAR)
            for what, works in figures.items()
        ]


def _layout(cards: int) -> Callable[[], object]:
    return whole(Records(make_records(cards)))


def _opens(folder: Path, most: int) -> tuple[Callable[[], object], Callable[[], object]]:
    for cards in (FEW, most):
        create_document(folder / f"{cards}.journey", make_records(cards)).close()
    return (
        lambda: open_document(folder / f"{FEW}.journey").close(),
        lambda: open_document(folder / f"{most}.journey").close(),
    )


def _exponent(few: Callable[[], object], many: Callable[[], object], most: int) -> float:
    taken_few, taken_many = medians(ROUNDS, CPU, few, many)
    return log(taken_many / taken_few) / log(most / FEW)
