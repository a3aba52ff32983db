"""One sheet of the whole map: as PDF against plain reportlab, as PNG against plain Qt."""

from __future__ import annotations

from io import BytesIO
from statistics import median

from journeydesk.app.sheeting import drawing_of
from journeydesk.cli.bench.maps import MAP_ID, make_records
from journeydesk.cli.bench.measure import CPU, Row, medians
from journeydesk.cli.bench.process import map_file, told_by
from journeydesk.export import Sheet, page_of
from journeydesk.model import Records
from journeydesk.paint import About, write_pdf

PDF_ROUNDS = 5
PNG_ROUNDS = 2  # of five seconds each
PNG_TARGETS = {"seconds": ("time", 0.9), "bytes": ("memory", 0.35)}


def bench_pdf(cards: int) -> list[Row]:
    """A map laid out already, painted and written into memory."""
    from journeydesk.paint.pdf_plain import register_font, write_plain_pdf  # reportlab: 0.1 s

    page = page_of(drawing_of(Records(make_records(cards)), MAP_ID), Sheet("A0"))
    register_font(page)
    ours, plain = medians(
        PDF_ROUNDS,
        CPU,
        lambda: write_pdf(BytesIO(), [page], About("bench")),
        lambda: write_plain_pdf(BytesIO(), page),
    )
    return [Row("sheet as PDF / plain text and boxes", cards, ours / plain, 2.5)]


def bench_png(cards: int) -> list[Row]:
    """A0 at 300 dpi in bands, against the same as one QImage, saved.

    Memory is left out where the system does not tell a process its peak.
    """
    with map_file(cards) as file:
        pairs = [(_png("ours", file), _png("qt", file)) for _round in range(PNG_ROUNDS)]
    rows = []
    for key, (what, target) in PNG_TARGETS.items():
        taken = [(ours[key], qt[key]) for ours, qt in pairs]
        if None not in taken[0]:
            ours, qt = (median(each) for each in zip(*taken, strict=True))
            rows.append(Row(f"A0 as PNG, {what} / QImage + save", cards, ours / qt, target))
    return rows


def _png(way: str, file: str) -> dict[str, float | None]:
    found: dict[str, float | None] = told_by("journeydesk.ui.bench.png", way, file)
    return found
